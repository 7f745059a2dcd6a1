package octavo.typeset.line;

import java.util.Arrays;
import java.util.BitSet;
import java.util.function.IntPredicate;

/** Lines as most programs break them: each takes all that still fits. */
final class Greedy {
  private Greedy() {}

  /** Spaces may shrink to their least. The demerits are those of the optimum fit. */
  static Breaks choose(Items items, Shape shape, Demerits demerits) {
    BitSet chosen = new BitSet(items.size());
    for (int item : places(items, shape)) {
      chosen.set(item);
    }
    Pass pass = new Pass(Items.Reach.LAST_RESORT, 0, 0, Integer.MAX_VALUE, true);
    return new TotalFit(
            new Problem(items, shape, demerits), pass, new Only(chosen::get), new Nodes())
        .run(0)
        .orElseThrow();
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
  record Only(IntPredicate chosen) implements TotalFit.Window {
    @Override
    public int alikeFrom() {
      return 1;
    }

    @Override
    public boolean admits(int item, int lines) {
      return chosen.test(item);
    }
  }
}
