package octavo.typeset;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * White of a page that has a line more.
 *
 * @param before white of other kinds that is widened; null where there is none
 * @param alike white of one kind
 * @param count how much of it is widened
 * @param lines how many lines are put in, those before included
 * @param price how much all is seen, as {@link PageCost} has it
 * @param wide of what sorts some is widened, as bits
 * @param plain of what sorts some is not
 */
record Widening(
    @Nullable Widening before,
    List<Whites.White> alike,
    int count,
    int lines,
    double price,
    int wide,
    int plain) {
  /** Nothing. */
  static final Widening NONE = new Widening(null, List.of(), 0, 0, 0, 0, 0);

  /** What is widened. */
  List<Whites.White> white() {
    List<Whites.White> white = new ArrayList<>();
    for (Widening part = this; part != null; part = part.before) {
      white.addAll(part.alike.subList(0, part.count));
    }
    return white;
  }

  /** Whether it looks alike beside another page. */
  boolean isAlike(Widening other) {
    return wide == other.wide && plain == other.plain;
  }

  /** What it costs that white of a sort is wider on one of two facing pages. */
  double beside(Widening facing) {
    return Whites.UNLIKE * Integer.bitCount(wide & facing.plain | facing.wide & plain);
  }

  /** What it can cost at most that another page faces it. */
  double most() {
    return Whites.UNLIKE * Integer.bitCount(wide | plain);
  }

  /**
   * The best ways when further white is at hand: by their lines, from none on.
   *
   * @param ways those without it
   * @param alike the white, all of one kind
   * @param most no more lines than this
   */
  static List<Widening> with(List<Widening> ways, List<Whites.White> alike, int most) {
    List<Widening> best = new ArrayList<>();
    for (Widening way : ways) {
      for (int count = 0; count <= alike.size() && way.lines + count <= most; count++) {
        int lines = way.lines + count;
        double price = way.price + price(alike, count);
        if (lines == best.size()) {
          best.add(way.and(alike, count, price));
        } else if (price < best.get(lines).price) {
          best.set(lines, way.and(alike, count, price));
        }
      }
    }
    return best;
  }

  private static double price(List<Whites.White> alike, int count) {
    boolean unlike = count > 0 && count < alike.size();
    return count * alike.getFirst().price() + (unlike ? Whites.UNLIKE : 0);
  }

  private Widening and(List<Whites.White> more, int some, double sum) {
    int sort = 1 << more.getFirst().kind().sort().ordinal();
    return new Widening(
        this,
        more,
        some,
        lines + some,
        sum,
        some > 0 ? wide | sort : wide,
        some < more.size() ? plain | sort : plain);
  }
}
