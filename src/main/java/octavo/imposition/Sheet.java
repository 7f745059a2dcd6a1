package octavo.imposition;

import octavo.measure.TrimSize;

/**
 * The measures of a sheet and of the cells on it, in points from its lower left corner.
 *
 * @param width of the sheet
 * @param height of the sheet
 * @param left where the block of cells begins
 * @param bottom where the block of cells begins
 * @param cellWidth of a cell
 * @param cellHeight of a cell
 */
record Sheet(
    double width, double height, double left, double bottom, double cellWidth, double cellHeight) {
  /** What marks need around the pages, 10 mm: ISO 12647 has no figure; presses ask for 3 to 12. */
  static final double MARKS = 10 * 72 / 25.4;

  /** The sheet that holds cells of a size, with room for marks around them or none. */
  static Sheet around(double cellWidth, double cellHeight, SheetPlan plan, boolean marks) {
    double room = marks ? MARKS : 0;
    return new Sheet(
        plan.columns() * cellWidth + 2 * room,
        plan.rows() * cellHeight + 2 * room,
        room,
        room,
        cellWidth,
        cellHeight);
  }

  /** Paper, upright or lying as pages of a size are larger on it. */
  static Sheet on(
      TrimSize paper, double pageWidth, double pageHeight, SheetPlan plan, boolean marks) {
    double a = paper.width().points();
    double b = paper.height().points();
    Sheet upright = on(a, b, plan, marks);
    Sheet lying = on(b, a, plan, marks);
    return upright.scale(pageWidth, pageHeight) >= lying.scale(pageWidth, pageHeight)
        ? upright
        : lying;
  }

  private static Sheet on(double width, double height, SheetPlan plan, boolean marks) {
    double room = marks ? MARKS : 0;
    return new Sheet(
        width,
        height,
        room,
        room,
        (width - 2 * room) / plan.columns(),
        (height - 2 * room) / plan.rows());
  }

  /** How large a page of a size may be drawn in a cell; 1 is its own size. */
  double scale(double pageWidth, double pageHeight) {
    return Math.min(cellWidth / pageWidth, cellHeight / pageHeight);
  }

  /** Whether its long sides are above and below. */
  boolean lies() {
    return width > height;
  }
}
