package octavo.typeset;

/**
 * Where in the column a block's content stands.
 *
 * @param left from the left side of the text, in points
 * @param width in points
 */
record Frame(double left, double width) {
  Frame inside(double leftSpace, double rightSpace) {
    double narrower = Math.max(1, width - leftSpace - rightSpace);
    return new Frame(left + leftSpace, narrower);
  }
}
