package octavo.typeset;

/**
 * The page, in points. The text is as wide on both sides.
 *
 * @param width of the trimmed page
 * @param height of the trimmed page
 * @param inner margin at the spine
 * @param head margin above the text
 * @param measure the width of the text
 * @param depth the height of the text
 * @param grid from line to line of the text
 */
record PageShape(
    double width,
    double height,
    double inner,
    double head,
    double measure,
    double depth,
    double grid) {
  /** The left side of the text on a page. */
  double left(boolean recto) {
    return recto ? inner : width - inner - measure;
  }
}
