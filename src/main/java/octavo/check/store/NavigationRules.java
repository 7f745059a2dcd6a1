package octavo.check.store;

import java.util.List;
import java.util.Set;
import octavo.book.TextDirection;
import octavo.check.access.EpubContents;
import org.jsoup.nodes.Element;

/** How readers get about: contents, landmarks, pages, and the direction pages are turned in. */
final class NavigationRules {
  private static final String NCX_TYPE = "application/x-dtbncx+xml";

  /**
   * Languages that are written from top to bottom as well, in lines that follow each other left.
   */
  private static final Set<String> VERTICAL = Set.of("ja", "zh", "ko", "yue", "cmn");

  private final StoreEpub epub;
  private final EpubContents contents;
  private final StoreFindings findings;

  NavigationRules(StoreEpub epub, StoreFindings findings) {
    this.epub = epub;
    this.contents = epub.contents();
    this.findings = findings;
  }

  void check() {
    boolean ncx =
        epub.items().stream()
            .anyMatch(item -> item.type().equals(NCX_TYPE) && epub.size(item.path()) > 0);
    boolean second = version().startsWith("2");
    if (!ncx && !second) {
      report(
          StoreRule.NCX,
          "there is no NCX, which is all that readers of EPUB 2 know of contents",
          "add a toc.ncx and name it in the attribute toc of the spine");
    }
    if (contents.list("toc").isEmpty() && !(second && ncx)) {
      report(StoreRule.CONTENTS, "there are no contents", "add a nav of epub:type toc");
    }
    if (contents.list("landmarks").isEmpty() && elements("reference").isEmpty()) {
      report(
          StoreRule.LANDMARKS,
          "there are no landmarks, such as where the text begins",
          "add a nav of epub:type landmarks");
    }
    pages();
    direction();
  }

  private String version() {
    return elements("package").stream().map(it -> it.attr("version")).findFirst().orElse("");
  }

  private List<Element> elements(String name) {
    return EpubContents.elements(contents.packageDocument(), name);
  }

  private void report(StoreRule rule, String message, String hint) {
    findings.report(rule, contents.packagePath(), message, hint);
  }

  private void pages() {
    boolean named =
        !contents.said("pageBreakSource").isEmpty()
            || !contents.said("a11y:pageBreakSource").isEmpty()
            || !contents.said("dcterms:source").isEmpty()
            || !contents.core("source").isEmpty();
    if (!contents.list("page-list").isEmpty() && !named) {
      report(
          StoreRule.PAGE_SOURCE,
          "there is a list of pages, and it is not said of which printed book",
          "add its ISBN as dc:source, or as meta of property pageBreakSource");
    }
  }

  private void direction() {
    String language = contents.core("language").stream().findFirst().orElse("");
    boolean leftwards =
        elements("spine").stream()
            .anyMatch(it -> it.attr("page-progression-direction").equals("rtl"));
    boolean read = TextDirection.of(language) == TextDirection.RIGHT_TO_LEFT;
    String primary = language.split("[-_]", 2)[0];
    if (read && !leftwards) {
      report(
          StoreRule.DIRECTION,
          "the language " + language + " is read from right to left, and the pages are not",
          "write page-progression-direction=\"rtl\" on the spine");
    } else if (leftwards && !read && !language.isEmpty() && !VERTICAL.contains(primary)) {
      report(
          StoreRule.DIRECTION,
          "the pages are turned from right to left, and " + language + " is not read so",
          "take page-progression-direction off the spine");
    }
  }
}
