package octavo.typeset;

import java.util.ArrayList;
import java.util.List;

/**
 * What may stand on a page where figures float. Of those that wait for it some stand at its head,
 * and where all do, of those that the text has on it as many as come next and wish to stand near it
 * may stand where it has them; what it passes besides waits for the next page. Figures that wish
 * for the head of a page may stand there if the text reaches them on it. On no first page of a
 * chapter does a figure stand above the chapter's head.
 *
 * <p>All figures stand in their order. Where the text ends, or must go on on a new page, those that
 * are left stand below it and on pages of their own: none gets into the next chapter. To let them
 * stand at the foot of a page as well was rejected: below a figure at the foot no note can be told
 * from its caption.
 */
final class Lineups {
  private final Galley galley;
  private final PageShape page;
  private final PageTops places;

  /** By strip, how many figures the text has above it. */
  private final int[] passed;

  /** Of a galley whose column stands on pages at some places. */
  Lineups(Galley galley, PageShape page, PageTops places) {
    this.galley = galley;
    this.page = page;
    this.places = places;
    this.passed = new int[galley.strips().size() + 1];
    int next = 0;
    for (int i = 0; i < passed.length; i++) {
      passed[i] = next;
      while (next < galley.floats().size() && galley.floats().get(next).anchor() == i) {
        next++;
      }
    }
  }

  /** How many figures wait that the text has above a strip, where some are on pages. */
  int late(int strip, int next) {
    return passed[strip] - next;
  }

  /**
   * Whether a page has no other choice than a part of the column.
   *
   * @param to the strip after the last that can be on it
   */
  boolean isPlain(int to, int next) {
    return next == galley.floats().size() || galley.floats().get(next).anchor() > to;
  }

  /**
   * All that may stand on a page.
   *
   * @param at the strip it begins with
   * @param to the one after the last that can be on it
   * @param next the first figure that no page has
   */
  List<Lineup> from(int at, int to, int next) {
    List<Lineup> all = new ArrayList<>();
    int waiting = waiting(at, next);
    boolean flush = waiting > next && places.isEnd(at);
    if (waiting > next && galley.floats().get(next).wish() == Floating.Wish.PAGE) {
      return List.of(plate(at, next));
    }
    int most = atHead(next, waiting);
    if (flush) {
      return List.of(onlyFigures(at, next, most));
    }
    for (int heads = next + (waiting > next ? 1 : 0); heads <= most; heads++) {
      add(all, at, to, next, heads, heads == waiting);
    }
    if (most == waiting && !places.isStart(at)) {
      for (int heads = waiting + 1; heads <= wishful(next, waiting, to); heads++) {
        add(all, at, to, next, heads, true);
      }
    }
    return all;
  }

  // Those that the text has above the page, no more than matter.
  private int waiting(int at, int next) {
    int end = next;
    double height = 0;
    while (at > 0
        && end < galley.floats().size()
        && galley.floats().get(end).anchor() <= at
        && height <= page.depth()) {
      height += galley.floats().get(end).height();
      end++;
    }
    return end;
  }

  // How many of them have room together, at least one.
  private int atHead(int next, int waiting) {
    int end = next;
    double height = 0;
    while (end < waiting && galley.floats().get(end).wish() != Floating.Wish.PAGE) {
      height += room(end, end == next);
      if (end > next && height > page.depth() + Strip.SLACK) {
        break;
      }
      end++;
    }
    return end;
  }

  private double room(int figure, boolean first) {
    return galley.floats().get(figure).height() + (first ? 0 : galley.between(figure));
  }

  private int wishful(int next, int waiting, int to) {
    int end = waiting;
    double height = 0;
    for (int i = next; i < waiting; i++) {
      height += room(i, i == next);
    }
    while (end < galley.floats().size()
        && galley.floats().get(end).wish() == Floating.Wish.HEAD
        && galley.floats().get(end).anchor() <= to) {
      height += room(end, end == next);
      if (height > page.depth() + Strip.SLACK) {
        break;
      }
      end++;
    }
    return end;
  }

  private void add(List<Lineup> all, int at, int to, int next, int heads, boolean here) {
    int end = heads;
    double height = 0;
    all.add(text(at, next, heads, heads));
    while (here
        && end < galley.floats().size()
        && galley.floats().get(end).wish() == Floating.Wish.NEAR
        && galley.floats().get(end).anchor() <= to) {
      height += galley.floats().get(end).height();
      if (height > page.depth() + Strip.SLACK) {
        break;
      }
      end++;
      all.add(text(at, next, heads, end));
    }
  }

  private Lineup plate(int at, int next) {
    LineupBuilder builder = new LineupBuilder(galley, page, at, next);
    builder.head(next + 1, at);
    return builder.build();
  }

  private Lineup onlyFigures(int at, int next, int most) {
    LineupBuilder builder = new LineupBuilder(galley, page, at, next);
    for (int end = next + 1; end <= most; end++) {
      builder.head(end, at);
    }
    return builder.build();
  }

  private Lineup text(int at, int next, int heads, int here) {
    LineupBuilder builder = new LineupBuilder(galley, page, at, next);
    int last = heads > next ? galley.floats().get(heads - 1).anchor() : at;
    builder.head(heads, Math.max(at, last));
    builder.text(here, places);
    return builder.build();
  }
}
