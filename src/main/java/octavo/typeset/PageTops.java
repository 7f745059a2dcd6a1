package octavo.typeset;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Where the strips of a column stand on a page. Lines stand on the grid; what does not stands
 * between them with as much space above as below, and at the end of a page on its last line. Space
 * that the style sheet has put between blocks may have a line more, so that the page is filled.
 */
final class PageTops {
  /** By what part of itself a space may be wider that is one of several alike. */
  private static final double WIDER = 0.5;

  private final List<Strip> strips;
  private final double height;
  private final double grid;
  private @Nullable Whites whites;

  /** The places in a column. */
  PageTops(List<Strip> strips, PageShape page) {
    this.strips = strips;
    this.height = page.depth();
    this.grid = page.grid();
  }

  /** The white that may have a line more. */
  Whites whites() {
    if (whites == null) {
      whites = new Whites(strips, grid);
    }
    return whites;
  }

  /** The places of as many strips as a page holds that begins with one. */
  List<Double> from(int from) {
    return from(from, 0);
  }

  /** The same of a page that is so many lines deeper. */
  List<Double> from(int from, int lines) {
    double height = this.height + lines * grid;
    List<Double> tops = new ArrayList<>();
    boolean atStart = isStart(from);
    double y = 0;
    for (int i = from; i < strips.size(); i++) {
      Strip strip = strips.get(i);
      double top = top(strip, y, i == from, atStart);
      if (i > from && (strip.isForced() || top + strip.height() > height + Strip.SLACK)) {
        break;
      }
      tops.add(top);
      y = top + strip.height();
    }
    return tops;
  }

  /** Whether a page reaches as far down as a strip that stands there. */
  boolean holds(int strip, double top) {
    return top + strips.get(strip).height() <= height + Strip.SLACK;
  }

  /** Whether a page that begins with this strip begins there because it must. */
  boolean isStart(int strip) {
    return strip == 0 || strip < strips.size() && strips.get(strip).isForced();
  }

  /** Whether a page that ends before this strip ends there because it must. */
  boolean isEnd(int strip) {
    return strip == strips.size() || strips.get(strip).isForced();
  }

  /** Whether a page with these strips neither begins nor ends because it must. */
  boolean isWithin(int from, int to) {
    return !isStart(from) && !isEnd(to);
  }

  /** How far down the strips of a page reach, in points. */
  double bottom(int from, int to, double[] tops) {
    int last = shown(from, to) - 1;
    return to > from ? tops[last - from] + strips.get(last).height() : 0;
  }

  // Where a page begins because it must, the space above is meant: the sink of a chapter's head.
  private double top(Strip strip, double y, boolean first, boolean atStart) {
    boolean falls = first && !atStart || Double.isInfinite(strip.above());
    double above = first && !atStart ? strip.repeatedHeight() : 0;
    double top = strip.topBelow(y, falls ? above : strip.above(), grid);
    // On a page so low that what sinks would leave it, it stands at the foot instead.
    return first && atStart ? Math.max(0, Math.min(top, height - strip.height())) : top;
  }

  /**
   * How far down a page reaches when what stands last on it off the grid, and can be moved, stands
   * on its last line.
   *
   * @param tops of the strips from one on
   */
  double bottom(int from, int to, List<Double> tops) {
    return text(from, to, tops) + rest(from, to, tops);
  }

  private double text(int from, int to, List<Double> tops) {
    int last = shown(from, to) - 1;
    return tops.get(last - from) + strips.get(last).height();
  }

  // How far above the last line a page ends that can be made to end there; 0 if it cannot.
  private double rest(int from, int to, List<Double> tops) {
    int shown = shown(from, to);
    if (strips.get(shown - 1).onGrid() || isEnd(to)) {
      return 0;
    }
    double text = text(from, to, tops);
    double line = Math.ceil(text / grid - Strip.SLACK) * grid;
    boolean fits = line <= height + Strip.SLACK;
    return fits && !moving(from, shown, line - text).isEmpty() ? line - text : 0;
  }

