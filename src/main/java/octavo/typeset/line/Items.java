package octavo.typeset.line;

import java.util.Arrays;

/**
 * The material of a paragraph, after Knuth and Plass ("Breaking Paragraphs into Lines", 1981):
 * boxes, glue, and places where a line may end, kept in primitive arrays with running sums. Filled
 * from front to back; the arrays serve the next paragraph again.
 *
 * <p>Other than theirs, each place has two widths: one that the line gets which ends there, such as
 * a hyphen's less what protrudes, and one that the line gets which begins after it. Boxes have a
 * part that may be expanded (Hàn Thế Thành, 2000).
 */
final class Items {
  /** The penalty of a place where a line must not end. */
  static final double NEVER = Double.POSITIVE_INFINITY;

  private static final byte BOX = 0;
  private static final byte GLUE = 1;
  private static final byte PLACE = 2;
  private static final byte FORCED = 3;

  private int size;
  private byte[] kinds = new byte[64];
  private byte[] reaches = new byte[64];
  private boolean[] hyphens = new boolean[64];
  private double[] penalties = new double[64];
  private double[] before = new double[64];
  private double[] after = new double[64];

  // Sums over the items before each; one more element than there are items.
  private double[] widths = new double[65];
  private double[] stretches = new double[65];
  private double[] shrinks = new double[65];
  private double[] flexes = new double[65];

  /** Removes all. */
  void clear() {
    size = 0;
  }

  /** In which pass a place may be used first. */
  enum Reach {
    /** In all: spaces, dashes. */
    ALWAYS,
    /** When words may be divided. */
    HYPHENS,
    /** When nothing else has helped. */
    LAST_RESORT
  }

  /**
   * A place where a line may end.
   *
   * @param penalty what it costs, in the unit of badness
   * @param before what it adds to a line that ends there
   * @param after what it adds to a line that begins there
   * @param hyphen whether a line that ends there shows a hyphen
   * @param reach in which pass it may be used
   */
  record Place(double penalty, double before, double after, boolean hyphen, Reach reach) {
    /** One that costs and adds nothing. */
    static final Place FREE = new Place(0, 0, 0, false, Reach.ALWAYS);
  }

  /**
   * Adds what is never parted.
   *
   * @param width its natural width
   * @param flex the part of it that may be expanded
   */
  void box(double width, double flex) {
    int at = add(BOX, NEVER);
    sum(at, width, 0, 0);
    flexes[at + 1] += flex;
  }

  /** Adds a space in which no line ends. */
  void glue(double width, double stretch, double shrink) {
    sum(add(GLUE, NEVER), width, stretch, shrink);
  }

  /** Makes the item added last a place where a line may end; a space vanishes there. */
  void breakable(Place place) {
    set(size - 1, place);
  }

  /** Says what it costs to end a line in the item added last. */
  void bind(Bond bond) {
    penalties[size - 1] = bond.penalty();
    reaches[size - 1] = (byte) bond.reach().ordinal();
  }

  /** Adds a place within a word. */
  void place(Place place) {
    int at = add(PLACE, NEVER);
    sum(at, 0, 0, 0);
    set(at, place);
  }

  /** Adds a place where a line must end; the line is not stretched to its measure. */
  void forced(double before) {
    int at = add(FORCED, 0);
    sum(at, 0, 0, 0);
    this.before[at] = before;
  }

  private void set(int at, Place place) {
    penalties[at] = place.penalty;
    before[at] = place.before;
    after[at] = place.after;
    hyphens[at] = place.hyphen;
    reaches[at] = (byte) place.reach.ordinal();
  }

  private int add(byte kind, double penalty) {
    if (size == kinds.length) {
      int more = 2 * size;
      kinds = Arrays.copyOf(kinds, more);
      reaches = Arrays.copyOf(reaches, more);
      hyphens = Arrays.copyOf(hyphens, more);
      penalties = Arrays.copyOf(penalties, more);
      before = Arrays.copyOf(before, more);
      after = Arrays.copyOf(after, more);
      widths = Arrays.copyOf(widths, more + 1);
      stretches = Arrays.copyOf(stretches, more + 1);
      shrinks = Arrays.copyOf(shrinks, more + 1);
      flexes = Arrays.copyOf(flexes, more + 1);
    }
    kinds[size] = kind;
    penalties[size] = penalty;
    before[size] = 0;
    after[size] = 0;
    hyphens[size] = false;
    reaches[size] = 0;
    return size++;
  }

  private void sum(int at, double width, double stretch, double shrink) {
    widths[at + 1] = widths[at] + width;
    stretches[at + 1] = stretches[at] + stretch;
    shrinks[at + 1] = shrinks[at] + shrink;
    flexes[at + 1] = flexes[at];
  }

  int size() {
    return size;
  }

  /** Whether a line may end at an item, in a pass that reaches so far. */
  boolean isPlace(int item, Reach reach) {
    return penalties[item] < NEVER && reaches[item] <= reach.ordinal();
  }

  boolean isForced(int item) {
    return kinds[item] == FORCED;
  }

  boolean isHyphen(int item) {
    return hyphens[item];
  }

  /** Whether there is a space among the items from one up to another, which does not count. */
  boolean hasSpace(int from, int to) {
    int at = from;
    while (at < to && kinds[at] != GLUE) {
      at++;
    }
    return at < to;
  }

  double penalty(int item) {
    return penalties[item];
  }

  double before(int item) {
    return before[item];
  }

  double after(int item) {
    return after[item];
  }

  /** The first item of a line that begins after an item: spaces and places have vanished. */
  int start(int item) {
    int at = item + 1;
    while (at < size && (kinds[at] == GLUE || kinds[at] == PLACE)) {
      at++;
    }
    return at;
  }

  /** The width of all items before this one; so the other sums. */
  double width(int item) {
    return widths[item];
  }

  double stretch(int item) {
    return stretches[item];
  }

  double shrink(int item) {
    return shrinks[item];
  }

  double flex(int item) {
    return flexes[item];
  }
}
