package octavo.typeset;

import octavo.typeset.style.Property;
import octavo.typeset.style.Style;

/**
 * Where notes stand in the outer margin of a page, as the class {@code margin-notes} of the style
 * sheet says for a right-hand page: its left margin is the space between text and notes, its right
 * margin that between them and the edge of the page, its lower margin how far above the end of the
 * text they end. On a left-hand page left and right change places, and so they do in a book that is
 * read from right to left.
 *
 * @param rectoLeft from the left edge of a recto to the notes, in points
 * @param versoLeft the same on a verso
 * @param width of the notes, in points; not above 0 where a margin has no room at all
 * @param depth from the top of the text down to where they end, in points
 */
record MarginColumn(double rectoLeft, double versoLeft, double width, double depth) {
  /** The class of what holds the notes in the margin. */
  static final String NAME = "margin-notes";

  /** The column of a page; as wide on both sides, as the narrower of the outer margins has it. */
  static MarginColumn of(PageShape page, Style style) {
    if (page.rightToLeft()) {
      MarginColumn other = of(page.mirrored(), style);
      double left = page.width() - other.rectoLeft - other.width;
      double right = page.width() - other.versoLeft - other.width;
      return new MarginColumn(left, right, other.width, other.depth);
    }
    double measure = page.measure();
    boolean mirrored = style.isRightToLeft();
    Property atText = mirrored ? Property.MARGIN_RIGHT : Property.MARGIN_LEFT;
    double gap = style.length(atText, measure);
    double edge = style.length(mirrored ? Property.MARGIN_LEFT : Property.MARGIN_RIGHT, measure);
    double right = page.rectoLeft() + measure;
    double after = page.width() - right;
    boolean alike = page.isOutwardAsRecto(false);
    double outer = alike ? after : Math.min(after, page.versoLeft());
    double width = outer - gap - edge;
    double depth = page.depth() - style.length(Property.MARGIN_BOTTOM, measure);
    double verso = alike ? right + gap : page.versoLeft() - gap - width;
    return new MarginColumn(right + gap, verso, width, depth);
  }

  /** The left side of the notes on a page. */
  double left(boolean recto) {
    return recto ? rectoLeft : versoLeft;
  }
}
