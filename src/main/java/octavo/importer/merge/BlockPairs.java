package octavo.importer.merge;

import java.util.Arrays;

/**
 * Which blocks of two versions of a text are the same place: those that say the same or much the
 * same, in their order. The pairing with the most in common is found by dynamic programming
 * (Needleman and Wunsch 1970), a block of which nothing is found having no fellow.
 */
final class BlockPairs {
  /** Below, two blocks are different places. */
  private static final double LEAST = 0.4;

  /** How many pairs of blocks are weighed at most; of longer texts only equal blocks are paired. */
  private static final long MOST = 4_000_000;

  private BlockPairs() {}

  /** For each block of {@code b} the index of its fellow in {@code a}, or -1. */
  static int[] of(Blocks a, Blocks b) {
    int[] fellows = new int[b.size()];
    Arrays.fill(fellows, -1);
    int head = 0;
    while (head < Math.min(a.size(), b.size()) && a.text(head).equals(b.text(head))) {
      fellows[head] = head;
      head++;
    }
    int tail = 0;
    while (tail < Math.min(a.size(), b.size()) - head
        && a.text(a.size() - 1 - tail).equals(b.text(b.size() - 1 - tail))) {
      tail++;
      fellows[b.size() - tail] = a.size() - tail;
    }
    pair(a, b, new Range(head, a.size() - tail, b.size() - tail), fellows);
    return fellows;
  }

  private record Range(int from, int toA, int toB) {}

  private static void pair(Blocks a, Blocks b, Range range, int[] fellows) {
    int rows = range.toA - range.from;
    int columns = range.toB - range.from;
    boolean weigh = (long) rows * columns <= MOST;
    double[][] best = new double[rows + 1][columns + 1];
    double[][] likeness = new double[rows][columns];
    for (int i = rows - 1; i >= 0; i--) {
      for (int j = columns - 1; j >= 0; j--) {
        likeness[i][j] = likeness(a.text(range.from + i), b.text(range.from + j), weigh);
        double paired = likeness[i][j] < LEAST ? -1 : likeness[i][j] + best[i + 1][j + 1];
        best[i][j] = Math.max(paired, Math.max(best[i + 1][j], best[i][j + 1]));
      }
    }
    int i = 0;
    int j = 0;
    while (i < rows && j < columns) {
      boolean paired = likeness[i][j] >= LEAST && best[i][j] == likeness[i][j] + best[i + 1][j + 1];
      if (paired) {
        fellows[range.from + j] = range.from + i;
      }
      boolean skipsA = !paired && best[i][j] == best[i + 1][j];
      i += paired || skipsA ? 1 : 0;
      j += paired || !skipsA ? 1 : 0;
    }
  }

  // A comment of the import is known by the name of its change.
  private static double likeness(String a, String b, boolean weigh) {
    if (Doubt.is(a) || Doubt.is(b)) {
      return Doubt.name(a).equals(Doubt.name(b)) ? 1 : 0;
    }
    return weigh ? Likeness.of(a, b) : a.equals(b) ? 1 : 0;
  }
}
