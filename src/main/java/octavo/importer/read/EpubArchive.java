package octavo.importer.read;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import octavo.diagnostic.DiagnosticCode;
import octavo.diagnostic.Diagnostics;
import octavo.diagnostic.FilePlace;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;

/**
 * The files of an EPUB, once it is known to do no harm: none leads out of the archive, none is
 * locked, and all of them together are of a size that a book has.
 *
 * @param entries their bytes by their paths
 * @param opf the path of the package document
 */
record EpubArchive(Map<String, byte[]> entries, String opf) {
  private static final int MOST_ENTRIES = 20_000;
  private static final long LARGEST = 1L << 29;
  private static final long LARGEST_RATIO = 200;
  private static final long SMALL = 1 << 20;

  // Fonts that are scrambled so that nobody takes them out are read all the same.
  private static final String FONT_OBFUSCATION =
      "http://www.idpf.org/2008/embedding|http://ns.adobe.com/pdf/enc#RC";

  /** Says why an archive is not read. */
  private static final class Refused extends Exception {
    private static final long serialVersionUID = 1L;
    private final String hint;

    Refused(String message, String hint) {
      super(message);
      this.hint = hint;
    }
  }

  /**
   * Opens an EPUB.
   *
   * @return nothing when it is damaged, unsafe or locked; then a finding says so
   */
  static Optional<EpubArchive> open(String name, byte[] bytes, Diagnostics diagnostics) {
    try {
      Map<String, byte[]> entries = entries(bytes);
      unlocked(entries);
      return Optional.of(new EpubArchive(entries, opf(entries)));
    } catch (Refused refused) {
      report(name, String.valueOf(refused.getMessage()), refused.hint, diagnostics);
    } catch (IOException | IllegalArgumentException broken) {
      String locked = String.valueOf(broken.getMessage());
      boolean password = locked.contains("encrypted");
      report(
          name,
          password ? "the EPUB is locked with a password" : "the archive is damaged: " + locked,
          password ? "unlock it first" : "get the file once more",
          diagnostics);
    }
    return Optional.empty();
  }

  /** Says that an EPUB cannot be read. */
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

  private static void unlocked(Map<String, byte[]> entries) throws Refused {
    byte[] encryption = entries.get("META-INF/encryption.xml");
    if (encryption == null) {
      return;
    }
    for (Element method : xml(encryption).getElementsByAttribute("Algorithm")) {
      boolean data =
          method.parent() != null && method.parent().normalName().endsWith("encrypteddata");
      if (data && !method.attr("Algorithm").matches(FONT_OBFUSCATION)) {
        throw new Refused(
            "the EPUB is encrypted: its seller lets only certain readers open it",
            "ask the publisher for a copy without protection");
      }
    }
  }

  private static String opf(Map<String, byte[]> entries) throws Refused {
    byte[] container = entries.get("META-INF/container.xml");
    Element root =
        container == null
            ? null
            : xml(container).selectFirst("*|rootfile[full-path], rootfile[full-path]");
    String path = root == null ? "" : root.attr("full-path");
    if (!entries.containsKey(path)) {
      throw new Refused(
          "the archive is no EPUB: it does not say where its book is",
          "an EPUB has META-INF/container.xml, and the package document that it names");
    }
    return path;
  }

  /** An XML file of the archive. */
  static Document xml(byte[] bytes) {
    return Jsoup.parse(new String(bytes, StandardCharsets.UTF_8), "", Parser.xmlParser());
  }

  /** A file the package document names. */
  Optional<byte[]> named(String href) {
    return Optional.ofNullable(entries.get(EntryPath.resolve(opf, href)));
  }
}
