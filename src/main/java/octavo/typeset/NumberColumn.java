package octavo.typeset;

import java.util.IdentityHashMap;
import java.util.Map;

/** The numbers of a column of a table, which line up at their decimal marks. */
final class NumberColumn {
  private final Map<TableGrid.Cell, Extent> extents = new IdentityHashMap<>();
  private double before;
  private double after;

  /**
   * How wide a number is on either side, in points.
   *
   * @param before up to its decimal mark
   * @param after from that on
   */
  private record Extent(double before, double after) {}

  /** Takes a number into account. */
  void add(TableGrid.Cell cell, double width, double afterMark) {
    extents.put(cell, new Extent(width - afterMark, afterMark));
    before = Math.max(before, width - afterMark);
    after = Math.max(after, afterMark);
  }

  /** How wide it is with all its numbers lined up, in points. */
  double width() {
    return before + after;
  }

  /** How far before the end of so much room a number ends, in points. */
  double indent(TableGrid.Cell cell, double room) {
    Extent extent = extents.get(cell);
    if (extent == null) {
      return 0;
    }
    double spare = room - extent.before - extent.after;
    return Math.max(0, Math.min(after - extent.after, spare));
  }

  /** How far after the beginning of so much room a number begins, in points. */
  double indentBefore(TableGrid.Cell cell, double room) {
    Extent extent = extents.get(cell);
    if (extent == null) {
      return 0;
    }
    double spare = room - extent.before - extent.after;
    return Math.max(0, Math.min(before - extent.before, spare));
  }
}
