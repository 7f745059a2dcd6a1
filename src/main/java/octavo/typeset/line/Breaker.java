package octavo.typeset.line;

import java.util.List;
import java.util.Optional;

/**
 * Chooses the lines of a paragraph: one pass after the other until one succeeds. The last always
 * does: what cannot fit is too long and said to be.
 */
final class Breaker {
  /**
   * In a last pass, which admits any line, one looser than this, in units of the stretch of its
   * spaces, is not worth a line more.
   */
  private static final double LOOSE = 1.5;

  /** Admits all there is. */
  private static final Pass FREE = new Pass(Items.Reach.LAST_RESORT, 10_000, 0, 2, true);

  private final List<Pass> passes;
  private final Nodes nodes;

  /**
   * One that tries passes.
   *
   * @param passes the last of them must be a {@link Pass#last() last} one
   * @param nodes where it keeps what it has found; nothing of it is needed afterwards
   */
  Breaker(List<Pass> passes, Nodes nodes) {
    this.nodes = nodes;
    this.passes = List.copyOf(passes);
    if (passes.isEmpty() || !passes.getLast().last()) {
      throw new IllegalArgumentException("no last pass");
    }
  }

  /**
   * The best lines.
   *
   * @param looseness how many lines more than are best, or fewer when negative; where it cannot be
   *     had with lines as tolerable as those of the best choice, as many of them as can
   */
  Breaks choose(Problem problem, int looseness) {
    int pass = 0;
    Optional<Breaks> found = fit(problem, pass);
    while (found.isEmpty()) {
      found = fit(problem, ++pass);
    }
    Breaks best = found.get();
    if (best.demerits() >= problem.demerits().fullEnd()) {
      best = mended(problem, best, pass + 1);
    }
    best = checked(problem, best, passes.get(pass));
    return looseness == 0 ? best : loosen(problem, best, looseness, pass);
  }

  // The last line is poor: what the next passes may do besides can help, and in the end a line that
  // is looser than they admit.
  private Breaks mended(Problem problem, Breaks best, int first) {
    Breaks better = best;
    for (int pass = first; pass < passes.size(); pass++) {
      Pass next = passes.get(pass);
      if (better.demerits() >= problem.demerits().fullEnd()) {
        better = better(fit(problem, next.last() ? FREE : next), better);
      }
    }
    return better;
  }

  private static Breaks better(Optional<Breaks> found, Breaks best) {
    return found.filter(other -> other.demerits() < best.demerits()).orElse(best);
  }

  // Never worse than greedy: one line beyond the tolerance can save several others, and where
  // stretch was only thought of, it has hidden what lines cost.
  private Breaks checked(Problem problem, Breaks best, Pass by) {
    Optional<Breaks> judged =
        by.emergencyStretch() == 0 ? Optional.of(best) : Greedy.judge(best.items(), problem, nodes);
    double cost = judged.map(Breaks::demerits).orElse(Double.POSITIVE_INFINITY);
    return Greedy.choose(problem, nodes)
        .filter(greedy -> greedy.demerits() < cost)
        .flatMap(greedy -> fit(problem, FREE))
        .filter(found -> found.demerits() < cost)
        .orElse(best);
  }

  private Optional<Breaks> fit(Problem problem, int pass) {
    return fit(problem, passes.get(pass));
  }

  private Optional<Breaks> fit(Problem problem, Pass pass) {
    TotalFit.Window all = new AllLines(problem.shape().measures().alikeFrom());
    return new TotalFit(problem, pass, all, nodes).run(0);
  }

  private Breaks loosen(Problem problem, Breaks best, int looseness, int first) {
    int wanted = best.count() + looseness;
    Breaks nearest = best;
    for (int pass = first; pass < passes.size() && nearest.count() != wanted; pass++) {
      Pass next = passes.get(pass);
      if (!next.last() || pass == first) {
        double loosest = next.last() ? Math.max(best.loosest(), LOOSE) : Double.POSITIVE_INFINITY;
        TotalFit.Window near = new NearLines(best.items(), Math.abs(looseness) + 1);
        Optional<Breaks> found =
            new TotalFit(problem, next, near, nodes)
                .run(wanted)
                .filter(other -> other.loosest() <= loosest);
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
