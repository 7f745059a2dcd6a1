package octavo.typeset;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import octavo.typeset.Strip.Break;
import org.junit.jupiter.api.Test;

class PageBreakerTest {
  private static final double LINE = 10;

  private final List<Strip> strips = new ArrayList<>();

  private PageBreakerTest line(Break before) {
    strips.add(strip(0, LINE, before, true));
    return this;
  }

  private static Strip strip(double above, double height, Break before, boolean onGrid) {
    return new Strip(
        above, height, before, onGrid, Marks.NONE, Strip.Drawing.NOTHING, Optional.empty());
  }

  /** Lines of a paragraph whose first and last two stay together. */
  private PageBreakerTest paragraph(int lines) {
    for (int i = 0; i < lines; i++) {
      line(i > 0 && (i < 2 || lines - i < 2) ? Break.ALONE : Break.FREE);
    }
    return this;
  }

  private List<PageBreaker.Span> pages(int lines) {
    PageShape page = new PageShape("auto", 200, 200, 10, 10, 10, 180, lines * LINE, LINE, false);
    List<List<NoteCall>> called = new ArrayList<>(Collections.nCopies(strips.size(), List.of()));
    return new PageBreaker(new Galley(strips, called), NoteRule.NONE, page, 0).pages(true);
  }

  private List<Integer> ends(int lines) {
    return pages(lines).stream().map(PageBreaker.Span::to).toList();
  }

  @Test
  void aPageTakesWhatItHolds() {
    assertEquals(List.of(5, 10, 12), paragraph(12).ends(5));
  }

  @Test
  void noLineOfAParagraphStandsAlone() {
    assertEquals(List.of(4, 8, 10), paragraph(4).paragraph(6).ends(5));
    strips.clear();
    assertEquals(List.of(4, 9), paragraph(4).paragraph(3).paragraph(2).ends(5));
  }

  @Test
  void aHeadingStaysWithItsText() {
    paragraph(3);
    line(Break.FREE);
    strips.add(strip(0, LINE, Break.TORN, true));
    line(Break.ALONE).line(Break.FREE);
    assertEquals(List.of(3, 7), ends(5));
  }

  @Test
  void noPageEndsInAHyphenWhereAnotherEndIsNear() {
    paragraph(4).line(Break.FREE).line(Break.HYPHEN).line(Break.FREE).line(Break.FREE);
    assertEquals(List.of(4, 8), ends(5));
  }

  @Test
  void aPageThatWouldBeAlmostEmptyEndsBadlyInstead() {
    line(Break.FREE);
    for (int i = 0; i < 9; i++) {
      line(Break.ALONE);
    }
    assertEquals(List.of(5, 10), ends(5));
  }

  @Test
  void aNewPageBeginsWhereItMust() {
    paragraph(2).line(Break.PAGE).line(Break.FREE).line(Break.RECTO);
    assertEquals(List.of(2, 4, 5), ends(5));
  }

  @Test
  void spaceFallsAwayAtTheTopOfAPageAndLinesReturnToTheGrid() {
    paragraph(5);
    strips.add(strip(7, 4, Break.FREE, false));
    strips.add(strip(3, LINE, Break.FREE, true));
    double[] tops = pages(5).get(1).tops();
    assertEquals(0, tops[0]);
    assertEquals(10, tops[1]);
  }

  @Test
  void whatBelongsToAHeadingAndStandsOffTheGridEndsAPageOnALineWithIt() {
    paragraph(5);
    strips.add(strip(LINE, LINE, Break.FREE, true));
    strips.add(strip(0, 8, Break.TORN, false));
    strips.add(strip(0, 8, Break.ALONE, false));
    paragraph(5);
    PageBreaker.Span page = pages(9).getFirst();
    assertEquals(8, page.to());
    assertEquals(90, page.depth());
    assertEquals(64, page.tops()[5]);
    assertEquals(74, page.tops()[6]);
  }

  @Test
  void whatStandsOffTheGridHasAsMuchSpaceAboveAsBelow() {
    line(Break.FREE);
    strips.add(strip(4, 7, Break.FREE, false));
    strips.add(strip(0, 7, Break.FREE, false));
    strips.add(strip(4, LINE, Break.FREE, true));
    double[] tops = pages(9).getFirst().tops();
    assertEquals(40, tops[3]);
    assertEquals(18, tops[1]);
    assertEquals(25, tops[2]);
  }

  @Test
  void whatBelongsToTheLineAboveStaysByIt() {
    line(Break.FREE);
    strips.add(strip(4, 14, Break.TORN, false));
    strips.add(strip(4, LINE, Break.FREE, true));
    assertEquals(14, pages(9).getFirst().tops()[1]);
  }

  @Test
  void spaceAtTheTopOfAPageThatMustBeginThereStays() {
    line(Break.FREE);
    strips.add(strip(20, LINE, Break.PAGE, true));
    assertEquals(20, pages(5).get(1).tops()[0]);
  }

  @Test
  void whatAsksForAllSpaceStandsAtTheFoot() {
    line(Break.FREE);
    strips.add(strip(Double.POSITIVE_INFINITY, LINE, Break.FREE, true));
    line(Break.FREE);
    double[] tops = pages(5).getFirst().tops();
    assertEquals(30, tops[1]);
    assertEquals(40, tops[2]);
  }

  @Test
  void whatIsHigherThanAPageStandsAloneAndIsTold() {
    line(Break.FREE);
    strips.add(strip(0, 80, Break.FREE, false));
    line(Break.FREE);
    List<PageBreaker.Span> pages = pages(5);
    assertEquals(List.of(1, 2, 3), pages.stream().map(PageBreaker.Span::to).toList());
    assertTrue(pages.get(1).overfull());
  }
}
