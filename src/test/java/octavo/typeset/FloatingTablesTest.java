package octavo.typeset;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import octavo.diagnostic.Diagnostic;
import octavo.typeset.page.Edition;
import octavo.typeset.page.Page;
import octavo.typeset.page.Placed;
import octavo.typeset.page.StructureType;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Tables that may leave their place, as figures do, and those that must not. */
class FloatingTablesTest extends ChapterPages {

  private static final double LINE = 13.5;

  private Edition set(String text) throws IOException {
    return set(text, "page");
  }

  /** A paragraph that begins with a name, of so many words besides. */
  private static String paragraph(String name, int words) {
    return name
        + IntStream.range(0, words).mapToObj(i -> " word").collect(Collectors.joining())
        + ".\n\n";
  }

  /** A table of narrow columns. */
  private static String table(String stem, int rows) {
    return "| head"
        + stem
        + " | b |\n|---|---|\n"
        + IntStream.range(0, rows)
            .mapToObj(i -> "| " + stem + i + " | b |\n")
            .collect(Collectors.joining());
  }

  /** A table that is wider than the page, not than that is high. */
  private static String wide(String stem, int rows) {
    return row(stem + "head")
        + "|---".repeat(11)
        + "|\n"
        + IntStream.range(0, rows).mapToObj(i -> row(stem + i + "x")).collect(Collectors.joining());
  }

  private static String row(String stem) {
    return IntStream.range(0, 11)
        .mapToObj(i -> stem + "cells" + i)
        .collect(Collectors.joining(" | ", "| ", " |\n"));
  }

  private static String captioned(String table) {
    return "[Captioned]{.caption}\n\n" + table + "\n";
  }

  /** The first line that begins with a word. */
  private static PageLine line(Edition edition, String word) {
    return PageLines.of(edition).stream()
        .filter(line -> line.text().strip().startsWith(word))
        .findFirst()
        .orElseThrow();
  }

  private static int page(Edition edition, String word) {
    return line(edition, word).page();
  }

  private static boolean isAbove(PageLine one, PageLine other) {
    return one.page() < other.page()
        || one.page() == other.page() && one.place().baseline() < other.place().baseline();
  }

  /** How much of a page is empty below its last line that is no folio, in lines of text. */
  private static double hole(Edition edition, int page) {
    double last =
        PageLines.of(edition).stream()
            .filter(line -> line.page() == page)
            .mapToDouble(line -> line.place().baseline())
            .max()
            .orElseThrow();
    return (17 * 72 / 25.4 + 35 * LINE - last) / LINE;
  }

  private List<String> told() {
    return diagnostics.sorted().stream().map(Diagnostic::message).toList();
  }

  @Test
  void aTableWithACaptionThatWouldLeaveAHoleStandsAtTheHeadOfTheNextPage() throws IOException {
    Edition edition =
        set(paragraph("Before", 190) + captioned(table("r", 9)) + paragraph("After", 300));
    int page = page(edition, "Before");
    assertEquals(page, page(edition, "After"), "the text goes on");
    assertEquals(page + 1, page(edition, "Captioned"));
    PageLine caption = line(edition, "Captioned");
    assertTrue(caption.place().baseline() < 17 * 72 / 25.4 + LINE, "at the head");
    assertTrue(hole(edition, page) < 2, "hole of " + hole(edition, page) + " lines");
    assertEquals(List.of(), told());
  }

  @Test
  void aTableWithoutACaptionStandsBelowTheSentenceThatLeadsToIt() throws IOException {
    Edition edition =
        set(paragraph("Before", 190) + table("r", 9) + "\n" + paragraph("After", 300));
    assertTrue(isAbove(line(edition, "r8"), line(edition, "After")));
  }

  /** Many paragraphs of so many words, and one that a colon ends. */
  private static String leading(int words) {
    return paragraph("Before", words).repeat(2) + "This shows the table:\n\n";
  }

