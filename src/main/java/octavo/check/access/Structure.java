package octavo.check.access;

import java.util.List;
import org.jsoup.nodes.Element;
import org.jsoup.select.Elements;

/** Titles, headings and the heads of tables. */
final class Structure {
  private final EpubPage page;
  private final Breaches breaches;

  Structure(EpubPage page, Breaches breaches) {
    this.page = page;
    this.breaches = breaches;
  }

  void check() {
    if (page.document().select("head > title").text().isBlank()) {
      breaches.add(
          AccessibilityRule.TITLES,
          page.path(),
          "the document has no title",
          "write what it is in the title element of its head");
    }
    headings();
    page.document().select("table").forEach(this::table);
  }

  private void headings() {
    int last = 0;
    for (Element heading : page.document().select("h1, h2, h3, h4, h5, h6, [role=heading]")) {
      if (!Names.isSaid(heading)) {
        add(heading, "a heading is empty", "take it out, or give it its text");
        continue;
      }
      int level = level(heading);
      if (last > 0 && level > last + 1) {
        add(
            heading,
            "a heading of level " + level + " follows one of level " + last,
            "make it one of level " + (last + 1));
      }
      last = level;
    }
  }

  // One without a level has the second (WAI-ARIA 1.2, heading).
  private static int level(Element heading) {
    String said = heading.attr("aria-level");
    if (said.matches("[1-9]")) {
      return Integer.parseInt(said);
    }
    String name = EpubPage.local(heading);
    return name.matches("h[1-6]") ? name.charAt(1) - '0' : 2;
  }

  private void add(Element heading, String message, String hint) {
    breaches.add(AccessibilityRule.HEADINGS, page, heading, message, hint);
  }

  private void table(Element table) {
    if (List.of("presentation", "none").contains(table.attr("role"))) {
      return;
    }
    Elements heads = table.select("th");
    if (heads.stream().noneMatch(Names::isSaid) && table.select("tr").size() > 1) {
      breaches.add(
          AccessibilityRule.TABLES,
          page,
          table,
          "a table has no header cells",
          "give it a head, or header cells before its rows");
      return;
    }
    for (Element head : heads) {
      if (!Names.isSaid(head)) {
        breaches.add(
            AccessibilityRule.TABLES,
            page,
            head,
            "a header cell is empty",
            "name what it heads, or make it a plain cell");
      }
    }
  }
}
