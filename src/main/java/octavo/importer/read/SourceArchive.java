package octavo.importer.read;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import octavo.diagnostic.DiagnosticCode;
import octavo.diagnostic.Diagnostics;
import octavo.diagnostic.FilePlace;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.parser.Parser;

/**
 * The files of an EPUB, DOCX or ODT, once it is known to do no harm: none leads out of the archive,
 * none is locked, and all of them together are of a size that a book has.
 *
 * @param entries their bytes by their paths
 */
record SourceArchive(Map<String, byte[]> entries) {
  private static final int MOST_ENTRIES = 20_000;
  private static final long LARGEST = 1L << 29;
  private static final long LARGEST_RATIO = 200;
  private static final long SMALL = 1 << 20;

  /** The least length of the record that ends an archive, and what may follow it, in bytes. */
  private static final int END_RECORD = 22;

  /** The files of DOCX and ODT that hold the words. */
  private static final List<String> MAIN =
      List.of("word/document.xml", "word/footnotes.xml", "word/endnotes.xml", "content.xml");

  private static final int LONGEST_COMMENT = 0xFFFF;

  /** Judges whether an archive is what it should be. */
  interface Check {
    /**
     * Judges it.
     *
     * @throws Refused when it cannot be read
     */
    void check(Map<String, byte[]> entries) throws Refused;
  }

  /** Says why an archive is not read. */
  static final class Refused extends Exception {
    private static final long serialVersionUID = 1L;
    private final String hint;

    Refused(String message, String hint) {
      super(message);
      this.hint = hint;
    }
  }

  /** Whether a file begins as an archive does. */
  static boolean is(byte[] bytes) {
    return bytes.length > 3 && bytes[0] == 'P' && bytes[1] == 'K';
  }

  /**
   * Opens an archive.
   *
   * @param check refuses what is locked, or another thing
   * @return nothing when it is damaged, unsafe or locked; then a finding says so
   */
  static Optional<SourceArchive> open(
      String name, byte[] bytes, Check check, Diagnostics diagnostics) {
    try {
      if (!isWhole(bytes)) {
        throw new IOException("its end is missing");
      }
      Map<String, byte[]> entries = entries(bytes);
      check.check(entries);
      requireWhole(entries);
      return Optional.of(new SourceArchive(entries));
    } catch (Refused refused) {
      report(name, String.valueOf(refused.getMessage()), refused.hint, diagnostics);
    } catch (IOException | IllegalArgumentException broken) {
      String locked = String.valueOf(broken.getMessage());
      boolean password = locked.contains("encrypted");
      report(
          name,
          password ? "the archive is locked with a password" : "the archive is damaged: " + locked,
          password ? "unlock it first" : "get the file once more",
          diagnostics);
    }
    return Optional.empty();
  }

  // What is read entry by entry does not miss the directory at the end, nor the entries that were
  // cut
  // off with it: the record that ends it must be there (APPNOTE.TXT 6.3.10, 4.3.16).
  private static boolean isWhole(byte[] bytes) {
    int last = bytes.length - END_RECORD;
    for (int at = last; at >= Math.max(0, last - LONGEST_COMMENT); at--) {
      if (bytes[at] == 'P' && bytes[at + 1] == 'K' && bytes[at + 2] == 5 && bytes[at + 3] == 6) {
        return true;
      }
    }
    return false;
  }

  // A lenient parser takes the text that was cut off for the whole of it.
  private static void requireWhole(Map<String, byte[]> entries) throws IOException {
    for (String path : MAIN) {
      if (entries.containsKey(path) && !isWellFormed(entries.get(path))) {
        throw new IOException(path + " is cut off or no XML");
      }
    }
  }

  private static boolean isWellFormed(byte[] xml) {
    XMLInputFactory factory = XMLInputFactory.newFactory();
    factory.setProperty(XMLInputFactory.IS_NAMESPACE_AWARE, false);
    factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
    factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
    try {
      XMLStreamReader reader = factory.createXMLStreamReader(new ByteArrayInputStream(xml));
      while (reader.hasNext()) {
        reader.next();
      }
      return true;
    } catch (XMLStreamException broken) {
      return false;
    }
  }

  /** Says that an archive cannot be read. */
  static void report(String name, String message, String hint, Diagnostics diagnostics) {
    diagnostics.report(DiagnosticCode.IMPORT_DAMAGED, new FilePlace(name), message, hint);
  }

  private static Map<String, byte[]> entries(byte[] bytes) throws IOException, Refused {
    Map<String, byte[]> entries = new HashMap<>();
    long total = 0;
    try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(bytes))) {
      for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
        if (EntryPath.leadsOut(entry.getName())) {
          throw new Refused(
              "the archive holds a file that leads out of it: " + entry.getName(),
              "such a file is made to do harm: do not open it elsewhere either");
        }
        byte[] content = zip.readNBytes((int) Math.min(LARGEST - total + 1, Integer.MAX_VALUE));
        total += content.length;
        boolean swollen = content.length > SMALL && total > LARGEST_RATIO * bytes.length;
        if (total > LARGEST || entries.size() >= MOST_ENTRIES || swollen) {
          throw new Refused(
              "the archive unpacks to more than any book has",
              "such a file is made to fill memories: do not open it elsewhere either");
        }
        if (!entry.isDirectory()) {
          entries.put(entry.getName(), content);
        }
      }
    }
    return entries;
  }

  /** An XML file of the archive. */
  static Document xml(byte[] bytes) {
    return Jsoup.parse(new String(bytes, StandardCharsets.UTF_8), "", Parser.xmlParser());
  }

  /** An XML file of the archive; an empty one when there is none of the path. */
  Document xml(String path) {
    return xml(entries.getOrDefault(path, new byte[0]));
  }
}
