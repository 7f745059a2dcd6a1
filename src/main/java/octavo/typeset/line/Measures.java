package octavo.typeset.line;

/**
 * How wide the lines of a paragraph are, in points: the first few may differ, beside a drop capital
 * or a figure, or where only the first is indented.
 */
public final class Measures {
  private final double[] first;
  private final double rest;

  private Measures(double[] first, double rest) {
    this.first = first;
    this.rest = rest;
  }

  /** All lines alike but for the first few, which are given. */
  public static Measures of(double rest, double... first) {
    return new Measures(first.clone(), rest);
  }

  /** How wide a line is, counted from 0. */
  public double width(int line) {
    return line < first.length ? first[line] : rest;
  }

  /** How many lines at the beginning are given one by one. */
  int given() {
    return first.length;
  }
}
