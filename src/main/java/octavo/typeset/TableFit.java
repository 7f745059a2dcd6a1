package octavo.typeset;

import octavo.typeset.InlineCollector.Around;
import octavo.typeset.style.Property;

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
    return columns.least() <= outside(new Frame(0, room)).width() + CellWidths.SLACK;
  }

  /**
   * What its columns stand in where their text and the rules fill a frame: what the outer cells
   * keep free beside their text reaches over it, unless the table has a line there.
   */
  Frame outside(Frame text) {
    return text.inside(-outer(Property.PADDING_LEFT), -outer(Property.PADDING_RIGHT));
  }

  /** What the rules of its columns fill that stand in a frame. */
  Frame inside(Frame columns) {
    return columns.inside(outer(Property.PADDING_LEFT), outer(Property.PADDING_RIGHT));
  }

  private double outer(Property padding) {
    Property line =
        padding == Property.PADDING_LEFT ? Property.BORDER_LEFT_WIDTH : Property.BORDER_RIGHT_WIDTH;
    return around.style().number(line) > 0 ? 0 : measured.free(padding);
  }

  /** What two columns should stand apart more than their cells say: an em in all, in points. */
  double gutter() {
    return Math.max(0, around.style().size() - measured.apart());
  }
}
