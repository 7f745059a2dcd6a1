package octavo.typeset;

/**
 * A strip at its place.
 *
 * @param strip what stands there
 * @param top where it begins, in points down from what it stands in
 * @param repeats whether what it repeats on a new page stands above it
 */
record Standing(Strip strip, double top, boolean repeats) {
  /** Draws it in what has its upper left corner there, in points from that of the sheet. */
  void draw(Sheet sheet, double x, double y) {
    if (repeats) {
      strip.repeated().ifPresent(head -> head.drawing().draw(sheet, x, y + top - head.height()));
    }
    strip.drawing().draw(sheet, x, y + top);
  }
}