  @ParameterizedTest
  @ValueSource(ints = {85, 90, 95, 100, 105})
  void aTableWithACaptionStandsBelowTheColonThatLeadsToIt(int words) throws IOException {
    Edition edition = set(leading(words) + captioned(table("r", 9)) + paragraph("After", 300));
    assertEquals(page(edition, "This"), page(edition, "Captioned"));
    assertTrue(isAbove(line(edition, "r8"), line(edition, "After")));
  }

  @Test
  void aLongTableWithACaptionIsDividedBelowTheColonThatLeadsToIt() throws IOException {
    Edition edition = set(leading(60) + captioned(table("r", 30)) + paragraph("After", 300));
    int page = page(edition, "This");
    assertEquals(page, page(edition, "r3"));
    assertEquals(page + 1, page(edition, "r29"));
    List<Placed.Text> again = artifacts(edition.pages().get(page + 1));
    assertTrue(again.stream().anyMatch(text -> words(text).contains("continued")), "its caption");
    assertTrue(again.stream().anyMatch(text -> words(text).equals("headr")), "its head");
  }

  @Test
  void theAuthorMayLetATableFloatThatAColonLeadsTo() throws IOException {
    String table = captioned(table("r", 9) + "{placement=float}\n");
    Edition edition = set(leading(95) + table + paragraph("After", 300));
    assertTrue(isAbove(line(edition, "After"), line(edition, "r8")));
  }

  @ParameterizedTest
  @ValueSource(ints = {60, 90, 120, 150})
  void tablesInARowStandEachBelowTheSentenceThatLeadsToIt(int words) throws IOException {
    StringBuilder text = new StringBuilder(paragraph("Before", words));
    for (String stem : List.of("r", "s", "t", "u", "v")) {
      text.append("Table ").append(stem).append(" shows what such tables show.\n\n");
      text.append(captioned(table(stem, 9)));
    }
    Edition edition = set(text + paragraph("After", 300));
    for (String stem : List.of("r", "s", "t", "u", "v")) {
      PageLine lead = line(edition, "Table " + stem);
      PageLine head = line(edition, "head" + stem);
      assertEquals(lead.page(), head.page(), stem);
      assertTrue(isAbove(lead, head), stem);
    }
  }

  @Test
  void aShortTableThatMayNotFloatIsDividedRatherThanLeavingALargeHole() throws IOException {
    for (int words = 120; words < 260; words += 10) {
      Edition edition =
          set(paragraph("Before", words) + table("r", 9) + "\n" + paragraph("After", 400));
      int first = page(edition, "Before");
      assertTrue(hole(edition, first) < 35 / 4.0 + 1, words + " words: " + hole(edition, first));
      long above = rows(edition, first);
      assertTrue(above == 0 || above == 9 || above >= 3 && above <= 6, above + " rows");
    }
  }

  private static long rows(Edition edition, int page) {
    return PageLines.of(edition).stream()
        .filter(line -> line.page() == page && line.text().strip().matches("r\\d"))
        .count();
  }

  @Test
  void whatGoesOnOfAShortTableHasItsHeadAgainAndIsReadOnce() throws IOException {
    Edition edition =
        set(paragraph("Before", 130) + table("r", 9) + "\n" + paragraph("After", 400));
    int page = page(edition, "r8");
    assertEquals(page(edition, "r0") + 1, page);
    List<Placed.Text> again = artifacts(edition.pages().get(page));
    assertEquals(1, again.stream().filter(text -> words(text).equals("headr")).count());
    List<String> read =
        PageLines.of(edition).stream()
            .map(line -> line.text().strip())
            .filter(text -> text.matches("r\\d|headr"))
            .toList();
    assertEquals(10, read.size(), read.toString());
  }

