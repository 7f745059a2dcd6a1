package octavo.typeset.line;

/**
 * What counts against a choice of lines, in TeX's unit, the square of a badness ("The TeXbook",
 * chapter 14).
 *
 * @param line added to the badness of each line, so that fewer lines are better
 * @param fitness against two lines in a row of which one is tight and the other loose, or one
 *     normal and the other very loose
 * @param doubleHyphen against two lines in a row that end in a hyphen
 * @param finalHyphen against a last line but one that ends in a hyphen
 * @param fullEnd against a last line that is all but full
 * @param shortEnd against a last line that is too short or nothing but the rest of a divided word;
 *     twice where it begins with such a rest
 */
record Demerits(
    double line,
    double fitness,
    double doubleHyphen,
    double finalHyphen,
    double fullEnd,
    double shortEnd) {
  /**
   * Plain TeX's, but for the last line, which TeX does not look at, and for uneven neighbours,
   * which weigh less: expanded letters have made them less uneven than their spaces say. A short
   * end is as bad as a line whose spaces are more than two and a half times as wide as they should
   * be.
   */
  static final Demerits BOOK = new Demerits(10, 3_000, 10_000, 5_000, 1_000_000, 12_000_000);
}
