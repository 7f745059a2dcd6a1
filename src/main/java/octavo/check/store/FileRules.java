package octavo.check.store;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import octavo.check.access.EpubPage;
import octavo.check.store.StoreFindings.Finding;

/** The files of the container: their sizes and their names. */
final class FileRules {
  /** What older e-readers load of one document, in bytes. */
  private static final int LARGEST_DOCUMENT = 300_000;

  private static final Pattern PLAIN_NAME = Pattern.compile("[A-Za-z0-9._/-]+");

  private static final String SHOWN =
      "img, image, svg, audio, video, object, math, hr, iframe, table, embed, canvas";

  private final StoreEpub epub;
  private final StoreFindings findings;

  FileRules(StoreEpub epub, StoreFindings findings) {
    this.epub = epub;
    this.findings = findings;
  }

  /**
   * Checks them.
   *
   * @param size that of the EPUB
   */
  void check(long size) {
    findings.reportWhere(
        StoreRule.FILE_BYTES,
        store -> size > store.bytes(),
        new Finding("", "the EPUB has " + size + " bytes", "make its images smaller"));
    names();
    references();
    for (String name : epub.names()) {
      if (epub.size(name) == 0) {
        findings.report(StoreRule.EMPTY, name, "the file is empty", "take it out, or fill it");
      }
    }
    for (EpubPage page : epub.contents().spine()) {
      document(page);
    }
  }

  private void document(EpubPage page) {
    long bytes = epub.size(page.path());
    if (bytes > LARGEST_DOCUMENT) {
      findings.report(
          StoreRule.DOCUMENT_BYTES,
          page.path(),
          "the document has " + bytes + " bytes, and older e-readers open 300,000",
          "divide it at its sections; a paragraph, a table or code stays in one file however long");
    }
    boolean text = !page.document().select("body").text().isBlank();
    if (bytes > 0 && !text && page.document().select(SHOWN).isEmpty()) {
      findings.report(
          StoreRule.EMPTY, page.path(), "the document shows nothing", "take it out of the spine");
    }
  }

  private void names() {
    Map<String, String> folded = new HashMap<>();
    for (String name : epub.names()) {
      if (!PLAIN_NAME.matcher(name).matches()) {
        findings.report(
            StoreRule.NAME,
            name,
            "the file's name has spaces or other characters than letters, digits, hyphens and"
                + " underscores",
            "rename it, and what leads to it");
      }
      String other = folded.put(name.toLowerCase(Locale.ROOT), name);
      if (other != null) {
        findings.report(
            StoreRule.NAME_CASE,
            name,
            "the file's name differs from " + other + " in upper and lower case only",
            "rename one of them");
      }
    }
  }

  private void references() {
    for (StoreEpub.Item item : epub.items()) {
      if (epub.names().contains(item.path())) {
        continue;
      }
      for (String name : epub.names()) {
        if (name.equalsIgnoreCase(item.path())) {
          findings.report(
              StoreRule.NAME_CASE,
              epub.contents().packagePath(),
              "the manifest names " + item.path() + ", and the file is called " + name,
              "write its upper and lower case as they are");
        }
      }
    }
  }
}
