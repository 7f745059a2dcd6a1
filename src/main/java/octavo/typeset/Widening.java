package octavo.typeset;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * White of a page that has a line more.
 *
 * @param white what is widened
 * @param price how much it is seen, as {@link PageCost} has it
 * @param wide of what sorts some is widened, as bits
 * @param plain of what sorts some is not
 */
record Widening(List<Whites.White> white, double price, int wide, int plain) {
  /** Nothing. */
  static final Widening NONE = new Widening(List.of(), 0, 0, 0);

  /** How many lines it puts in. */
  int lines() {
    return white.size();
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
   * The best ways when further white is at hand.
   *
   * @param ways those without it, by their lines
   * @param alike the white, all of one kind
   * @param most no more lines than this
   */
  static List<Widening> with(List<Widening> ways, List<Whites.White> alike, int most) {
    List<@Nullable Widening> best = new ArrayList<>();
    for (Widening way : ways) {
      for (int count = 0; count <= alike.size() && way.lines() + count <= most; count++) {
        int lines = way.lines() + count;
        while (best.size() <= lines) {
          best.add(null);
        }
        double price = way.price + price(alike, count);
        Widening other = best.get(lines);
        if (other == null || price < other.price) {
          best.set(lines, way.and(alike, count, price));
        }
      }
    }
    return best.stream().filter(Objects::nonNull).map(Objects::requireNonNull).toList();
  }

  private static double price(List<Whites.White> alike, int count) {
    boolean unlike = count > 0 && count < alike.size();
    return count * alike.getFirst().price() + (unlike ? Whites.UNLIKE : 0);
  }

  private Widening and(List<Whites.White> alike, int count, double sum) {
    List<Whites.White> all = new ArrayList<>(white);
    all.addAll(alike.subList(0, count));
    int sort = 1 << alike.getFirst().kind().sort().ordinal();
    return new Widening(
        all, sum, count > 0 ? wide | sort : wide, count < alike.size() ? plain | sort : plain);
  }
}
