package octavo.typeset;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import octavo.typeset.page.Edition;
import octavo.typeset.page.Page;
import octavo.typeset.page.Placed;
import org.junit.jupiter.api.Test;

/** Tables too wide for the page: first smaller, then turned, and only then divided. */
class WideTablesTest extends ChapterPages {
  private static final double MM = 72 / 25.4;
  private static final double MEASURE = 98 * MM;

  /** 35 lines of classic. */
  private static final double DEPTH = 35 * 13.5;

  private Edition set(String text) throws IOException {
    return set(text, "page");
  }

  /** A table of words so long that ten columns of them are wider than the page, not higher. */
  private static String table(int columns, int rows) {
    return row("headingx", columns)
        + "|---".repeat(columns)
        + "|\n"
        + IntStream.range(0, rows)
            .mapToObj(i -> row("cell" + i + "x", columns))
            .collect(Collectors.joining());
  }

  private static String row(String stem, int columns) {
    return IntStream.range(0, columns)
        .mapToObj(i -> stem + i)
        .collect(Collectors.joining(" | ", "| ", " |\n"));
  }

  /** What stands on a page, turned or upright. */
  private static List<Placed.Text> texts(Page page, boolean turned) {
    List<Placed.Text> texts = new ArrayList<>();
    boolean within = false;
    for (Placed placed : page.content()) {
      within = placed instanceof Placed.Turn || within && !(placed instanceof Placed.EndOfTurn);
      if (placed instanceof Placed.Text text && within == turned) {
        texts.add(text);
      }
    }
    return texts;
  }

  private static List<Page> turned(Edition edition) {
    return edition.pages().stream().filter(page -> !texts(page, true).isEmpty()).toList();
  }

  private static String words(List<Placed.Text> texts) {
    return texts.stream().map(text -> text.shaped().text()).collect(Collectors.joining("\n"));
  }

  private static double sizeOf(Edition edition, String word) {
    return edition.pages().stream()
        .flatMap(page -> page.content().stream())
        .filter(Placed.Text.class::isInstance)
        .map(Placed.Text.class::cast)
        .filter(text -> text.shaped().text().strip().equals(word))
        .mapToDouble(text -> text.shaped().size())
        .findFirst()
        .orElseThrow();
  }

  private static void assertWithinTheText(Page page) {
    for (Placed.Text text : texts(page, true)) {
      double right = text.x() + text.shaped().width();
      String words = text.shaped().text();
      assertTrue(text.x() >= 0 && right <= DEPTH + 1, words + " ends at " + right);
      assertTrue(text.y() > 0 && text.y() < MEASURE, words + " stands on " + text.y());
    }
  }

  @Test
  void aTableAsWideAsThePageKeepsItsType() throws IOException {
    Edition edition = set(table(5, 3));
    assertEquals(9, sizeOf(edition, "cell0x0"), 0.01);
    assertEquals(List.of(), turned(edition));
  }

  @Test
  void oneALittleTooWideIsSetSmallerWithoutAWord() throws IOException {
    Edition edition = set(table(8, 3));
    double size = sizeOf(edition, "cell0x0");
    assertTrue(size < 9 && size >= 7.2 - 0.01, "size " + size);
    assertEquals(List.of(), turned(edition));
    assertEquals(List.of(), diagnostics.sorted());
  }

  @Test
  void oneWiderThanThatIsTurnedInItsOwnType() throws IOException {
    Edition edition = set("[Wide]{.caption}\n\n" + table(11, 3) + "\nAfter.\n");
    assertEquals(9, sizeOf(edition, "cell0x0"), 0.01);
    Page page = turned(edition).getFirst();
    assertEquals(1, turned(edition).size());
    assertWithinTheText(page);
    assertTrue(words(texts(page, true)).contains("Wide"), "its caption is turned with it");
    assertEquals(List.of(), diagnostics.sorted());
  }

  @Test
  void headAndFolioOfATurnedPageStayUprightAndTheTextGoesOnAfterIt() throws IOException {
    Edition edition = set("Before.\n\n" + table(11, 3) + "{placement=here}\n\nAfter.\n");
    Page page = turned(edition).getFirst();
    String upright = words(texts(page, false));
    assertTrue(upright.contains("2"), upright);
    assertTrue(!upright.contains("Before") && !upright.contains("After"), upright);
    Page next = edition.pages().get(edition.pages().indexOf(page) + 1);
    Placed.Text first =
        texts(next, false).stream()
            .filter(text -> !text.slot().isArtifact())
            .findFirst()
            .orElseThrow();
    assertTrue(first.y() < 17 * MM + 13.5, "it begins on the first line: " + first.y());
  }

  @Test
  void threeHundredTurnedRowsStandOnceUnderHeadsDrawnAgain() throws IOException {
    Edition edition = set("[Wide]{.caption}\n\n" + table(11, 300));
    List<Page> pages = turned(edition);
    assertTrue(pages.size() > 10, pages.size() + " pages");
    StringBuilder read = new StringBuilder();
    for (Page page : pages) {
      assertWithinTheText(page);
      String words = words(texts(page, true));
      assertEquals(1, words.split("headingx10", -1).length - 1, words);
      assertEquals(page != pages.getFirst(), words.contains("continued"), words);
      texts(page, true).stream()
          .filter(text -> !text.slot().isArtifact())
          .forEach(text -> read.append(text.shaped().text()).append(' '));
    }
    for (int row = 0; row < 300; row++) {
      assertEquals(2, read.toString().split("cell" + row + "x10 ", -1).length, "row " + row);
    }
    assertEquals(List.of(), diagnostics.sorted());
  }

