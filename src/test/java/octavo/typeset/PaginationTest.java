package octavo.typeset;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class PaginationTest {
  private static final double LINE = 10;
  private static final PageShape PAGE =
      new PageShape("auto", 200, 400, 10, 10, 10, 180, 20 * LINE, LINE, false);

  private final Column column = new Column();

  private static Strip line(Strip.Break before) {
    return new Strip(0, LINE, before, true, Marks.NONE, Strip.Drawing.NOTHING, Optional.empty());
  }

  /** Lines that no page divides. */
  private void block(int lines) {
    for (int i = 0; i < lines; i++) {
      column.hold(i == 0 ? Strip.Break.FREE : Strip.Break.TORN);
      column.add(LINE, true, Strip.Drawing.NOTHING);
    }
  }

  private void paragraph(int lines, int least, int most) {
    int from = column.size();
    block(lines);
    List<Strip> strips = column.strips().subList(from, column.size());
    column.variable(
        new Variable(
            from,
            strips,
            by -> {
              List<Strip> other = new ArrayList<>();
              for (int i = 0; lines + by >= least && lines + by <= most && i < lines + by; i++) {
                other.add(line(i == 0 ? Strip.Break.FREE : Strip.Break.TORN));
              }
              return other;
            }));
  }

  private List<Integer> ends() {
    return new Pagination(column, new PageNotes(), NoteRule.NONE, PAGE)
        .pages(true).stream().map(PageBreaker.Span::to).toList();
  }

  private void spread(int least, int most) {
    block(20);
    paragraph(10, least, most);
    block(9);
    block(20);
    column.notes().begin(59);
    block(20);
    block(8);
  }

  @Test
  void aParagraphOnAnUnevenSpreadIsSetALineLonger() {
    spread(10, 11);
    assertEquals(List.of(20, 40, 60, 80, 88), ends());
    assertEquals(88, column.size());
  }

  @Test
  void whatStandsBelowItMovesWithIt() {
    spread(10, 11);
    column.notes().add("note", 59, 87);
    List<PageBreaker.Span> pages =
        new Pagination(column, new PageNotes(), NoteRule.NONE, PAGE).pages(true);
    assertEquals(List.of(), column.notes().on(pages.get(2)));
    assertEquals(List.of("note"), column.notes().on(pages.get(3)));
    assertEquals(false, column.notes().holds(59));
    assertEquals(true, column.notes().holds(60));
  }

  @Test
  void aParagraphThatHasNoVariantStaysAsItIs() {
    spread(10, 10);
    assertEquals(List.of(20, 39, 59, 79, 87), ends());
  }

  @Test
  void aParagraphIsNotSetOtherwiseWherePagesAreEvenAnyhow() {
    block(20);
    paragraph(10, 9, 11);
    block(10);
    block(20);
    block(10);
    assertEquals(List.of(20, 40, 60, 70), ends());
    assertEquals(70, column.size());
  }

  private void heading() {
    column.padding(LINE);
    block(1);
    column.hold(Strip.Break.TORN);
  }

  @Test
  void aParagraphIsSetALineLongerRatherThanWhiteIsWidened() {
    block(20);
    paragraph(10, 10, 11);
    heading();
    column.add(LINE, true, Strip.Drawing.NOTHING);
    block(6);
    block(20);
    block(20);
    List<PageBreaker.Span> pages =
        new Pagination(column, new PageNotes(), NoteRule.NONE, PAGE).pages(true);
    assertEquals(List.of(20, 39, 59, 79), pages.stream().map(PageBreaker.Span::to).toList());
    assertEquals(12 * LINE, pages.get(1).tops()[11]);
  }

  @Test
  void whereNoParagraphHelpsTheWhiteAboveAHeadingIsWidened() {
    block(20);
    block(10);
    heading();
    column.add(LINE, true, Strip.Drawing.NOTHING);
    block(6);
    block(20);
    block(20);
    List<PageBreaker.Span> pages =
        new Pagination(column, new PageNotes(), NoteRule.NONE, PAGE).pages(true);
    assertEquals(12 * LINE, pages.get(1).tops()[10]);
    assertEquals(pages.get(2).depth(), pages.get(1).depth());
  }

  @Test
  void aParagraphMakesRoomForTheLastLinesOfAChapter() {
    block(10);
    paragraph(10, 9, 10);
    block(1);
    assertEquals(List.of(20), ends());
  }

  @Test
  void aParagraphLendsALineToALastPageOfFour() {
    block(20);
    paragraph(4, 4, 5);
    assertEquals(List.of(20, 25), ends());
  }

  @Test
  void aParagraphEvensTheSpreadOnWhichAChapterOpens() {
    paragraph(19, 19, 20);
    block(20);
    block(20);
    List<PageBreaker.Span> pages =
        new Pagination(column, new PageNotes(), NoteRule.NONE, PAGE).pages(false);
    assertEquals(List.of(20, 40, 60), pages.stream().map(PageBreaker.Span::to).toList());
  }

  @Test
  void aParagraphIsSetALineShorterSoThatAPageHasNoHole() {
    block(17);
    paragraph(4, 3, 4);
    block(18);
    paragraph(2, 2, 2);
    PageShape uneven =
        new PageShape(
            "auto", 200, 400, 10, 10, 10, 180, 20 * LINE, LINE, false, PageShape.Facing.UNEVEN);
    List<PageBreaker.Span> pages =
        new Pagination(column, new PageNotes(), NoteRule.NONE, uneven).pages(true);
    assertEquals(List.of(20, 40), pages.stream().map(PageBreaker.Span::to).toList());
  }

  @Test
  void aParagraphThatIsHeldTogetherSinceStaysAsItIs() {
    block(20);
    paragraph(10, 10, 11);
    column.leaveGrid(25);
    block(9);
    block(20);
    block(8);
    ends();
    assertEquals(67, column.size());
  }
}
