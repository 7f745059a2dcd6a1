package octavo.typeset;

/**
 * How wide some text can be set (CSS Sizing 3, section 5: its min-content and max-content), in
 * points.
 *
 * @param least the width of the longest word, narrower than which nothing fits
 * @param natural the width of the longest line, where lines end only where they must
 */
record TextWidths(double least, double natural) {
  /** The same with so much more beside it. */
  TextWidths plus(double beside) {
    return new TextWidths(least + beside, natural + beside);
  }
}