  @Test
  void notesOfATurnedTableStandUprightOnThePageOfTheirMarks() throws IOException {
    String table = table(11, 40).replace("cell2x0 ", "cell2x0[^1] ");
    Edition edition =
        set(table.replace("cell39x3 ", "cell39x3[^2] ") + "\n[^1]: One.\n[^2]: Two.\n");
    List<Page> pages = turned(edition);
    assertTrue(words(texts(pages.getFirst(), false)).contains("One."));
    assertTrue(words(texts(pages.getLast(), false)).contains("Two."));
    for (Page page : List.of(pages.getFirst(), pages.getLast())) {
      double note =
          texts(page, false).stream()
              .filter(text -> text.shaped().text().contains("."))
              .mapToDouble(text -> text.y() - text.shaped().size())
              .min()
              .orElseThrow();
      Placed.Turn turn =
          page.content().stream()
              .filter(Placed.Turn.class::isInstance)
              .map(Placed.Turn.class::cast)
              .findFirst()
              .orElseThrow();
      double left = texts(page, true).stream().mapToDouble(Placed.Text::x).min().orElseThrow();
      assertTrue(turn.y() - left < note, turn.y() - left + " reaches into the note at " + note);
    }
    assertEquals(List.of(), diagnostics.sorted());
  }

  @Test
  void aTableInANoteIsNotTurned() throws IOException {
    Edition edition =
        set("Text.[^1]\n\n[^1]: Note.\n\n    " + table(11, 2).replace("\n", "\n    "));
    assertEquals(List.of(), turned(edition));
  }

  @Test
  void aThemeMayWantNoneOfThat() throws IOException {
    writeTheme("table { -octavo-least-size: 100%; -octavo-turn: none }");
    Edition edition = set(table(7, 3) + "\n\n" + table(20, 3));
    assertEquals(9, sizeOf(edition, "cell0x0"), 0.01);
    assertEquals(List.of(), turned(edition));
    assertTrue(diagnostics.sorted().getLast().message().contains("more columns"));
  }

  @Test
  void columnsOfShortWordsStandWholeBesideThoseOfWordsThatAreDivided() throws IOException {
    String head = "| Name" + (" | " + "unbreakable".repeat(7)).repeat(5) + " |\n";
    Edition edition = set(head + "|---".repeat(6) + "|\n| row0" + " | v".repeat(5) + " |\n");
    assertEquals(9, sizeOf(edition, "Name"), 0.01);
    assertEquals(9, sizeOf(edition, "row0"), 0.01);
    edition.pages().forEach(WideTablesTest::assertNothingMeets);
  }

  @Test
  void partsOfColumnsOfDividedWordsRepeatTheFirst() throws IOException {
    String words = ("| " + "unbreakable".repeat(7)).repeat(30) + " |\n";
    String rows = "| row0" + " | cell".repeat(29) + " |\n| row1" + " | w".repeat(29) + " |\n";
    Edition edition = set(words + "|---".repeat(30) + "|\n" + rows);
    assertEquals(List.of(29L, 29L), List.of(words(edition, "cell"), words(edition, "w")));
    long parts = words(edition, "row0");
    assertTrue(parts > 4 && parts < 10, parts + " parts");
    assertEquals(parts, words(edition, "row1"));
    edition.pages().forEach(WideTablesTest::assertNothingMeets);
  }

  private static long words(Edition edition, String word) {
    return edition.pages().stream()
        .flatMap(page -> texts(page, false).stream())
        .filter(text -> text.shaped().text().strip().equals(word))
        .count();
  }

  private static void assertNothingMeets(Page page) {
    List<Placed.Text> texts = texts(page, false);
    for (Placed.Text left : texts) {
      for (Placed.Text right : texts) {
        boolean isBeside = Math.abs(left.y() - right.y()) < 1 && left.x() < right.x();
        double end = left.x() + left.shaped().width();
        assertTrue(!isBeside || end <= right.x(), left.shaped().text() + right.shaped().text());
      }
    }
  }

  @Test
  void aHeadOverSeveralColumnsStandsOverThemInEachPart() throws IOException {
    Edition edition =
        set(
            "<table><thead><tr><th></th><th colspan=\"39\">Both</th></tr></thead><tbody><tr>"
                + IntStream.range(0, 40)
                    .mapToObj(i -> "<td>incomprehensible" + i + "</td>")
                    .collect(Collectors.joining())
                + "</tr></tbody></table>\n");
    List<Placed.Text> heads =
        edition.pages().stream()
            .flatMap(page -> texts(page, false).stream())
            .filter(text -> text.shaped().text().strip().equals("Both"))
            .toList();
    long stubs =
        edition.pages().stream()
            .flatMap(page -> texts(page, false).stream())
            .filter(text -> text.shaped().text().strip().equals("incomprehensible0"))
            .count();
    assertTrue(stubs > 3, stubs + " parts");
    assertEquals(stubs, heads.size());
    assertEquals(1, heads.stream().filter(text -> !text.slot().isArtifact()).count());
  }
}
