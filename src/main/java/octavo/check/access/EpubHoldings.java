package octavo.check.access;

import java.util.List;
import octavo.diagnostic.Severity;
import org.jsoup.nodes.Element;

/**
 * What an EPUB holds that accessibility depends on.
 *
 * @param documents of the spine
 * @param images that are shown, decorative ones included
 * @param undescribed images without an alternative text
 * @param tables
 * @param links that lead out of the book, or to another place of it, the marks of notes apart
 * @param pages of print that are listed or marked
 * @param formulas in MathML
 * @param media pieces of sound or film
 * @param foreign passages with a language of their own
 * @param moves whether an image moves
 */
record EpubHoldings(
    int documents,
    int images,
    int undescribed,
    int tables,
    int links,
    int pages,
    int formulas,
    int media,
    int foreign,
    boolean moves) {
  static EpubHoldings of(EpubContents epub) {
    List<Element> elements =
        epub.spine().stream().flatMap(page -> page.document().getAllElements().stream()).toList();
    List<Element> images = named(elements, "img");
    int marks =
        count(elements.stream().filter(it -> EpubPage.is(it, "pagebreak", "doc-pagebreak")));
    return new EpubHoldings(
        epub.spine().size(),
        images.size(),
        count(images.stream().filter(Alternatives::isUndescribed)),
        named(elements, "table").size(),
        count(named(elements, "a").stream().filter(EpubHoldings::isLink)),
        Math.max(marks, epub.list("page-list").size()),
        named(elements, "math").size(),
        named(elements, "audio").size() + named(elements, "video").size(),
        count(
            elements.stream()
                .filter(it -> it.hasAttr("lang") && !EpubPage.local(it).equals("html"))),
        epub.moves());
  }

  /** Whether a breach is of what the standards demand. */
  static boolean counts(Breach breach) {
    return breach.severity() != Severity.NOTE;
  }

  private static List<Element> named(List<Element> elements, String name) {
    return elements.stream().filter(it -> EpubPage.local(it).equals(name)).toList();
  }

  private static int count(java.util.stream.Stream<Element> elements) {
    return Math.toIntExact(elements.count());
  }

  private static boolean isLink(Element link) {
    return link.hasAttr("href")
        && !EpubPage.is(link, "noteref", "doc-noteref")
        && !EpubPage.is(link, "backlink", "doc-backlink")
        && link.parents().stream().noneMatch(it -> EpubPage.local(it).equals("nav"));
  }
}
