package octavo.typeset;

import java.util.Arrays;
import java.util.Optional;

/**
 * Where the cells of a table, or of a part of its columns, stand beside each other.
 *
 * @param part its columns
 * @param widths of these, in points
 * @param gutter between them, besides what the style of the cells keeps free, in points
 * @param frame what they stand in together
 */
record CellRoom(TableColumns.Part part, double[] widths, double gutter, Frame frame) {
  /**
   * Columns in the middle of a frame. What that has of room beyond what their text wants goes
   * between them: columns that nearly touch are hard to tell apart. Where text must be divided into
   * lines anyway, half of that is kept between them first.
   *
   * @param fit how wide they are
   * @param text what their text may fill
   */
  static CellRoom of(TableColumns.Part part, TableFit fit, Frame text) {
    Frame around = fit.outside(text);
    TableColumns columns = fit.columns().of(part);
    int gutters = part.columns().size() - 1;
    double room = around.width();
    boolean isDivided = columns.natural() > room;
    double spare = Math.max(0, room - (isDivided ? columns.least() : columns.natural()));
    double wanted = isDivided ? fit.gutter() / 2 : fit.gutter();
    double gutter = gutters == 0 ? 0 : Math.min(wanted, spare / gutters);
    double[] widths = columns.in(room - gutter * gutters);
    double width = Arrays.stream(widths).sum() + gutter * gutters;
    double left = around.left() + (around.width() - width) / 2;
    return new CellRoom(part, widths, gutter, new Frame(left, width));
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
        left += widths[i] + gutter;
      } else if (column < cell.column() + cell.columns()) {
        width += widths[i] + (stands ? gutter : 0);
        stands = true;
      }
    }
    return stands ? Optional.of(new Frame(left, width)) : Optional.empty();
  }
}
