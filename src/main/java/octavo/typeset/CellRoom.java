package octavo.typeset;

import java.util.Optional;

/**
 * Where the cells of a table, or of a part of its columns, stand beside each other.
 *
 * @param part its columns
 * @param widths of these, in points
 * @param frame what they stand in together
 */
record CellRoom(TableColumns.Part part, double[] widths, Frame frame) {
  /** Columns of some widths in the middle of a frame. */
  static CellRoom of(TableColumns.Part part, double[] widths, Frame around) {
    double width = 0;
    for (double one : widths) {
      width += one;
    }
    double left = around.left() + (around.width() - width) / 2;
    return new CellRoom(part, widths, new Frame(left, width));
  }

  /** Whether a cell that stands here begins in an earlier part. */
  boolean isRepeated(TableGrid.Cell cell) {
    int own = part.columns().get(part.repeated());
    return cell.column() < own;
  }

  /**
   * The room of a cell, in as many of its columns as are here; none when these are none.
   *
   * @param rightToLeft whether the first column stands at the right
   */
  Optional<Frame> frame(TableGrid.Cell cell, boolean rightToLeft) {
    return rightToLeft ? frame(cell).map(this::mirrored) : frame(cell);
  }

  private Frame mirrored(Frame own) {
    return new Frame(2 * frame.left() + frame.width() - own.left() - own.width(), own.width());
  }

  private Optional<Frame> frame(TableGrid.Cell cell) {
    double left = frame.left();
    double width = 0;
    boolean stands = false;
    for (int i = 0; i < widths.length; i++) {
      int column = part.columns().get(i);
      if (column < cell.column()) {
        left += widths[i];
      } else if (column < cell.column() + cell.columns()) {
        width += widths[i];
        stands = true;
      }
    }
    return stands ? Optional.of(new Frame(left, width)) : Optional.empty();
  }
}
