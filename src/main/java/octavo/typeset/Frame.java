package octavo.typeset;

import octavo.typeset.style.Property;
import octavo.typeset.style.Style;

/**
 * Where in the column a block's content stands.
 *
 * @param left from the left side of the text, in points
 * @param width in points
 */
record Frame(double left, double width) {
  /** What the margins and the padding of a style leave of it. */
  Frame inside(Style style) {
    return inside(
        style.length(Property.MARGIN_LEFT, width) + style.length(Property.PADDING_LEFT, width),
        style.length(Property.MARGIN_RIGHT, width) + style.length(Property.PADDING_RIGHT, width));
  }

  Frame inside(double leftSpace, double rightSpace) {
    double narrower = Math.max(1, width - leftSpace - rightSpace);
    return new Frame(left + leftSpace, narrower);
  }
}
