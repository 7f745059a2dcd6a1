package octavo.typeset.line;

import java.util.Arrays;

/**
 * The best ways found so far to set the beginning of a paragraph, each up to a place where a line
 * ends, and the list of those from which a line may still reach further, by line number.
 */
final class Nodes {
  /** The end of the list. */
  static final int NONE = -1;

  /** Before the list. */
  static final int HEAD = 0;

  private int size = 1;
  private int[] items = new int[64];
  private int[] starts = new int[64];
  private int[] lines = new int[64];
  private int[] previous = new int[64];
  private int[] next = new int[64];
  private byte[] classes = new byte[64];
  private double[] demerits = new double[64];

  /** None yet. */
  Nodes() {
    clear();
  }

  /** Removes all. */
  void clear() {
    size = 1;
    next[HEAD] = NONE;
  }

  /**
   * Adds one to the list.
   *
   * @param after its neighbour in the list
   * @param item where its last line ends
   * @param start where the next begins
   */
  int add(int after, int item, int start) {
    if (size == items.length) {
      int more = 2 * size;
      items = Arrays.copyOf(items, more);
      starts = Arrays.copyOf(starts, more);
      lines = Arrays.copyOf(lines, more);
      previous = Arrays.copyOf(previous, more);
      next = Arrays.copyOf(next, more);
      classes = Arrays.copyOf(classes, more);
      demerits = Arrays.copyOf(demerits, more);
    }
    items[size] = item;
    starts[size] = start;
    next[size] = next[after];
    next[after] = size;
    return size++;
  }

  /** Says how it was reached: from which, in what class and at what cost. */
  void reached(int node, int from, int kind, double cost) {
    previous[node] = from;
    lines[node] = from == HEAD ? 0 : lines[from] + 1;
    classes[node] = (byte) kind;
    demerits[node] = cost;
  }

  /** Takes the one after a node from the list. */
  void removeAfter(int node) {
    next[node] = next[next[node]];
  }

  int next(int node) {
    return next[node];
  }

  int item(int node) {
    return items[node];
  }

  int start(int node) {
    return starts[node];
  }

  /** How many lines lead there. */
  int line(int node) {
    return lines[node];
  }

  int previous(int node) {
    return previous[node];
  }

  /** The class of its last line, see {@link TotalFit}. */
  int kind(int node) {
    return classes[node];
  }

  double demerits(int node) {
    return demerits[node];
  }
}
