package octavo.typeset;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import javax.imageio.ImageIO;
import octavo.typeset.font.GlyphRun;
import octavo.typeset.page.Edition;
import octavo.typeset.page.Page;
import octavo.typeset.page.Placed;
import octavo.typeset.page.Slot;
import octavo.typeset.page.StructureElement;
import octavo.typeset.page.StructureElement.Property;
import octavo.typeset.page.StructureType;
import org.junit.jupiter.api.Test;

/** Tables on pages: where these divide them, and what stands round them. */
class TablePagesTest extends ChapterPages {
  private static final double MM = 72 / 25.4;

  /** The margins of classic's pages. */
  private static final double HEAD = 17 * MM;

  private static final double FOOT = 26 * MM;

  private Edition set(String text) throws IOException {
    return set(text, "book");
  }

  /** So many words, each another one. */
  private static String words(String stem, int count) {
    return IntStream.range(0, count).mapToObj(i -> stem + i).collect(Collectors.joining(" "));
  }

  private static int count(String words) {
    return words.split(" ").length;
  }

  /**
   * A line of a grid table of two columns.
   *
   * @param border of the line above it: {@code -+-} under both cells, <code> +-</code> under the
   *     second; else none
   */
  private static String grid(String border, String left, String right) {
    String rule = "-".repeat(90);
    String above =
        switch (border) {
          case "-+-" -> "+" + rule + "+" + rule + "+\n";
          case " +-" -> "|" + " ".repeat(90) + "+" + rule + "+\n";
          default -> "";
        };
    return left.isEmpty() && right.isEmpty()
        ? above
        : above + "| %-89s| %-89s|\n".formatted(left, right);
  }

  private static List<PageLine> cells(Edition edition) {
    return PageLines.of(edition).stream()
        .filter(line -> isWithin(line, StructureType.TABLE_BODY))
        .toList();
  }

  private static boolean isWithin(PageLine line, StructureType type) {
    return line.source().around().stream().anyMatch(element -> element.type() == type);
  }

  /** The words of each cell as they are read, a line of the answer for each cell. */
  private static List<String> read(Edition edition) {
    Map<Integer, StringBuilder> cells = new TreeMap<>();
    List<StructureElement> seen =
        cells(edition).stream().map(TablePagesTest::cell).distinct().toList();
    for (PageLine line : cells(edition)) {
      cells
          .computeIfAbsent(seen.indexOf(cell(line)), key -> new StringBuilder())
          .append(' ')
          .append(line.text().strip());
    }
    return cells.values().stream().map(words -> words.toString().strip()).toList();
  }

  private static StructureElement cell(PageLine line) {
    return line.source().around().stream()
        .filter(element -> element.type() == StructureType.TABLE_DATA)
        .findFirst()
        .orElseThrow();
  }

