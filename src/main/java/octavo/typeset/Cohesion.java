package octavo.typeset;

import java.util.List;
import java.util.Set;

/**
 * What in a column stays together.
 *
 * @param strips of the column, which are told so
 * @param page how high it is, which is as much as can stay together
 */
record Cohesion(List<Strip> strips, PageShape page) {
  /**
   * Lets no page end between the strips from one on, if a page can hold them with what they belong
   * to above them. What is higher is divided where that is best.
   */
  void keep(int from) {
    keep(from, Set.of());
  }

  /**
   * The same, but before some strips a page may end rather than leave a hole.
   *
   * @param rows those strips
   */
  void keep(int from, Set<Integer> rows) {
    if (bottom(first(from), strips.size()) <= page.depth() + Strip.SLACK) {
      for (int i = from + 1; i < strips.size(); i++) {
        hold(i, rows.contains(i) ? Strip.Break.ROWS : Strip.Break.TORN);
      }
    }
  }

  /**
   * Lets neither too little of the strips from one on begin at the foot of a page nor too little
   * end at the top of one.
   *
   * @param least how high the strips are together that may stand there, in points
   */
  void keepEnds(int from, double least) {
    double above = 0;
    for (int i = from + 1; i < strips.size() && above < least; i++) {
      above += strips.get(i - 1).height();
      if (above < least) {
        hold(i, Strip.Break.ALONE);
      }
    }
    double below = 0;
    for (int i = strips.size() - 1; i > from && below < least; i--) {
      below += strips.get(i).height();
      if (below < least) {
        hold(i, Strip.Break.ALONE);
      }
    }
  }

  /** Lets a page end before a strip whatever else there is. */
  void part(int strip) {
    strips.set(strip, strips.get(strip).with(Strip.Break.PAGE));
  }

  /** Lets no space between the strips from one on be wider on a page than the others. */
  void keepSpaces(int from) {
    for (int i = from + 1; i < strips.size(); i++) {
      if (strips.get(i).space() > 0) {
        strips.set(i, strips.get(i).below(Strip.White.RIGID));
      }
    }
  }

  private void hold(int strip, Strip.Break worse) {
    if (strips.get(strip).before().compareTo(worse) < 0) {
      strips.set(strip, strips.get(strip).with(worse));
    }
  }

  /** How far down a page the strips reach that the next one must not be torn from, in points. */
  double held() {
    return strips.isEmpty() ? 0 : bottom(first(strips.size() - 1), strips.size());
  }

  // The last strip up to one that a page may well begin with.
  private int first(int strip) {
    int first = strip;
    while (first > 0 && strips.get(first).before() == Strip.Break.TORN) {
      first--;
    }
    return first;
  }

  // How far down they reach on a page that begins with the first of them.
  private double bottom(int from, int to) {
    double y = 0;
    for (int i = from; i < to && y <= page.depth(); i++) {
      Strip strip = strips.get(i);
      boolean falls = i == from && i > 0 && !strip.isForced();
      y = strip.topBelow(y, falls ? 0 : strip.space(), page.grid()) + strip.height();
    }
    return y;
  }
}
