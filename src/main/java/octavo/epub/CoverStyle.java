package octavo.epub;

/**
 * How a text of a cover is set.
 *
 * @param sizes that may be tried in pixels, largest first
 * @param tracking between letters in ems
 * @param leading in ems
 * @param height it may take in pixels
 */
record CoverStyle(double[] sizes, double tracking, double leading, double height) {
  /** How many lines look well at a size: large type in many lines shouts. */
  int mostLines(double size) {
    if (size >= 180) {
      return 3;
    }
    return size >= 120 ? 4 : (int) (height / (size * leading));
  }
}
