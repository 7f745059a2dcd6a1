package octavo.typeset;

/**
 * What is to be known of a strip to number it in a margin.
 *
 * @param baseline of its text, below its top, in points
 * @param isCounted whether it is one of the lines that are counted
 * @param paragraph the number of the paragraph it begins; empty for none
 */
record Tally(double baseline, boolean isCounted, String paragraph) {
  /** Of what is not numbered. */
  static final Tally NONE = new Tally(0, false, "");
}
