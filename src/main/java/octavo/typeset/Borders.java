package octavo.typeset;

import octavo.typeset.page.Ink;
import octavo.typeset.page.Placed;
import octavo.typeset.page.Slot;
import octavo.typeset.style.Property;
import octavo.typeset.style.Style;

/**
 * The lines round a block. What has some stands off the grid of text lines, so that the space
 * within them is what the style sheet says.
 *
 * @param style of the block
 * @param frame what it stands in
 */
record Borders(Style style, Frame frame) {
  /** A line across a frame, so thick. */
  static Strip.Drawing rule(double thickness, Frame frame) {
    return (sheet, x, y) -> fill(sheet, x + frame.left(), y, frame.width(), thickness);
  }

  /** Begins the block. */
  void open(Column column) {
    column.ruleAbove(style.number(Property.BORDER_TOP_WIDTH), frame);
  }

  /** Ends the block that began at a mark. */
  void close(Column column, int mark) {
    double below = style.number(Property.BORDER_BOTTOM_WIDTH);
    column.ruleBelow(below, frame);
    double left = style.number(Property.BORDER_LEFT_WIDTH);
    double right = style.number(Property.BORDER_RIGHT_WIDTH);
    if (left > 0 || right > 0) {
      double end = frame.left() + frame.width() - right;
      column.behind(
          mark,
          (sheet, x, y, height) -> {
            fill(sheet, x + frame.left(), y, left, height);
            fill(sheet, x + end, y, right, height);
          });
    } else if (below > 0 || style.number(Property.BORDER_TOP_WIDTH) > 0) {
      column.leaveGrid(mark);
    }
  }

  private static void fill(Sheet sheet, double x, double y, double width, double height) {
    if (width > 0 && height > 0) {
      sheet.add(new Placed.Rule(x, y, width, height, Ink.BLACK, Slot.LAYOUT));
    }
  }
}