  @Test
  void continuedStandsWhereTheCaptionDoes() throws IOException {
    Edition edition = set(captioned(table("r", 60)));
    Placed.Text again =
        artifacts(edition.pages().get(page(edition, "r59"))).stream()
            .filter(text -> words(text).contains("continued"))
            .findFirst()
            .orElseThrow();
    PageLine row = line(edition, "r59");
    PageLine caption = line(edition, "Captioned");
    double text =
        edition.pages().get(row.page()).content().stream()
            .filter(Placed.Rule.class::isInstance)
            .mapToDouble(placed -> ((Placed.Rule) placed).x())
            .min()
            .orElseThrow();
    assertEquals(text, again.x(), 1, "at the left of the table");
    assertTrue(caption.place().left() > 29 * 72 / 25.4 + 50, "not at the left of the text");
  }

  private static List<Placed.Text> artifacts(Page page) {
    return page.content().stream()
        .filter(placed -> placed instanceof Placed.Text && placed.slot().isArtifact())
        .map(Placed.Text.class::cast)
        .toList();
  }

  private static String words(Placed.Text text) {
    return text.shaped().text().strip();
  }

  @Test
  void hereKeepsATableWhereTheTextHasIt() throws IOException {
    String table = captioned(table("r", 9) + "{placement=here}\n");
    Edition edition = set(paragraph("Before", 190) + table + paragraph("After", 300));
    assertTrue(isAbove(line(edition, "r8"), line(edition, "After")));
  }

  @Test
  void floatBringsATableToTheHeadOfAPageThoughItHasNoCaption() throws IOException {
    String table = table("r", 3) + "{placement=float}\n\n";
    Edition edition = set(paragraph("Before", 100) + table + paragraph("After", 400));
    assertEquals(page(edition, "After") + 1, page(edition, "headr"));
  }

  @Test
  void theCaptionMaySayIt() throws IOException {
    String table = "[Captioned]{.caption placement=page}\n\n" + table("r", 3) + "\n";
    Edition edition = set(paragraph("Before", 100) + table + paragraph("After", 500));
    int page = page(edition, "headr");
    assertEquals(page(edition, "After") + 1, page);
    List<PageLine> alone =
        PageLines.of(edition).stream().filter(line -> line.page() == page).toList();
    assertTrue(alone.stream().noneMatch(line -> line.text().contains("word")), alone.toString());
  }

  @Test
  void aTableIsReadWhereTheTextHasItWhereverItStands() throws IOException {
    String table = captioned(table("r", 9));
    Edition edition = set(paragraph("Before", 190) + table + paragraph("After", 300));
    List<String> read = PageLines.of(edition).stream().map(line -> line.text().strip()).toList();
    int after =
        IntStream.range(0, read.size())
            .filter(i -> read.get(i).startsWith("After"))
            .findFirst()
            .orElseThrow();
    assertTrue(read.indexOf("Captioned") < read.indexOf("r8") && read.indexOf("r8") < after);
  }

  @Test
  void aNoteInATableStandsOnThePageOfTheTable() throws IOException {
    String table = captioned(table("r", 9).replace("r4 ", "r4[^1] "));
    Edition edition =
        set(paragraph("Before", 190) + table + paragraph("After", 300) + "[^1]: Note.\n");
    assertTrue(page(edition, "Captioned") > page(edition, "After"));
    assertEquals(page(edition, "r4"), edition.destinations().get("note-1").page());
  }

  @ParameterizedTest
  @ValueSource(strings = {"- ", "> "})
  void aTableInAListOrAQuotationStaysThere(String sign) throws IOException {
    String within = captioned(table("r", 9));
    String table =
        sign + within.strip().replace("\n", sign.equals("- ") ? "\n  " : "\n> ") + "\n\n";
    Edition edition = set(paragraph("Before", 190) + table + paragraph("After", 300));
    assertTrue(isAbove(line(edition, "r8"), line(edition, "After")));
  }

