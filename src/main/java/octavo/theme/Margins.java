package octavo.theme;

import octavo.measure.Length;
import octavo.measure.TrimSize;

/**
 * The margins of a page, mirrored on facing pages.
 *
 * @param inner at the spine
 * @param outer at the fore-edge
 * @param head above the text
 * @param foot below the text
 */
public record Margins(Length inner, Length outer, Length head, Length foot) {
  /** How much wider than the theme's own the measure may grow on a larger page. */
  private static final double WIDEST = 1.15;

  /**
   * The margins on another page: in the same proportion, but the measure grows by at most 15 %, so
   * that lines stay readable; what is over goes to the sides.
   *
   * @param from the page these margins were drawn for
   * @param to the page wanted
   */
  public Margins on(TrimSize from, TrimSize to) {
    if (from.equals(to)) {
      return this;
    }
    double across = to.width().points() / from.width().points();
    double down = to.height().points() / from.height().points();
    double sides = inner.points() + outer.points();
    double measure =
        Math.min(
            (from.width().points() - sides) * across, (from.width().points() - sides) * WIDEST);
    double share = (to.width().points() - measure) / sides;
    return new Margins(
        scaled(inner, share), scaled(outer, share), scaled(head, down), scaled(foot, down));
  }

  private static Length scaled(Length length, double factor) {
    return new Length(length.points() * factor);
  }
}
