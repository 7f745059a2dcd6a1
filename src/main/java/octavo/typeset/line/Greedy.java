package octavo.typeset.line;

import java.util.Arrays;
import java.util.BitSet;
import java.util.Optional;

/**
 * Lines as most programs break them: each takes all that still fits. The mark that the optimum fit
 * must not fall short of: its passes admit no line worse than their tolerance, while of greedy
 * lines one may be worse and all together still cost less.
 */
final class Greedy {
  private Greedy() {}

  /** The lines; spaces may shrink to their least. None where something is too long for a line. */
  static Optional<Breaks> choose(Problem problem, Nodes nodes) {
    return judge(places(problem.items(), problem.shape()), problem, nodes);
  }

  /** What lines that end at given places cost, without any emergency stretch; if they all fit. */
  static Optional<Breaks> judge(int[] places, Problem problem, Nodes nodes) {
    BitSet chosen = new BitSet(problem.items().size());
    for (int item : places) {
      chosen.set(item);
    }
    Pass pass = new Pass(Items.Reach.LAST_RESORT, 0, 0, Integer.MAX_VALUE, true);
    return new TotalFit(problem, pass, new Only(chosen), nodes).run(0);
  }

  private static int[] places(Items items, Shape shape) {
    LineFit fit = new LineFit(items, shape);
    int[] chosen = new int[items.size()];
    int count = 0;
    int from = -1;
    int fits = -1;
    for (int item = 0; item < items.size(); item++) {
      int start = from < 0 ? 0 : items.start(from);
      if (!items.isPlace(item, Items.Reach.HYPHENS) || item < start) {
        continue;
      }
      fit.fit(from, start, item, count, 0);
      if (fit.isOverfull() && fits > from) {
        chosen[count++] = fits;
        from = fits;
        item = from;
      } else if (items.isForced(item)) {
        chosen[count++] = item;
        from = item;
      }
      fits = item;
    }
    return Arrays.copyOf(chosen, count);
  }

  /** A window that admits the places that are chosen. */
  record Only(BitSet chosen) implements TotalFit.Window {
    @Override
    public int alikeFrom() {
      return 1;
    }

    @Override
    public boolean admits(int item, int lines) {
      return chosen.get(item);
    }
  }
}
