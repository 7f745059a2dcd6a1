package octavo.importer.read;

import java.util.Map;
import java.util.Optional;
import octavo.diagnostic.Diagnostics;
import octavo.importer.read.SourceArchive.Refused;
import org.jsoup.nodes.Element;

/**
 * The files of an EPUB that is not locked.
 *
 * @param entries their bytes by their paths
 * @param opf the path of the package document
 */
record EpubArchive(Map<String, byte[]> entries, String opf) {
  // Fonts that are scrambled so that nobody takes them out are read all the same.
  private static final String FONT_OBFUSCATION =
      "http://www.idpf.org/2008/embedding|http://ns.adobe.com/pdf/enc#RC";

  /**
   * Opens an EPUB.
   *
   * @return nothing when it is damaged, unsafe or locked; then a finding says so
   */
  static Optional<EpubArchive> open(String name, byte[] bytes, Diagnostics diagnostics) {
    return SourceArchive.open(name, bytes, EpubArchive::check, diagnostics)
        .map(it -> new EpubArchive(it.entries(), opf(it.entries())));
  }

  private static void check(Map<String, byte[]> entries) throws Refused {
    unlocked(entries);
    if (!entries.containsKey(opf(entries))) {
      other(entries);
      throw new Refused(
          "the archive is no EPUB: it does not say where its book is",
          "an EPUB has META-INF/container.xml, and the package document that it names");
    }
  }

  // What is named an EPUB, and is something else.
  private static void other(Map<String, byte[]> entries) throws Refused {
    if (entries.containsKey("word/document.xml")) {
      throw new Refused(
          "the file is named an EPUB, but is a document of Word", "name it with .docx at its end");
    }
    if (entries.containsKey("content.xml")) {
      throw new Refused(
          "the file is named an EPUB, but is an OpenDocument file", "name it with .odt at its end");
    }
  }

  private static void unlocked(Map<String, byte[]> entries) throws Refused {
    byte[] encryption = entries.get("META-INF/encryption.xml");
    if (encryption == null) {
      return;
    }
    for (Element method : SourceArchive.xml(encryption).getElementsByAttribute("Algorithm")) {
      boolean data =
          method.parent() != null && method.parent().normalName().endsWith("encrypteddata");
      if (data && !method.attr("Algorithm").matches(FONT_OBFUSCATION)) {
        throw new Refused(
            "the EPUB is encrypted: its seller lets only certain readers open it",
            "ask the publisher for a copy without protection");
      }
    }
  }

  private static String opf(Map<String, byte[]> entries) {
    byte[] container = entries.get("META-INF/container.xml");
    Element root =
        container == null
            ? null
            : SourceArchive.xml(container)
                .selectFirst("*|rootfile[full-path], rootfile[full-path]");
    return root == null ? "" : root.attr("full-path");
  }

  /** The title that the package document calls a subtitle (EPUB 3.3, section 5.5.3.2.3). */
  Optional<String> subtitle() {
    Element root = SourceArchive.xml(entries.getOrDefault(opf, new byte[0]));
    for (Element type : root.select("meta[property=title-type]")) {
      String id = type.attr("refines").replaceFirst("^#", "");
      for (Element title : root.getElementsByTag("dc:title")) {
        boolean is = type.text().strip().equals("subtitle") && title.id().equals(id);
        if (is && !title.text().isBlank()) {
          return Optional.of(title.text().strip());
        }
      }
    }
    return Optional.empty();
  }

  /** A file the package document names. */
  Optional<byte[]> named(String href) {
    return Optional.ofNullable(entries.get(EntryPath.resolve(opf, href)));
  }
}
