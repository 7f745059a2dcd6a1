package octavo.typeset;

import static octavo.typeset.page.StructureType.BLOCK_QUOTATION;
import static octavo.typeset.page.StructureType.CAPTION;
import static octavo.typeset.page.StructureType.CODE;
import static octavo.typeset.page.StructureType.CONTENTS;
import static octavo.typeset.page.StructureType.CONTENTS_ITEM;
import static octavo.typeset.page.StructureType.HEADING_2;
import static octavo.typeset.page.StructureType.LIST;
import static octavo.typeset.page.StructureType.LIST_BODY;
import static octavo.typeset.page.StructureType.LIST_ITEM;
import static octavo.typeset.page.StructureType.NOTE;
import static octavo.typeset.page.StructureType.PARAGRAPH;
import static octavo.typeset.page.StructureType.TABLE;
import static octavo.typeset.page.StructureType.TABLE_BODY;
import static octavo.typeset.page.StructureType.TABLE_DATA;
import static octavo.typeset.page.StructureType.TABLE_HEAD;
import static octavo.typeset.page.StructureType.TABLE_HEADER;
import static octavo.typeset.page.StructureType.TABLE_ROW;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import octavo.typeset.PageFaults.Kind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What counts the faults of pages finds each of them, and none where there is none. */
class PageFaultsTest {
  private final HandSetPages pages = new HandSetPages();

  private void assertFaults(Map<Kind, Integer> expected) {
    Map<Kind, Integer> counts = new TreeMap<>();
    pages
        .faults()
        .forEach(
            (kind, lines) -> {
              if (!lines.isEmpty()) {
                counts.put(kind, lines.size());
              }
            });
    assertEquals(new TreeMap<>(expected), counts);
  }

  @Test
  void goodPagesHaveNone() {
    pages.block(PARAGRAPH).full(4).mark(0).page().full(2).lines("mmmmmmmmmm");
    pages.block(HEADING_2).lines("Heading").block(PARAGRAPH).full(3).page().full(2);
    pages.note().lines("1. The text of a note, long enough.");
    assertFaults(Map.of());
  }

  @Test
  void aLastLineAloneOnTop() {
    pages.block(PARAGRAPH).full(3).page().lines("mmmmmmmmmm").block(PARAGRAPH).full(5);
    assertFaults(Map.of(Kind.WIDOW, 1));
  }

