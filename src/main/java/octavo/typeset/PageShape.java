package octavo.typeset;

/**
 * The page, in points. The text is as wide on both sides. In a book that is read from right to left
 * the recto, the first page of a leaf, is a left-hand page.
 *
 * @param name what {@code page} calls it in the style sheet; {@code auto} when nothing does
 * @param width of the trimmed page
 * @param height of the trimmed page
 * @param rectoLeft the margin at the left of a recto
 * @param versoLeft the margin at the left of a verso
 * @param head margin above the text
 * @param measure the width of the text
 * @param depth the height of the text: whole lines
 * @param grid from line to line of the text
 * @param rightToLeft whether its book is read from right to left
 * @param facing how it goes with the page that faces it
 */
record PageShape(
    String name,
    double width,
    double height,
    double rectoLeft,
    double versoLeft,
    double head,
    double measure,
    double depth,
    double grid,
    boolean rightToLeft,
    Facing facing) {
  /** How pages go with those that face them. */
  enum Facing {
    /** They should end on the same line. */
    EVEN,
    /** Each ends where its text does. */
    UNEVEN,
    /** None faces another, for they are printed on one side: each looks as a recto does. */
    NONE
  }

  /** One of those that should end on the same line where they face each other. */
  PageShape(
      String name,
      double width,
      double height,
      double rectoLeft,
      double versoLeft,
      double head,
      double measure,
      double depth,
      double grid,
      boolean rightToLeft) {
    this(
        name,
        width,
        height,
        rectoLeft,
        versoLeft,
        head,
        measure,
        depth,
        grid,
        rightToLeft,
        Facing.EVEN);
  }

  /** Whether pages that face each other should end on the same line. */
  boolean isEven() {
    return facing == Facing.EVEN;
  }

  /** Whether the outer margin of a page is where a recto has it. */
  boolean isOutwardAsRecto(boolean recto) {
    return recto || facing == Facing.NONE;
  }

  /** Its mirror image: that of a book which is read the other way. */
  PageShape mirrored() {
    return new PageShape(
        name,
        width,
        height,
        width - rectoLeft - measure,
        width - versoLeft - measure,
        head,
        measure,
        depth,
        grid,
        !rightToLeft,
        facing);
  }

  /** The left side of the text on a page. */
  double left(boolean recto) {
    return recto ? rectoLeft : versoLeft;
  }

  /** The same with so much room for text from head to foot, in points. */
  PageShape deep(double other) {
    return new PageShape(
        name, width, height, rectoLeft, versoLeft, head, measure, other, grid, rightToLeft, facing);
  }

  /**
   * The room for text alone as it is where the page is turned by a quarter: as wide as the text is
   * high.
   */
  PageShape turned() {
    return new PageShape(name, height, width, 0, 0, 0, depth, measure, grid, rightToLeft, facing);
  }
}
