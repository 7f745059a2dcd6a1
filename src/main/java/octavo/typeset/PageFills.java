package octavo.typeset;

import java.util.ArrayList;
import java.util.List;

/**
 * The ways to fill a page that ends at some place, of those that reach as far down the cheapest: as
 * it is, with paragraphs a line longer or shorter, with more white. Notes at the foot fill a page
 * by themselves.
 */
final class PageFills {
  /** No page is so much dearer for the sake of the one that it faces. */
  private static final double DEARER = 45;

  /** So many spaces of a page at most have a line more. */
  private static final int MOST_LINES = 6;

  private static final List<Widening> PLAIN = List.of(Widening.NONE);

  private final PageShape page;
  private final Variants variants;

  /** Ways to fill such pages. */
  PageFills(PageShape page, Variants variants) {
    this.page = page;
    this.variants = variants;
  }

  /**
   * How many lines a page must be spared to end there.
   *
   * @param text how far down it reaches by nature, in points
   * @return 0 as well where it cannot be spared so many
   */
  int spared(Lineup lineup, int to, double text) {
    int lines = (int) Math.ceil((text - page.depth()) / page.grid() - Strip.SLACK);
    return lines > 0 && lines <= shorter(lineup, to) ? lines : 0;
  }

  private int shorter(Lineup lineup, int to) {
    return variants.shorter(lineup.text(lineup.from()), lineup.text(to));
  }

  /** The ways to fill a page, at least one. */
  List<PageFill> of(PageEnd end) {
    double full = end.text() + end.foot();
    int room = (int) Math.floor((page.depth() - full) / page.grid() + Strip.SLACK);
    boolean vary = variants.reach() > 0 && end.foot() == 0 && end.left().isEmpty();
    Lineup lineup = end.lineup();
    int least = vary ? -shorter(lineup, end.cut()) : 0;
    int most = vary ? variants.longer(lineup.text(lineup.from()), end.to()) : 0;
    int spared = spared(lineup, end.cut(), end.text());
    List<PageFill> fills = new ArrayList<>();
    for (Widening way : ways(end, room)) {
      for (int by = way.lines() > 0 ? 0 : least; by <= most; by++) {
        int lines = by + way.lines();
        if (lines <= room || lines == 0 && spared == 0) {
          add(fills, fill(end, by, way, spared));
        }
      }
    }
    return worthy(fills);
  }

  private static void add(List<PageFill> fills, PageFill fill) {
    for (int i = 0; i < fills.size(); i++) {
      if (fills.get(i).lines() == fill.lines()) {
        if (fill.price() < fills.get(i).price()) {
          fills.set(i, fill);
        }
        return;
      }
    }
    fills.add(fill);
  }

  private List<Widening> ways(PageEnd end, int room) {
    boolean widens = page.isEven() && !end.natural() && room > 0;
    Lineup lineup = end.lineup();
    return widens
        ? lineup.places().whites().ways(lineup.from(), end.cut(), Math.min(MOST_LINES, room))
        : PLAIN;
  }

  private static List<PageFill> worthy(List<PageFill> fills) {
    if (fills.size() == 1) {
      return fills;
    }
    double least = Double.POSITIVE_INFINITY;
    for (PageFill fill : fills) {
      least = Math.min(least, fill.price());
    }
    double dearest = least + DEARER;
    fills.removeIf(fill -> fill.price() > dearest);
    return fills;
  }

  private PageFill fill(PageEnd end, int by, Widening way, int spared) {
    int lines = by + way.lines();
    double varied = (Math.abs(by) - spared) * PageCost.VARIANT;
    PageCost cost = end.lineup().cost();
    double price = end.price() + varied + way.price() + cost.change(end, -spared, lines);
    double depth = end.foot() > 0 ? page.depth() : end.text() + lines * page.grid();
    return new PageFill(by, way, depth, price);
  }
}
