package octavo.typeset;

import java.util.ArrayList;
import java.util.List;

/**
 * Where pages have something a paragraph with a line more or less may mend: facing pages that do
 * not end on the same line, or only because white has been put in; a last page with hardly a line;
 * a page that ends too early.
 */
final class Blemishes {
  /**
   * Pages further apart, in lines, are not so for want of a line; nearer ones stand off the grid.
   */
  private static final double FURTHEST = 2.5;

  private static final double NEAREST = 0.75;

  /** So many pages before a spread what is on them may help it. */
  private static final int BEFORE = 2;

  private final List<PageNode> pages;
  private final PageShape page;

  /** Of the pages that a search has found. */
  Blemishes(List<PageNode> pages, PageShape page) {
    this.pages = pages;
    this.page = page;
  }

  /**
   * Strips of the column.
   *
   * @param from the first
   * @param to the one after the last
   */
  record Range(int from, int to) {
    /** Whether a paragraph has lines there. */
    boolean has(Variable paragraph) {
      return paragraph.from() < to && paragraph.to() > from;
    }
  }

  /** What stands on the pages that have one, and shortly before. */
  List<Range> ranges() {
    List<Range> ranges = new ArrayList<>();
    for (int i = 0; i < pages.size(); i++) {
      if (isShort(i) || isWidened(i) || isUneven(i) || isHole(i)) {
        boolean recto = !pages.get(i).recto();
        // What stands below a hole fills it where that is a line shorter.
        int last = recto && !isHole(i) ? i : Math.min(i + 1, pages.size() - 1);
        int first = Math.max(0, (recto ? i : i + 1) - 1 - BEFORE);
        ranges.add(new Range(begin(first), pages.get(last).at()));
      }
    }
    return ranges;
  }

  private int begin(int i) {
    return i == 0 ? 0 : pages.get(i - 1).at();
  }

  private boolean isShort(int i) {
    PageEnd end = pages.get(i).ended();
    double depth = pages.get(i).filled().depth();
    return end.natural() && end.lineup().cost().isShort(end, depth);
  }

  private boolean isHole(int i) {
    PageEnd end = pages.get(i).ended();
    boolean text = !end.natural() && end.foot() == 0 && !end.lineup().isWithoutText(end.cut());
    return text && page.depth() - pages.get(i).filled().depth() > PageCost.HOLE * page.grid();
  }

  private boolean isWidened(int i) {
    return pages.get(i).filled().widening().lines() > 0;
  }

  // Of a recto and the verso that it faces.
  private boolean isUneven(int i) {
    PageNode own = pages.get(i);
    if (own.recto() || i == 0 || own.ended().natural() || pages.get(i - 1).ended().natural()) {
      return false;
    }
    double apart = Math.abs(own.filled().depth() - pages.get(i - 1).filled().depth());
    return apart > NEAREST * page.grid() && apart < FURTHEST * page.grid();
  }
}
