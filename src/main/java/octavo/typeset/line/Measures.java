package octavo.typeset.line;

import java.util.Arrays;

/**
 * Where the lines of a paragraph begin and how wide they are, in points: the first few may differ,
 * beside a drop capital or a figure, or where only the first is indented.
 */
public final class Measures {
  private final double[] lefts;
  private final double[] widths;

  private Measures(double[] lefts, double[] widths) {
    this.lefts = lefts;
    this.widths = widths;
  }

  /** All lines alike. */
  public static Measures of(double width) {
    return new Measures(new double[] {0}, new double[] {width});
  }

  /**
   * Lines whose left sides and widths are given one by one; the last holds for all that follow.
   *
   * @throws IllegalArgumentException when there are none or not as many of both
   */
  public static Measures of(double[] lefts, double[] widths) {
    if (lefts.length == 0 || lefts.length != widths.length) {
      throw new IllegalArgumentException(
          lefts.length + " left sides, " + widths.length + " widths");
    }
    return new Measures(lefts.clone(), widths.clone());
  }

  /** The first line indented. */
  public static Measures indented(double width, double indent) {
    return of(new double[] {indent, 0}, new double[] {width - indent, width});
  }

  /** All lines but the first indented. */
  public static Measures hanging(double width, double indent) {
    return of(new double[] {0, indent}, new double[] {width, width - indent});
  }

  /**
   * The same lines narrower.
   *
   * @param by in points, less than the narrowest is wide
   * @param left which part of it they lose at the left
   */
  Measures narrowed(double by, double left) {
    return new Measures(
        Arrays.stream(lefts).map(own -> own + left * by).toArray(),
        Arrays.stream(widths).map(own -> own - by).toArray());
  }

  /** Where a line begins, counted from 0. */
  public double left(int line) {
    return lefts[Math.min(line, lefts.length - 1)];
  }

  /** How wide a line is, counted from 0. */
  public double width(int line) {
    return widths[Math.min(line, widths.length - 1)];
  }

  /** The width of the narrowest. */
  double narrowest() {
    return Arrays.stream(widths).min().orElseThrow();
  }

  /** From which line on all are alike. */
  int alikeFrom() {
    return widths.length - 1;
  }
}
