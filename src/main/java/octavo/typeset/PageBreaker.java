package octavo.typeset;

import java.util.ArrayList;
import java.util.List;

/**
 * Divides a column of strips into pages. Each page takes as much as it holds and gives back what
 * must not be torn: of the places where it could end, the last one of the best kind wins, as long
 * as the page stays reasonably full.
 */
final class PageBreaker {
  /** A page emptier than this is worse than one that ends badly. */
  private static final double EMPTIEST = 0.5;

  /** What rounding may add up to. */
  private static final double SLACK = 0.01;

  private final List<Strip> strips;
  private final double height;
  private final double grid;

  /**
   * @param strips the column
   * @param height how high a page's text is, in points
   * @param grid from line to line of the text, in points
   */
  PageBreaker(List<Strip> strips, double height, double grid) {
    this.strips = strips;
    this.height = height;
    this.grid = grid;
  }

  /**
   * A page's part of the column.
   *
   * @param from the first strip
   * @param to the one after the last
   * @param tops where each stands, from the top of the text
   * @param overfull whether it reaches below the page, being too high for any
   */
  record Span(int from, int to, double[] tops, boolean overfull) {}

  /** The pages, each with at least one strip. */
  List<Span> pages() {
    List<Span> pages = new ArrayList<>();
    int from = 0;
    while (from < strips.size()) {
      Span page = page(from);
      pages.add(page);
      from = page.to();
    }
    return pages;
  }

  private Span page(int from) {
    boolean atStart = from == 0 || strips.get(from).isForced();
    List<Double> tops = new ArrayList<>();
    double y = 0;
    int to = from;
    boolean full = false;
    while (to < strips.size() && !full) {
      Strip strip = strips.get(to);
      double top = top(strip, y, to == from, atStart);
      boolean starts = to > from && strip.isForced();
      full = starts || to > from && top + strip.height() > height + SLACK;
      if (!full) {
        tops.add(top);
        y = top + strip.height();
        to++;
      }
    }
    boolean natural = to == strips.size() || strips.get(to).isForced();
    int end = natural ? to : best(from, to, tops);
    double[] kept = new double[end - from];
    for (int i = 0; i < kept.length; i++) {
      kept[i] = tops.get(i);
    }
    fill(from, kept);
    return new Span(from, end, kept, y > height + SLACK);
  }

  // Where a page begins because it must, the space above is meant: the sink of a chapter's head.
  private double top(Strip strip, double y, boolean first, boolean atStart) {
    boolean falls = first && !atStart || Double.isInfinite(strip.above());
    double above = first && !atStart ? strip.repeatedHeight() : 0;
    double top = falls ? y + above : y + strip.above();
    return strip.onGrid() ? Math.ceil(top / grid - SLACK) * grid : top;
  }

  // What asks for all the space there is moves to the foot, with what comes after it.
  private void fill(int from, double[] tops) {
    int last = tops.length - 1;
    double rest = height - tops[last] - strips.get(from + last).height();
    for (int i = 0; i <= last && rest > 0; i++) {
      if (Double.isInfinite(strips.get(from + i).above())) {
        for (int j = i; j <= last; j++) {
          tops[j] += rest;
        }
        return;
      }
    }
  }

  private int best(int from, int to, List<Double> tops) {
    int best = to;
    Strip.Break kind = strips.get(to).before();
    for (int end = to - 1; end > from && kind != Strip.Break.FREE; end--) {
      Strip.Break before = strips.get(end).before();
      boolean fullEnough = tops.get(end - from) >= height * EMPTIEST;
      if (before.compareTo(kind) < 0 && (fullEnough || kind == Strip.Break.TORN)) {
        best = end;
        kind = before;
      }
    }
    return best;
  }
}