  /** The strip after the last one of a page that shows: an empty line of code does not. */
  int shown(int from, int to) {
    int shown = to;
    while (shown > from + 1 && strips.get(shown - 1).drawing() == Strip.Drawing.BLANK) {
      shown--;
    }
    return shown;
  }

  // Of the strips that stand last on a page, off the grid, those above which there may be a share
  // of what is left of a line: the first, where it is no part of what stands above; else all with
  // space above that is not one of several alike; else these, if they are not much wider for it;
  // else the heading that the first belongs to.
  private List<Integer> moving(int from, int to, double rest) {
    int begin = to;
    while (begin > from && !strips.get(begin - 1).onGrid()) {
      begin--;
    }
    if (begin > from && begin < to && isApart(strips.get(begin))) {
      return List.of(begin);
    }
    List<Integer> apart = new ArrayList<>();
    List<Integer> alike = new ArrayList<>();
    double wider = 0;
    for (int i = Math.max(begin, from + 1); i < to; i++) {
      Strip strip = strips.get(i);
      if (strip.before().parts() && strip.space() > 0) {
        boolean rigid = strip.white() == Strip.White.RIGID;
        (rigid ? alike : apart).add(i);
        wider += rigid ? strip.space() * WIDER : 0;
      }
    }
    if (apart.isEmpty()) {
      return rest <= wider ? alike : heading(from, begin);
    }
    return apart;
  }

  private List<Integer> heading(int from, int belonging) {
    int head = belonging;
    while (head > from && strips.get(head).before() == Strip.Break.TORN) {
      head--;
    }
    boolean free = head > from && strips.get(head).before().parts();
    return free && head < belonging && strips.get(head).space() > 0 ? List.of(head) : List.of();
  }

  private static boolean isApart(Strip strip) {
    return strip.before() != Strip.Break.TORN && strip.white() != Strip.White.RIGID;
  }

  /**
   * The places of the strips of a page.
   *
   * @param widening its white that has a line more
   * @param foot how high the notes at its foot are, in points
   */
  double[] of(int from, int to, Widening widening, double foot) {
    List<Double> all = from(from);
    double[] tops = new double[to - from];
    for (int i = 0; i < tops.length; i++) {
      tops[i] = all.get(i);
    }
    widen(from, tops, widening.white());
    centre(from, tops);
    if (foot == 0 && tops.length > 0) {
      double down = rest(from, to, all);
      List<Integer> moving = down > 0 ? moving(from, shown(from, to), down) : List.of();
      moving.forEach(i -> move(tops, i - from, down / moving.size()));
    }
    spread(from, tops, height - foot);
    return tops;
  }

  private void widen(int from, double[] tops, List<Whites.White> white) {
    for (Whites.White wide : white) {
      move(tops, wide.first() - from, grid / 2);
      move(tops, wide.last() - from, grid / 2);
    }
  }

  private static void move(double[] tops, int from, double down) {
    for (int i = from; i < tops.length; i++) {
      tops[i] += down;
    }
  }

  // What stands off the grid between two lines on it, such as a picture, has as much of what is
  // left to the next of these above it as below; unless it belongs to the line above.
  private void centre(int from, double[] tops) {
    int begin = 0;
    for (int i = 1; i < tops.length; i++) {
      Strip strip = strips.get(from + i);
      Strip before = strips.get(from + i - 1);
      if (!strip.onGrid() && before.onGrid()) {
        begin = strip.before() == Strip.Break.TORN ? 0 : i;
      } else if (strip.onGrid() && !before.onGrid() && begin > 0) {
        double rest = tops[i] - strip.space() - before.height() - tops[i - 1];
        for (int j = begin; j < i; j++) {
          tops[j] += rest / 2;
        }
        begin = 0;
      }
    }
  }

  // What asks for all the space there is moves to the foot, with what comes after it.
  private void spread(int from, double[] tops, double bottom) {
    int last = tops.length - 1;
    double rest = last < 0 ? 0 : bottom - tops[last] - strips.get(from + last).height();
    for (int i = 0; i <= last && rest > 0; i++) {
      if (Double.isInfinite(strips.get(from + i).above())) {
        move(tops, i, rest);
        return;
      }
    }
  }
}
