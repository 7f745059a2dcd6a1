package octavo.typeset.line;

import java.util.List;
import java.util.Optional;

/**
 * Chooses the lines of a paragraph: one pass after the other until one succeeds. The last always
 * does: what cannot fit is too long and said to be.
 */
final class Breaker {
  private final List<Pass> passes;
  private final Demerits demerits;

  /** At least one pass; the last of them must be a {@link Pass#last() last} one. */
  Breaker(List<Pass> passes, Demerits demerits) {
    this.passes = List.copyOf(passes);
    this.demerits = demerits;
    if (passes.isEmpty() || !passes.getLast().last()) {
      throw new IllegalArgumentException("no last pass");
    }
  }

  /**
   * The best lines.
   *
   * @param items must end in a forced place
   * @param looseness how many lines more than are best, or fewer when negative; where it cannot be
   *     had without lines that only a last pass admits, as many of them as can
   */
  Breaks choose(Items items, Shape shape, int looseness) {
    int pass = 0;
    Optional<Breaks> found = fit(items, shape, pass);
    while (found.isEmpty()) {
      found = fit(items, shape, ++pass);
    }
    return looseness == 0 ? found.get() : loosen(items, shape, found.get(), looseness, pass);
  }

  private Optional<Breaks> fit(Items items, Shape shape, int pass) {
    TotalFit.Window all = new AllLines(shape.measures().given());
    return new TotalFit(items, shape, demerits, passes.get(pass), all).run(0);
  }

  private Breaks loosen(Items items, Shape shape, Breaks best, int looseness, int first) {
    int wanted = best.count() + looseness;
    Breaks nearest = best;
    for (int pass = first; pass < passes.size() && nearest.count() != wanted; pass++) {
      if (!passes.get(pass).last()) {
        TotalFit.Window near = new NearLines(best.items(), Math.abs(looseness) + 1);
        Optional<Breaks> found =
            new TotalFit(items, shape, demerits, passes.get(pass), near).run(wanted);
        nearest = nearer(found, nearest, wanted);
      }
    }
    return nearest;
  }

  private static Breaks nearer(Optional<Breaks> found, Breaks nearest, int wanted) {
    return found
        .filter(other -> Math.abs(other.count() - wanted) < Math.abs(nearest.count() - wanted))
        .orElse(nearest);
  }

  /**
   * Every way is of use; beyond the lines whose measures are given, their numbers do not matter.
   */
  private record AllLines(int alikeFrom) implements TotalFit.Window {
    @Override
    public boolean admits(int item, int lines) {
      return true;
    }
  }

  /**
   * All line numbers matter, but only those near the best choice's at the same place can lead to an
   * end near its own; that keeps a long paragraph linear. Asked for items in ascending order.
   */
  private static final class NearLines implements TotalFit.Window {
    private final int[] places;
    private final int distance;
    private int passed;

    NearLines(int[] places, int distance) {
      this.places = places;
      this.distance = distance;
    }

    @Override
    public int alikeFrom() {
      return Integer.MAX_VALUE;
    }

    @Override
    public boolean admits(int item, int lines) {
      while (passed < places.length && places[passed] <= item) {
        passed++;
      }
      return lines >= passed - distance && lines <= passed + 1 + distance;
    }
  }
}
