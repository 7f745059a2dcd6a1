package octavo.typeset.line;

/**
 * What the lines of a paragraph are fitted to.
 *
 * @param measures their widths
 * @param rag how far lines may end short of their measure, in points; 0 when they are justified
 * @param expansion by how much glyphs may be drawn wider or narrower, such as 0.02
 * @param shortest the least width of a last line
 * @param gap how much white must be left at the end of a last line that does not fill its measure
 */
record Shape(Measures measures, double rag, double expansion, double shortest, double gap) {
  /** Justified to the measures, and nothing asked of the last line. */
  static Shape justified(Measures measures) {
    return new Shape(measures, 0, 0, 0, 0);
  }
}