  @Test
  void aFirstLineAloneAtTheFoot() {
    pages.block(PARAGRAPH).full(3).block(PARAGRAPH).full(1).page().full(4);
    assertFaults(Map.of(Kind.ORPHAN, 1));
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 3})
  void aParagraphGoesOnFromLineToLineBesideItsInitialToo(int sink) {
    pages.block(PARAGRAPH).initial(sink).full(4).page().full(3);
    assertFaults(Map.of());
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 3})
  void whatIsWrongInAParagraphWithAnInitial(int sink) {
    pages.block(PARAGRAPH).initial(sink).full(1).divided().divided().divided();
    pages.lines("mmm").block(PARAGRAPH).initial(sink).full(1).page().full(2).lines("mmmmmmmmmm");
    assertFaults(Map.of(Kind.HYPHEN_LADDER, 1, Kind.SHORT_LAST_LINE, 1, Kind.ORPHAN, 1));
  }

  @Test
  void aHeadingAtTheFoot() {
    pages.block(PARAGRAPH).full(3).block(HEADING_2).lines("Head").page();
    pages.block(PARAGRAPH).full(3);
    assertFaults(Map.of(Kind.STRANDED_HEADING, 1));
  }

  @Test
  void aHeadingWithASingleLineUnderItThoughThatIsAParagraph() {
    pages.block(PARAGRAPH).full(3).block(HEADING_2).lines("Head").block(PARAGRAPH).lines("One.");
    pages.page().block(PARAGRAPH).full(3);
    assertFaults(Map.of(Kind.STRANDED_HEADING, 1));
  }

  @Test
  void aHeadingThatEndsItsTextStandsBySomethingElse() {
    pages.block(PARAGRAPH).full(3).block(HEADING_2).lines("Head").block(PARAGRAPH).lines("One.");
    assertFaults(Map.of());
  }

  @Test
  void aNumberAboveItsNote() {
    pages.block(PARAGRAPH).full(5).note().lines("12.").beside(BLOCK_QUOTATION).full(2);
    assertFaults(Map.of(Kind.STRANDED_NOTE_NUMBER, 1));
  }

  @Test
  void aMarkThatBeginsALine() {
    pages.block(PARAGRAPH).full(3).markOnNewLine();
    pages.lines("m".repeat(20));
    assertFaults(Map.of(Kind.MARK_BEGINS_LINE, 1));
  }

  @Test
  void aMarkApartFromItsWord() {
    pages.block(PARAGRAPH).full(3).lines("mmmmmmmmmm").mark(4);
    assertFaults(Map.of(Kind.TORN_MARK, 1));
  }

  @Test
  void aPageThatEndsWithinAWord() {
    pages.block(PARAGRAPH).full(3).divided().page().full(3);
    assertFaults(Map.of(Kind.PAGE_ENDS_IN_HYPHEN, 1));
  }

  @Test
  void threeHyphensInARow() {
    pages.block(PARAGRAPH).full(1).divided().divided().full(1);
    pages.divided().divided().divided().full(1);
    assertFaults(Map.of(Kind.HYPHEN_LADDER, 1));
  }

  @Test
  void aLastLineThatIsShorterThanTwoEms() {
    pages.block(PARAGRAPH).full(5).lines("mmm").block(PARAGRAPH).full(2).lines("mmmmm");
    assertFaults(Map.of(Kind.SHORT_LAST_LINE, 1));
  }

  @Test
  void linesOfVerseMayBeShort() {
    pages.block(PARAGRAPH).full(5).block(PARAGRAPH).lines("mmmmmmmmmmmm", "mmmmmmmmmm", "mm");
    assertFaults(Map.of());
  }

  @Test
  void aListWhoseFirstOrLastLineStandsAlone() {
    pages.block(PARAGRAPH).full(3).within(LIST, LIST_ITEM, LIST_BODY, PARAGRAPH).lines("One.");
    pages.page().beside(LIST_ITEM, LIST_BODY, PARAGRAPH).lines("Two.", "Three.");
    pages.page().beside(LIST_ITEM, LIST_BODY, PARAGRAPH).lines("Four.");
    assertFaults(Map.of(Kind.LIST_LINE_ALONE, 2));
  }

  @Test
  void aListWithTwoLinesOnEitherSideAndANoteElsewhere() {
    pages.within(LIST, LIST_ITEM, LIST_BODY, PARAGRAPH).lines("One.", "Two.");
    pages.page().beside(LIST_ITEM, LIST_BODY, PARAGRAPH).lines("Three.", "Four.");
    pages.page().beside(LIST_ITEM, LIST_BODY, NOTE, PARAGRAPH).lines("A note.");
    assertFaults(Map.of());
  }

  @Test
  void aLineOfContentsThatStandsAlone() {
    pages.within(CONTENTS, CONTENTS_ITEM).lines("One 1", "Two 2", "Three 3");
    pages.page().beside(CONTENTS_ITEM).lines("Four 4");
    assertFaults(Map.of(Kind.LIST_LINE_ALONE, 1));
  }

  @Test
  void captionAndHeadOfATableThatBeginsOnTheNextPage() {
    pages.block(PARAGRAPH).full(3).within(TABLE, CAPTION).lines("A table.");
    pages.beside(TABLE_HEAD, TABLE_ROW, TABLE_HEADER).lines("Head");
    pages.page().beside(TABLE_BODY, TABLE_ROW, TABLE_DATA).lines("Cell", "Cell");
    assertFaults(Map.of(Kind.STRANDED_TABLE_HEAD, 2));
  }

  @Test
  void aTableThatBeginsUnderItsHeadAndGoesOn() {
    pages.within(TABLE, TABLE_HEAD, TABLE_ROW, TABLE_HEADER).lines("Head");
    pages.beside(TABLE_BODY, TABLE_ROW, TABLE_DATA).lines("Cell", "Cell");
    pages.page().lines("Cell", "Cell");
    assertFaults(Map.of());
  }

  @Test
  void aLineThatLeadsToWhatIsOnTheNextPage() {
    pages.block(PARAGRAPH).full(3).block(PARAGRAPH).lines("Filename: main.rs").page();
    pages.block(PARAGRAPH).full(2);
    assertFaults(Map.of(Kind.STRANDED_LEAD, 1));
  }

  @Test
  void aColonAboveWhatIsOnTheNextPage() {
    pages
        .block(PARAGRAPH)
        .full(3)
        .lines("so it is:12")
        .page()
        .within(PARAGRAPH, CODE)
        .lines("a", "b");
    pages.block(PARAGRAPH).full(3).lines("so it is:\u2060—").page();
    pages
        .within(BLOCK_QUOTATION, PARAGRAPH)
        .full(2)
        .block(PARAGRAPH)
        .full(3)
        .lines("and so it is:")
        .page();
    pages.within(TABLE, TABLE_BODY, TABLE_ROW, TABLE_DATA).lines("Cell");
    assertFaults(Map.of(Kind.COLON_TORN, 3));
  }

  @Test
  void aColonAboveAParagraphOrOnThePageOfWhatItLeadsTo() {
    pages.block(PARAGRAPH).full(3).lines("so it is:").page().block(PARAGRAPH).full(3);
    pages.lines("so it is:").within(BLOCK_QUOTATION, PARAGRAPH).full(2).page();
    pages.block(PARAGRAPH).full(3);
    assertFaults(Map.of());
  }

  @Test
  void aSentenceThatEndsAPageAndTheLastLineOfAnExtract() {
    pages.block(PARAGRAPH).lines("“It was so.”12").page();
    pages.within(BLOCK_QUOTATION, PARAGRAPH).lines("So it was.");
    pages.beside(PARAGRAPH).lines("A name").page().block(PARAGRAPH).full(2);
    assertFaults(Map.of());
  }

  @Test
  void aLineOfCodeBelowABlankOne() {
    pages.within(PARAGRAPH, CODE).lines("a {", "    b", "}").blank().lines("c {").page();
    pages.lines("    d", "    e", "}").blank().lines("f", "g").page();
    assertFaults(Map.of(Kind.CODE_LINE_ALONE, 1));
  }

  @Test
  void aLineOfCodeAboveABlankOne() {
    pages.within(PARAGRAPH, CODE).lines("a {", "    b", "    c").page();
    pages.lines("}").blank().lines("d {", "    e", "}");
    assertFaults(Map.of(Kind.CODE_LINE_ALONE, 1));
  }

  @Test
  void codeThatIsDividedWithTwoLinesOnEitherSide() {
    pages.within(PARAGRAPH, CODE).lines("a {", "    b").page();
    pages.lines("    c", "}").blank().lines("d {", "    e").page().lines("    f", "}");
    assertFaults(Map.of());
  }

  @Test
  void aLineSaysWhereItStands() {
    pages.block(PARAGRAPH).full(3).page().lines("mmmmmmmmmm").block(PARAGRAPH).full(5);
    List<PageLine> widows = pages.faults().get(Kind.WIDOW);
    assertEquals("page 2 (sheet 2), line 1: mmmmmmmmmm", widows.getFirst().toString());
  }
}
