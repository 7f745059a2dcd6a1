package octavo.typeset;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import octavo.typeset.Strip.Break;
import org.junit.jupiter.api.Test;

class PageSearchTest {
  private static final double LINE = 10;

  private final List<Strip> strips = new ArrayList<>();

  private PageSearchTest strip(double above, double height, Break before, boolean onGrid) {
    strips.add(
        new Strip(
            above, height, before, onGrid, Marks.NONE, Strip.Drawing.NOTHING, Optional.empty()));
    return this;
  }

  /** Lines of a paragraph whose first and last two stay together. */
  private PageSearchTest paragraph(int lines) {
    return paragraph(0, lines);
  }

  private PageSearchTest paragraph(double above, int lines) {
    for (int i = 0; i < lines; i++) {
      Break before = i > 0 && (i < 2 || lines - i < 2) ? Break.ALONE : Break.FREE;
      strip(i == 0 ? above : 0, LINE, before, true);
    }
    return this;
  }

  private static PageShape shape(int lines) {
    return new PageShape("auto", 200, 400, 10, 10, 10, 180, lines * LINE, LINE, false);
  }

  private List<PageNode> search(int lines, boolean recto) {
    List<List<NoteCall>> called = new ArrayList<>(Collections.nCopies(strips.size(), List.of()));
    return new PageSearch(new Galley(strips, called), NoteRule.NONE, shape(lines), 0).pages(recto);
  }

  private List<PageBreaker.Span> pages(int lines, boolean recto) {
    List<List<NoteCall>> called = new ArrayList<>(Collections.nCopies(strips.size(), List.of()));
    return new PageBreaker(new Galley(strips, called), NoteRule.NONE, shape(lines), 0).pages(recto);
  }

  private List<Integer> ends(int lines, boolean recto) {
    return search(lines, recto).stream().map(PageNode::at).toList();
  }

  @Test
  void facingPagesAreBothALineShortWhereOneOfThemMustBe() {
    // The second page, a verso, cannot end after its twentieth line; the third could.
    paragraph(20).paragraph(21).paragraph(57);
    assertEquals(List.of(20, 39, 58, 78), ends(20, true).subList(0, 4));
  }

  @Test
  void pagesThatDoNotFaceEachOtherNeedNotBeAlike() {
    paragraph(21).paragraph(57);
    assertEquals(List.of(19, 39, 59), ends(20, true).subList(0, 3));
  }

  @Test
  void aPageIsShortRatherThanTheLastOneHasHardlyALine() {
    paragraph(14).paragraph(2).paragraph(2).paragraph(2).paragraph(4);
    strips.set(14, strips.get(14).with(Break.TORN));
    assertEquals(List.of(18, 24), ends(20, true));
  }

  @Test
  void theEndOfAChapterHasFiveLines() {
    paragraph(30).paragraph(32);
    List<Integer> ends = ends(20, true);
    assertTrue(62 - ends.get(ends.size() - 2) >= 5, ends::toString);
  }

  @Test
  void aHoleIsFilledBySpaceBetweenBlocks() {
    paragraph(10).paragraph(LINE, 5);
    strip(0, 8 * LINE, Break.FREE, false);
    paragraph(40);
    List<PageBreaker.Span> pages = pages(20, true);
    assertEquals(15, pages.getFirst().to());
    double[] tops = pages.getFirst().tops();
    assertEquals(12 * LINE, tops[10]);
  }

  private PageSearchTest below(Strip.White white) {
    strips.set(strips.size() - 1, strips.getLast().below(white));
    return this;
  }

  /** An extract of so many lines with a line of space around it, and text below it. */
  private PageSearchTest extract(int lines) {
    strip(LINE, LINE, Break.FREE, true).below(Strip.White.OPENS);
    for (int i = 1; i < lines; i++) {
      strip(0, LINE, Break.TORN, true);
    }
    return strip(LINE, LINE, Break.FREE, true).below(Strip.White.CLOSES);
  }

  private void text(int lines) {
    for (int i = 0; i < lines; i++) {
      strip(0, LINE, i == 0 ? Break.FREE : Break.TORN, true);
    }
  }

  @Test
  void whiteIsPutInHalfAboveAndHalfBelowAnExtract() {
    text(8);
    extract(3);
    text(4);
    strip(0, LINE, Break.TORN, true);
    text(20);
    text(20);
    List<PageBreaker.Span> pages = pages(20, false);
    double[] tops = pages.getFirst().tops();
    assertEquals(List.of(17, 37, 57), pages.stream().map(PageBreaker.Span::to).toList());
    assertEquals(9.5 * LINE, tops[8]);
    assertEquals(14 * LINE, tops[11]);
  }

  @Test
  void allExtractsOfASpreadHaveAsMuchWhite() {
    // Two lines are wanting on the verso for its two extracts, and two on the recto for its own.
    for (int page = 0; page < 2; page++) {
      text(4);
      extract(2);
      text(2);
      extract(2);
      text(2);
    }
    text(20);
    List<PageBreaker.Span> pages = pages(20, false);
    for (PageBreaker.Span page : pages.subList(0, 2)) {
      List<Double> above =
          List.of(page.tops()[4] - page.tops()[3], page.tops()[9] - page.tops()[8]);
      assertEquals(1, above.stream().distinct().count(), above::toString);
    }
  }