  /** The pages a text begins lines of cells on. */
  private static TreeSet<Integer> pagesOf(Edition edition, String stem) {
    return cells(edition).stream()
        .filter(line -> line.text().strip().startsWith(stem))
        .map(PageLine::page)
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private static void assertNoFaults(Edition edition) {
    PageFaults.of(PageLines.of(edition))
        .forEach((kind, at) -> assertEquals(List.of(), at, kind.toString()));
  }

  /** Nothing that is read is above or below the area of the text. */
  private static void assertAllOnPaper(Edition edition) {
    for (Page page : edition.pages()) {
      double bottom = page.height() - FOOT;
      for (Placed placed : page.content()) {
        if (placed instanceof Placed.Text text && !text.slot().isArtifact()) {
          assertTrue(text.y() > HEAD && text.y() < bottom, text.shaped().text());
        }
        if (placed instanceof Placed.Image image) {
          assertTrue(image.y() >= HEAD && image.y() + image.height() <= bottom, image.toString());
        }
      }
    }
  }

  private static long heads(Page page, String word) {
    return page.content().stream()
        .filter(
            placed ->
                placed instanceof Placed.Text text && text.shaped().text().strip().equals(word))
        .count();
  }

  @Test
  void aRowHigherThanItsPageGoesOnUnderTheHead() throws IOException {
    String high = words("high", 900);
    String wide = words("wide", 500);
    Edition edition =
        set(
            "| First | Second |\n|---|---|\n| a | b |\n| "
                + high
                + " | "
                + wide
                + " |\n| c | d |\n");
    assertEquals(List.of("a", "b", high, wide, "c", "d"), read(edition));
    assertNoFaults(edition);
    assertAllOnPaper(edition);
    TreeSet<Integer> pages = pagesOf(edition, "high");
    assertTrue(pages.size() > 2, pages + " pages");
    assertEquals(pagesOf(edition, "a").first(), pages.first(), "it begins below the first row");
    for (int page : pages) {
      assertEquals(1, heads(edition.pages().get(page), "First"), "head of page " + page);
    }
    assertEquals(List.of(), diagnostics.sorted());
  }

  @Test
  void aRowWithCellsOfAnyLeadingIsReadWholeAndNoLinesMeet() throws IOException {
    StringBuilder table = new StringBuilder();
    for (int i = 0; i < 120; i++) {
      String code = i == 0 || i == 119 ? "```" : "code" + i;
      table.append(grid(i == 0 ? "-+-" : "", "text" + i + " and words".repeat(i % 4), code));
    }
    Edition edition = set(table.append(grid("-+-", "", "")).toString());
    String code = words("code", 119).substring("code0 ".length());
    assertEquals(code, read(edition).get(1));
    assertAllOnPaper(edition);
    for (StructureType block : List.of(StructureType.PARAGRAPH, StructureType.TABLE_DATA)) {
      List<PageLine> lines =
          cells(edition).stream().filter(line -> line.block().type() == block).toList();
      for (int i = 1; i < lines.size(); i++) {
        PageLine above = lines.get(i - 1);
        PageLine below = lines.get(i);
        boolean same = above.page() == below.page() && above.block() == below.block();
        double apart = below.place().baseline() - above.place().baseline();
        assertTrue(!same || apart > 8, below.toString());
      }
    }
  }

  @Test
  void aNoteStandsOnThePageOfItsLineInARowOfSeveralPages() throws IOException {
    StringBuilder cell = new StringBuilder();
    StringBuilder notes = new StringBuilder();
    for (int i = 1; i <= 9; i++) {
      cell.append(words("text", 80)).append("[^").append(i).append("] ");
      notes.append("[^").append(i).append("]: ").append(words("note", 9)).append("\n\n");
    }
    Edition edition =
        set(
            "| A | B |\n|---|---|\n| a | " + cell + "|\n\n" + words("w", 80) + "\n\n" + notes,
            "page");
    TreeSet<Integer> pages = new TreeSet<>();
    for (int i = 1; i <= 9; i++) {
      int page = edition.destinations().get("ref-" + i).page();
      assertEquals(page, edition.destinations().get("note-" + i).page(), "note " + i);
      pages.add(page);
    }
    assertTrue(pages.size() > 1, pages.toString());
    assertNoFaults(edition);
  }

  @Test
  void notesOfARowOfSeveralPagesAreReadCellByCell() throws IOException {
    String row =
        words("text", 700) + "[^1] | " + words("more", 100) + "[^2] " + words("x", 200) + " |";
    Edition edition =
        set("> | A | B |\n> |---|---|\n> | " + row + "\n\n[^1]: First.\n\n[^2]: Second.\n", "page");
    assertTrue(
        edition.destinations().get("note-2").page() < edition.destinations().get("note-1").page(),
        "the second stands on an earlier page");
    assertEquals(
        List.of("1. First.", "2. Second."),
        PageLines.of(edition).stream()
            .filter(line -> isWithin(line, StructureType.NOTE))
            .map(line -> line.text().strip())
            .toList());
  }

  @Test
  void noPageHasFewerThanThreeRowsOfALongTable() throws IOException {
    StringBuilder table = new StringBuilder("| number | words |\n|---|---|\n");
    for (int row = 1; row <= 14; row++) {
      table.append("| row").append(row).append(" | words |\n");
    }
    for (int lines = 10; lines < 34; lines++) {
      String text = "A line.\n\n".repeat(lines);
      List<Long> rows =
          set(text + table + "\n" + text, "book").pages().stream()
              .map(
                  page ->
                      PlacedTexts.of(page, false).stream()
                          .filter(placed -> placed.shaped().text().startsWith("row"))
                          .count())
              .filter(count -> count > 0)
              .toList();
      assertTrue(rows.stream().allMatch(count -> count >= 3), lines + " lines: " + rows);
    }
  }

  @Test
  void rowsThatFitOnAPageStayWhole() throws IOException {
    StringBuilder table = new StringBuilder("| First | Second |\n|---|---|\n");
    for (int i = 0; i < 12; i++) {
      table.append("| a | ").append(words("row" + i + "x", 130)).append(" |\n");
    }
    Edition edition = set(table.toString());
    for (int i = 0; i < 12; i++) {
      assertEquals(1, pagesOf(edition, "row" + i + "x").size(), "row " + i);
    }
    assertNoFaults(edition);
  }

  @Test
  void theHeadIsNotAloneAboveARowThatOnlyFitsWithoutWhatIsAboveIt() throws IOException {
    for (int words = 250; words < 400; words += 10) {
      Edition edition =
          set(
              words("w", 100)
                  + "\n\n"
                  + "## A section\n\n"
                  + "<span class=\"caption\">Table 1: A caption</span>\n\n"
                  + "| First | Second |\n"
                  + "|---|---|\n"
                  + "| a | "
                  + words("text", words)
                  + " |\n| c | d |\n");
      assertNoFaults(edition);
      assertAllOnPaper(edition);
    }
  }

  @Test
  void rowsThatACellSpansAreDividedTogether() throws IOException {
    StringBuilder table = new StringBuilder();
    for (int i = 0; i < 90; i++) {
      String border = i == 0 ? "-+-" : i % 30 == 0 ? " +-" : "";
      table.append(grid(border, words("high" + i + "x", 8), words("wide" + i + "x", 3)));
    }
    Edition edition = set(table.append(grid("-+-", "", "")).toString());
    assertAllOnPaper(edition);
    List<String> cells = read(edition);
    assertEquals(List.of(720, 90, 90, 90), cells.stream().map(TablePagesTest::count).toList());
    assertTrue(pagesOf(edition, "high").size() > 1, "it is higher than a page");
  }

  @Test
  void whatCannotBeDividedIsMadeToFit() throws IOException {
    writeTheme("img.inline { max-height: none }");
    ImageIO.write(
        new BufferedImage(30, 3000, BufferedImage.TYPE_BYTE_GRAY),
        "png",
        folder.resolve("tall.png").toFile());
    String text = words("text", 900);
    Edition edition =
        set("| First | Second |\n|---|---|\n| ![Tall](tall.png) | " + text + " |\n| c | d |\n");
    assertAllOnPaper(edition);
    assertEquals(
        1,
        edition.pages().stream()
            .flatMap(page -> page.content().stream())
            .filter(Placed.Image.class::isInstance)
            .count());
    assertTrue(read(edition).contains(text), "the text beside it is whole");
  }

  @Test
  void theRuleAboveATableIsDrawnAgainAndTheOneBelowItIsNot() throws IOException {
    Edition edition = set("| First | Second |\n|---|---|\n| a | " + words("text", 900) + " |\n");
    List<Long> rules =
        pagesOf(edition, "text").stream()
            .map(
                page ->
                    edition.pages().get(page).content().stream()
                        .filter(Placed.Rule.class::isInstance)
                        .count())
            .toList();
    assertTrue(rules.size() > 2);
    for (int i = 0; i < rules.size(); i++) {
      assertEquals(i == rules.size() - 1 ? 3 : 2, rules.get(i), "rules of part " + i);
    }
  }

  @Test
  void theNumberOfANoteThatIsATableStandsBesideItsFirstRow() throws IOException {
    Edition edition =
        set("Word.[^1]\n\n[^1]:\n    | First | Second |\n    |---|---|\n    | a | b |\n");
    assertNoFaults(edition);
    assertTrue(
        edition.pages().stream().anyMatch(page -> heads(page, "First") == 1), "it has a table");
  }

  @Test
  void aParagraphAfterATableMayBeginAPage() throws IOException {
    for (int words = 300; words < 400; words += 8) {
      String table = "| First | Second |\n|---|---|\n| a | " + words("text", words) + " |\n";
      assertNoFaults(set(words("w", 40) + "\n\n" + table + "\n" + words("w", 90) + "\n"));
    }
  }

  @Test
  void shortNamesBesideLongTextsStandOnOneLine() throws IOException {
    Edition edition = set("| A | B |\n|---|---|\n| First of all | " + words("text", 200) + " |\n");
    List<String> names =
        cells(edition).stream()
            .map(line -> line.text().strip())
            .filter(text -> !text.startsWith("text"))
            .toList();
    assertEquals(List.of("First of all"), names);
  }

  @Test
  void aColumnIsWideEnoughForWhatNoLineMayBeginWith() throws IOException {
    String texts = ("| constitutional and other " + words("text", 20) + " ").repeat(3) + "|\n";
    set("| A | B | C | D |\n|---|---|---|---|\n| `expr.ident(expr, ...)` " + texts);
    assertEquals(List.of(), diagnostics.sorted());
  }

  @Test
  void aCellOfSeveralRowsStandsAtTheirMiddleWhereItsStyleSaysSo() throws IOException {
    writeTheme("td { vertical-align: middle }");
    Edition edition =
        set(
            grid("-+-", "left", "one")
                + grid(" +-", "", "two")
                + grid(" +-", "", "three")
                + grid("-+-", "", ""));
    Map<String, Double> lines =
        cells(edition).stream()
            .collect(
                Collectors.toMap(line -> line.text().strip(), line -> line.place().baseline()));
    assertEquals(lines.get("two"), lines.get("left"), 0.01);
  }

  @Test
  void aTitleWithinATableStaysWithItsRowsAndASumWithThoseItSumsUp() throws IOException {
    for (int before = 20; before < 40; before++) {
      StringBuilder text = new StringBuilder("| head | value |\n|---|---:|\n");
      IntStream.range(0, before).forEach(i -> text.append("| row | 1 |\n"));
      text.append("| | 77 |\n| Title | |\n");
      IntStream.range(0, 30).forEach(i -> text.append("| after | 2 |\n"));
      for (Page page : set(text.toString()).pages()) {
        List<String> words =
            page.content().stream()
                .filter(placed -> placed instanceof Placed.Text it && !it.slot().isArtifact())
                .map(placed -> ((Placed.Text) placed).shaped().text().strip())
                .toList();
        assertTrue(!words.contains("Title") || words.contains("after"), before + ": " + words);
        assertTrue(!words.contains("77") || words.contains("row"), before + ": " + words);
      }
    }
  }

  @Test
  void headsDrawnAgainAreNoPartOfWhatIsRead() throws IOException {
    Edition edition = set("| First | Second |\n|---|---|\n| a | " + words("text", 900) + " |\n");
    int read = 0;
    int again = 0;
    for (Page page : edition.pages()) {
      for (Placed placed : page.content()) {
        if (placed instanceof Placed.Text text && text.shaped().text().strip().equals("First")) {
          read += text.slot() == Slot.PAGINATION ? 0 : 1;
          again += text.slot() == Slot.PAGINATION ? 1 : 0;
        }
      }
    }
    assertEquals(1, read);
    assertTrue(again > 1);
  }

  @Test
  void numbersLineUpAtTheDecimalMarkOfTheLanguage() throws IOException {
    Files.writeString(folder.resolve("book.yaml"), SETTINGS.replace("en-GB", "de-DE"));
    Edition edition =
        set(
            "| Ware | Preis |\n|---|---|\n| a | 1.234,5 |\n| b | 7 |\n| c | 12,25 % |\n"
                + "| d | 0,125[^1] |\n\n[^1]: Note.\n");
    List<Double> marks =
        List.of("1.234,5", "7", "12,25 %", "0,125").stream()
            .map(number -> wholePartEnds(edition, number))
            .toList();
    marks.forEach(mark -> assertEquals(marks.getFirst(), mark, 0.05, marks.toString()));
    assertEquals(List.of(), diagnostics.sorted());
  }

  /** Where the digits before a number's decimal mark end, from the left of the page. */
  private static double wholePartEnds(Edition edition, String number) {
    int mark = number.indexOf(',') < 0 ? number.length() : number.indexOf(',');
    for (Page page : edition.pages()) {
      for (Placed placed : page.content()) {
        if (placed instanceof Placed.Text text
            && !text.slot().isArtifact()
            && text.shaped() instanceof GlyphRun run
            && run.text().strip().equals(number)) {
          double x = text.x();
          for (int i = 0; i < run.clusters().length; i++) {
            x += run.clusters()[i] < mark ? run.advances()[i] : 0;
          }
          return x;
        }
      }
    }
    throw new AssertionError("no " + number);
  }

  @Test
  void whatGoesOnOfATableSaysSoInTheBooksLanguage() throws IOException {
    Files.writeString(folder.resolve("book.yaml"), SETTINGS.replace("en-GB", "de-DE"));
    Edition edition =
        set(
            "[Alle]{.caption}\n\n| First | Second |\n|---|---|\n| a | "
                + words("text", 900)
                + " |\n");
    TreeSet<Integer> pages = pagesOf(edition, "text");
    for (int page : pages) {
      Page drawn = edition.pages().get(page);
      assertEquals(
          page == pages.first() ? 0 : 1, heads(drawn, "Alle (Fortsetzung)"), "page " + page);
    }
    assertAllOnPaper(edition);
  }

  @Test
  void columnsThatHaveNoRoomStandInPartsEachWithTheFirst() throws IOException {
    int columns = 200;
    Edition edition =
        set(
            "| "
                + words("head", columns).replace(" ", " | ")
                + " |\n"
                + "|---".repeat(columns)
                + "|\n"
                + "| "
                + words("a", columns).replace(" ", " | ")
                + "[^1] |\n"
                + "| "
                + words("b", columns).replace(" ", " | ")
                + " |\n\n[^1]: Note.\n");
    assertAllOnPaper(edition);
    assertEquals(
        List.of(words("a", columns) + "1", words("b", columns)).toString(),
        rowsOf(edition).toString());
    assertEquals(1, diagnostics.sorted().size());
    assertTrue(diagnostics.sorted().getFirst().message().contains("more columns"));
    long firsts = edition.pages().stream().mapToLong(page -> heads(page, "head0")).sum();
    assertTrue(firsts > 10, firsts + " parts");
  }

  /** The words of each row of the body, as its cells are read. */
  private static List<String> rowsOf(Edition edition) {
    Map<StructureElement, StringBuilder> rows = new java.util.LinkedHashMap<>();
    for (PageLine line : cells(edition)) {
      rows.computeIfAbsent(
              line.source().around().stream()
                  .filter(element -> element.type() == StructureType.TABLE_ROW)
                  .findFirst()
                  .orElseThrow(),
              key -> new StringBuilder())
          .append(' ')
          .append(line.text().strip());
    }
    return rows.values().stream().map(words -> words.toString().strip()).toList();
  }

  @Test
  void cellsSayWhatTheySpanAndWhichHeadsAreTheirs() throws IOException {
    Edition edition =
        set(
            "| Crop | Harvest ||\n|---|---|---|\n| Rye | 1 | 2 |\n| Oats | 3 | 4 |\n"
                + "| ^^ | 5 | 6 |\n");
    StructureElement head = cell(edition, "Harvest");
    assertEquals(StructureType.TABLE_HEADER, head.type());
    assertEquals("2", head.properties().get(Property.COLUMN_SPAN));
    assertEquals("Column", head.properties().get(Property.SCOPE));
    for (String number : List.of("1", "2", "5", "6")) {
      assertEquals(
          head.properties().get(Property.ID),
          cell(edition, number).properties().get(Property.HEADERS),
          number);
    }
    assertEquals("2", cell(edition, "Oats").properties().get(Property.ROW_SPAN));
    assertEquals(List.of(), diagnostics.sorted());
  }

  @Test
  void aHeadOfSeveralRowsIsOfRows() throws IOException {
    Edition edition =
        set("<table><tr><th rowspan=\"2\">Both</th><td>a</td></tr>\n<tr><td>b</td></tr></table>\n");
    assertEquals("Row", cell(edition, "Both").properties().get(Property.SCOPE));
  }

  private static StructureElement cell(Edition edition, String text) {
    return PageLines.of(edition).stream()
        .filter(line -> line.text().strip().equals(text))
        .flatMap(line -> line.source().around().stream())
        .filter(
            element ->
                element.type() == StructureType.TABLE_HEADER
                    || element.type() == StructureType.TABLE_DATA)
        .findFirst()
        .orElseThrow();
  }
}
