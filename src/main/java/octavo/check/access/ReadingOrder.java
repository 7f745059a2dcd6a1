package octavo.check.access;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jsoup.nodes.Element;

/** The order of the spine, and whether contents, focus and pages of print follow it. */
final class ReadingOrder {
  private static final Pattern POSITIVE = Pattern.compile("0*[1-9]\\d*");

  private final EpubContents epub;
  private final Breaches breaches;

  /** The place of each document and each element with an id in the order of reading. */
  private final Map<String, Integer> places = new HashMap<>();

  ReadingOrder(EpubContents epub, Breaches breaches) {
    this.epub = epub;
    this.breaches = breaches;
    for (EpubPage page : epub.spine()) {
      places.putIfAbsent(page.path(), places.size());
      for (Element element : page.document().getAllElements()) {
        if (!element.id().isEmpty()) {
          places.putIfAbsent(page.address(element.id()), places.size());
        }
      }
    }
  }

  void check() {
    List<Element> contents = epub.list("toc");
    if (contents.isEmpty()) {
      breaches.add(
          AccessibilityRule.ORDER,
          epub.navigation().map(EpubPage::path).orElse(epub.packagePath()),
          "there is no table of contents",
          "add a navigation document with a list of type toc");
    }
    inOrder(AccessibilityRule.ORDER, contents);
    for (EpubPage page : epub.spine()) {
      for (Element element : page.document().select("[tabindex]")) {
        if (POSITIVE.matcher(element.attr("tabindex").strip()).matches()) {
          String message = "the focus comes here out of the order of reading";
          breaches.add(AccessibilityRule.ORDER, page, element, message, "set tabindex to 0");
        }
      }
    }
    pages();
  }

  private void inOrder(AccessibilityRule rule, List<Element> links) {
    int last = -1;
    for (Element link : links) {
      int place = place(link);
      if (place >= 0 && place < last) {
        breaches.add(
            rule,
            epub.navigation().orElseThrow(),
            link,
            "'" + link.text() + "' stands after what comes later in the book",
            "put the list into the order of reading");
      }
      last = Math.max(last, place);
    }
  }

  private int place(Element link) {
    String target = target(link);
    int hash = target.indexOf('#');
    String whole = hash < 0 ? target : target.substring(0, hash);
    return places.getOrDefault(target, places.getOrDefault(whole, -1));
  }

  private String target(Element link) {
    return epub.navigation().map(page -> page.resolve(link.attr("href"))).orElse("");
  }

  private void pages() {
    List<Element> listed = epub.list("page-list");
    Set<String> targets = listed.stream().map(this::target).collect(Collectors.toSet());
    List<String> marks = new ArrayList<>();
    for (EpubPage page : epub.spine()) {
      for (Element mark : page.document().getAllElements()) {
        if (EpubPage.is(mark, "pagebreak", "doc-pagebreak")) {
          mark(page, mark, targets);
          marks.add(page.address(mark.id()));
        }
      }
    }
    inOrder(AccessibilityRule.PAGES, listed);
    for (Element link : listed) {
      if (!places.containsKey(target(link))) {
        breaches.add(
            AccessibilityRule.PAGES,
            epub.navigation().orElseThrow(),
            link,
            "page " + link.text() + " of the list leads to no place of the book",
            "mark where it begins");
      }
    }
    if (!marks.isEmpty() || !listed.isEmpty()) {
      source();
    }
  }

  private void mark(EpubPage page, Element mark, Set<String> targets) {
    if (!Names.isSaid(mark)) {
      add(page, mark, "the mark of a page does not say which", "give it an aria-label");
    } else if (!targets.contains(page.address(mark.id()))) {
      add(page, mark, "a page is marked and not listed", "add it to the page list");
    }
  }

  private void add(EpubPage page, Element element, String message, String hint) {
    breaches.add(AccessibilityRule.PAGES, page, element, message, hint);
  }

  private void source() {
    if (epub.said("pageBreakSource").isEmpty() && epub.core("source").isEmpty()) {
      breaches.add(
          AccessibilityRule.PAGES,
          epub.packagePath(),
          "it is not said of which printed edition the pages are",
          "add a meta of property pageBreakSource");
    }
  }
}