  @Test
  void pagesThatNeedNotEndOnTheSameLineKeepTheirWhite() {
    text(8);
    extract(3);
    text(5);
    text(20);
    text(20);
    List<List<NoteCall>> called = new ArrayList<>(Collections.nCopies(strips.size(), List.of()));
    PageShape uneven =
        new PageShape(
            "auto", 200, 400, 10, 10, 10, 180, 20 * LINE, LINE, false, PageShape.Facing.UNEVEN);
    PageBreaker breaker = new PageBreaker(new Galley(strips, called), NoteRule.NONE, uneven, 0);
    List<PageBreaker.Span> pages = breaker.pages(false);
    assertEquals(9 * LINE, pages.getFirst().tops()[8]);
    assertEquals(19 * LINE, pages.getFirst().depth());
  }

  @Test
  void anExtractThatGoesOnOverleafKeepsItsWhite() {
    text(15);
    strip(LINE, LINE, Break.FREE, true).below(Strip.White.OPENS);
    strip(0, LINE, Break.TORN, true);
    strip(0, LINE, Break.FREE, true);
    strip(0, LINE, Break.TORN, true);
    strip(0, LINE, Break.TORN, true);
    strip(LINE, LINE, Break.FREE, true).below(Strip.White.CLOSES);
    text(14);
    text(20);
    assertEquals(16 * LINE, pages(20, false).getFirst().tops()[15]);
  }

  @Test
  void whatStandsLastOffTheGridStandsOnTheLastLine() {
    paragraph(15);
    for (int i = 0; i < 6; i++) {
      strip(i == 0 ? 4 : 0, 7, Break.FREE, false);
    }
    strip(4, LINE, Break.FREE, true);
    paragraph(37);
    PageBreaker.Span page = pages(20, true).getFirst();
    double end = page.tops()[page.tops().length - 1] + 7;
    assertEquals(200, end, 0.01);
  }

  /** Notes of so many lines that stand off the grid, all as far apart. */
  private void notes(int notes, int lines) {
    for (int i = 0; i < notes * lines; i++) {
      boolean begins = i % lines == 0;
      strip(begins && i > 0 ? 2 : 0, 9, begins ? Break.FREE : Break.TORN, false);
      strips.set(i, begins && i > 0 ? strips.get(i).below(Strip.White.RIGID) : strips.get(i));
    }
  }

  private static double space(PageBreaker.Span page, int strip) {
    return page.tops()[strip] - page.tops()[strip - 1] - 9;
  }

  @Test
  void spacesOfOneKindOffTheGridShareWhatIsLeftOfALineWhereItIsLittle() {
    notes(40, 2);
    PageBreaker.Span page = pages(20, true).getFirst();
    double end = page.tops()[page.tops().length - 1] + 9;
    assertEquals(0, end % LINE, 0.01, "it ends on a line");
    assertTrue(space(page, 2) > 2 && space(page, 2) <= 3, "it is " + space(page, 2));
    assertEquals(space(page, 2), space(page, 8), 0.01);
  }

  @Test
  void spacesOfOneKindOffTheGridAreNotMuchWiderOnAPageWithFewOfThem() {
    notes(20, 10);
    for (PageBreaker.Span page : pages(20, true)) {
      for (int i = 1; i < page.tops().length; i++) {
        assertTrue(space(page, i) <= 3.01, "it is " + space(page, i));
      }
    }
  }

  /** What the cheapest next page each time comes to. */
  private double greedy(int lines, boolean recto) {
    PageShape shape = shape(lines);
    PageTops places = new PageTops(strips, shape);
    PageCost cost = new PageCost(strips, shape, places);
    FootFill foot = FootFill.of(List.of(), NoteRule.NONE, 0, false);
    List<List<NoteCall>> called = new ArrayList<>(Collections.nCopies(strips.size(), List.of()));
    Galley galley = new Galley(strips, called);
    double sum = 0;
    int from = 0;
    boolean right = recto;
    double facing = -1;
    while (from < strips.size()) {
      List<Double> tops = places.from(from);
      Lineup plain = Lineup.of(galley, places, cost, from, 0);
      int end = from + 1;
      double least = Double.POSITIVE_INFINITY;
      for (int to = from + 1; to <= from + tops.size(); to++) {
        double price = cost.of(plain, to, places.bottom(from, to, tops), foot);
        if (price <= least) {
          least = price;
          end = to;
        }
      }
      double depth = places.bottom(from, end, tops);
      sum += least;
      sum += right && facing >= 0 && !places.isEnd(end) ? cost.uneven(facing, depth) : 0;
      facing = right || places.isEnd(end) ? -1 : depth;
      right = !right;
      from = end;
    }
    return sum;
  }

  @Test
  void noPagesCostMoreThanGreedyOnes() {
    Random random = new Random(1981);
    int better = 0;
    for (int text = 0; text < 300; text++) {
      strips.clear();
      while (strips.size() < 150) {
        switch (random.nextInt(8)) {
          case 0 -> {
            strip(LINE, 13, Break.FREE, false);
            strip(LINE / 2, LINE, Break.TORN, true).strip(0, LINE, Break.ALONE, true);
          }
          case 1 -> strip(5, 10 + random.nextInt(90), Break.FREE, false);
          case 2 -> paragraph(LINE, 1 + random.nextInt(3)).strip(0, LINE, Break.HYPHEN, true);
          default -> paragraph(1 + random.nextInt(12));
        }
      }
      boolean recto = random.nextBoolean();
      double greedy = greedy(20, recto);
      double found = search(20, recto).getLast().cost();
      assertTrue(found <= greedy + 0.001, found + " for " + greedy);
      better += found < greedy - 0.001 ? 1 : 0;
    }
    assertTrue(better > 150, "better only " + better + " times");
  }
}
