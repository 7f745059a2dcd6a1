package octavo.typeset;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.Comparator;
import java.util.List;
import octavo.typeset.font.GlyphRun;
import octavo.typeset.page.Edition;
import octavo.typeset.page.Placed;
import org.junit.jupiter.api.Test;

/** How far the columns of a table stand apart, and what shows which of them a head is for. */
class TableGutterPagesTest extends ChapterPages {
  /** The type of tables in classic, in points. */
  private static final double EM = 9;

  private Edition set(String text) throws IOException {
    return set(text, "book");
  }

  private static Placed.Text text(Edition edition, String words) {
    return edition.pages().stream()
        .flatMap(page -> PlacedTexts.of(page, false).stream())
        .filter(text -> text.shaped().text().strip().equals(words))
        .findFirst()
        .orElseThrow(() -> new AssertionError("no " + words));
  }

  private static double end(Placed.Text text) {
    return text.x() + text.shaped().width();
  }

  /** The rules of the page a word stands on, downwards. */
  private static List<Placed.Rule> rules(Edition edition, String words) {
    return edition.pages().stream()
        .filter(
            page ->
                PlacedTexts.of(page, false).stream()
                    .anyMatch(text -> text.shaped().text().strip().equals(words)))
        .flatMap(page -> page.content().stream())
        .filter(Placed.Rule.class::isInstance)
        .map(Placed.Rule.class::cast)
        .sorted(Comparator.comparing(Placed.Rule::y))
        .toList();
  }

  @Test
  void columnsStandAnEmApartWhereThereIsRoom() throws IOException {
    Edition edition = set("| Alpha | Beta | 17 |\n|---|---|---|\n| Gamma | Delta | 18 |\n");
    assertEquals(EM, text(edition, "Beta").x() - end(text(edition, "Gamma")), 1);
    assertEquals(EM, text(edition, "17").x() - end(text(edition, "Delta")), 1);
  }

  @Test
  void columnsOfATableAsWideAsThePageStandCloser() throws IOException {
    String words = "word ".repeat(60).strip();
    Edition edition = set("| Alpha | Beta |\n|---|---|\n| Gamma | " + words + " |\n");
    double apart = text(edition, "Beta").x() - end(text(edition, "Gamma"));
    assertTrue(apart > EM * 0.65 && apart < EM * 0.8, "it is " + apart);
  }

  @Test
  void rulesEndWithTheTextOfTheOuterColumns() throws IOException {
    Edition edition = set("| Alpha | 17 |\n|---|---|\n| Gamma | 18 |\n");
    for (Placed.Rule rule : rules(edition, "Alpha")) {
      assertEquals(text(edition, "Alpha").x(), rule.x(), 0.01);
      assertEquals(end(text(edition, "17")), rule.x() + rule.width(), 0.6);
    }
  }

  @Test
  void rulesOfATableAsWideAsThePageFillTheMeasure() throws IOException {
    String words = "word ".repeat(60).strip();
    Edition edition = set("Words.\n\n| Alpha | Beta |\n|---|---|\n| Gamma | " + words + " |\n");
    Placed.Rule rule = rules(edition, "Alpha").getFirst();
    assertEquals(text(edition, "Alpha").x(), rule.x(), 0.01);
    assertEquals(98 / 25.4 * 72, rule.width(), 0.1);
  }

  @Test
  void rulesOfATableWithLinesAtItsSidesKeepToThese() throws IOException {
    writeTheme("table { border-right: 1pt solid; }");
    Edition edition = set("| Alpha | 17 |\n|---|---|\n| Gamma | 18 |\n");
    double end =
        rules(edition, "Alpha").stream()
            .mapToDouble(rule -> rule.x() + rule.width())
            .max()
            .orElse(0);
    assertEquals(5, end - end(text(edition, "17")), 1.1);
  }

  @Test
  void aRuleBelowAHeadOfSeveralColumnsShowsWhichTheseAre() throws IOException {
    Edition edition =
        set(
            """
            +-------+---------------+
            |       | Head over two |
            |       +-------+-------+
            | Years | Corn  | Wine  |
            +=======+=======+=======+
            | 1913  | aaaa  | bbbb  |
            +-------+-------+-------+
            """);
    List<Placed.Rule> rules = rules(edition, "Head over two");
    assertEquals(4, rules.size(), rules.toString());
    Placed.Rule below = rules.get(1);
    assertTrue(below.y() > text(edition, "Head over two").y());
    assertTrue(below.y() + below.height() < text(edition, "Corn").y() - EM / 2);
    assertEquals(text(edition, "Corn").x(), below.x(), 0.01);
    double end = below.x() + below.width();
    assertTrue(end >= end(text(edition, "bbbb")), "it reaches to the end of the last");
    Placed.Rule whole = rules.getFirst();
    assertEquals(whole.x() + whole.width(), end, 0.6, "it ends where the table does");
  }

  @Test
  void aHeadOfOneColumnAndOneOfTheLastRowHaveNoRuleOfTheirOwn() throws IOException {
    Edition edition = set("| A | Both ||\n|---|---|---|\n| a | b | c |\n");
    assertEquals(3, rules(edition, "Both").size());
  }

  @Test
  void rangesFractionsAndNumbersWithSignsLineUpAtTheirUnits() throws IOException {
    Edition edition =
        set(
            "| A | B |\n|---|---|\n| a | 7 |\n| b | 10–12 |\n| c | ½ |\n| d | 3½ |\n"
                + "| e | −4.25 |\n| f | +5 % |\n| g | (8) |\n| h | 14\u2060–\u206016 |\n");
    double units = endOfUnits(edition, "7", 1);
    assertEquals(units, endOfUnits(edition, "10–12", 5), 0.05, "a range");
    assertEquals(units, endOfUnits(edition, "14\u2060–\u206016", 7), 0.05, "a joined range");
    assertEquals(units, endOfUnits(edition, "½", 0), 0.05, "a fraction alone");
    assertEquals(units, endOfUnits(edition, "3½", 1), 0.05, "a fraction");
    assertEquals(units, endOfUnits(edition, "−4.25", 2), 0.05, "a sign");
    assertEquals(units, endOfUnits(edition, "+5 %", 2), 0.05, "a percentage");
    assertEquals(units, endOfUnits(edition, "(8)", 2), 0.05, "brackets");
  }

  /** Where the letters of a text before an offset end, from the left of the page. */
  private static double endOfUnits(Edition edition, String words, int offset) {
    Placed.Text text = text(edition, words);
    GlyphRun run = (GlyphRun) text.shaped();
    double x = text.x();
    for (int i = 0; i < run.clusters().length; i++) {
      x += run.clusters()[i] < offset ? run.advances()[i] : 0;
    }
    return x;
  }
}
