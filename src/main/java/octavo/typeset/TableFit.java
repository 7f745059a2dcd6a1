package octavo.typeset;

import octavo.typeset.InlineCollector.Around;

/**
 * A table in type of some size.
 *
 * @param around what its rows stand in
 * @param measured what its cells need
 * @param columns how wide its columns are
 */
record TableFit(Around around, CellWidths measured, TableColumns columns) {
  /** Whether no word of it need be divided in so much room. */
  boolean fits(double room) {
    return columns.least() <= room + CellWidths.SLACK;
  }

  /** What two columns should stand apart more than their cells say: an em in all, in points. */
  double gutter() {
    return Math.max(0, around.style().size() - measured.apart());
  }
}