  @Test
  void aTableThatIsAllBelowItsHeadingStaysBelowIt() throws IOException {
    String table = captioned(table("r", 9));
    Edition edition =
        set(
            paragraph("Before", 170)
                + "## First\n\n"
                + table
                + "## Second\n\n"
                + paragraph("After", 300));
    assertTrue(isAbove(line(edition, "r8"), line(edition, "After")));
  }

  @Test
  void aTableHigherThanAPageThatShouldFloatIsTold() throws IOException {
    Edition edition =
        set(
            paragraph("Before", 100)
                + table("r", 60)
                + "{placement=float}\n\n"
                + paragraph("After", 50));
    assertTrue(isAbove(line(edition, "r59"), line(edition, "After")));
    assertEquals(1, told().size(), told().toString());
    assertTrue(told().getFirst().contains("higher than a page"), told().toString());
  }

  @Test
  void theTextGoesOnBelowTheMentionOfATurnedTable() throws IOException {
    Edition edition = set(paragraph("Before", 100) + wide("w", 5) + "\n" + paragraph("After", 500));
    int page = page(edition, "Before");
    assertEquals(page, page(edition, "After"));
    assertTrue(hole(edition, page) < 2, "hole of " + hole(edition, page) + " lines");
    assertTrue(isTurned(edition.pages().get(page + 1)));
    assertEquals(page + 1, page(edition, "w4xcells0"));
    assertEquals(List.of(), told());
  }

  private static boolean isTurned(Page page) {
    return page.content().stream().anyMatch(Placed.Turn.class::isInstance);
  }

  @Test
  void hereKeepsATurnedTableAboveTheTextThatFollows() throws IOException {
    Edition edition =
        set(
            paragraph("Before", 100)
                + wide("w", 5)
                + "{placement=here}\n\n"
                + paragraph("After", 500));
    assertEquals(page(edition, "Before") + 2, page(edition, "After"));
  }

  @Test
  void turnedTablesOfSeveralPagesStandInOrderBeforeTheNextChapter() throws IOException {
    String text =
        paragraph("Before", 100)
            + captioned(wide("v", 30))
            + paragraph("Between", 40)
            + captioned(wide("w", 60))
            + paragraph("After", 20);
    Edition edition = set(text + "\n# Two\n\n" + paragraph("Later", 20));
    List<Integer> turned = new ArrayList<>();
    for (int i = 0; i < edition.pages().size(); i++) {
      if (isTurned(edition.pages().get(i))) {
        turned.add(i);
      }
    }
    assertTrue(turned.size() >= 5, turned.toString());
    assertEquals(page(edition, "After") + 1, turned.getFirst());
    assertTrue(turned.getLast() < page(edition, "Later"), turned.toString());
    List<String> rows =
        PageLines.of(edition).stream()
            .filter(line -> line.text().strip().matches("[vw]\\d+xcells0"))
            .sorted((one, other) -> Integer.compare(one.page(), other.page()))
            .map(line -> line.text().strip().substring(0, 1))
            .distinct()
            .toList();
    assertEquals(List.of("v", "w"), rows);
    assertEquals(List.of(), told());
  }

  @Test
  void notesOfATurnedTableStandOnItsPages() throws IOException {
    String table = wide("w", 40).replace("w2xcells0 ", "w2xcells0[^1] ");
    Edition edition =
        set(
            paragraph("Before", 100)
                + table.replace("w39xcells3 ", "w39xcells3[^2] ")
                + "\n"
                + paragraph("After", 500)
                + "[^1]: One.\n[^2]: Two.\n");
    Map<String, Integer> pages =
        Map.of("note-1", page(edition, "w2xcells0"), "note-2", page(edition, "w39xcells0"));
    pages.forEach(
        (note, page) -> assertEquals(page, edition.destinations().get(note).page(), note));
    assertTrue(
        PageLines.of(edition).stream()
                .filter(line -> line.source().block().type() == StructureType.TABLE_DATA)
                .map(PageLine::page)
                .distinct()
                .count()
            > 1);
    assertEquals(List.of(), told());
  }
}
