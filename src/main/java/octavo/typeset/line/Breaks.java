package octavo.typeset.line;

/**
 * Lines chosen. The arrays have an element for each line and are not copied.
 *
 * @param items the places where they end
 * @param ratios how far their spaces are stretched, in units of the spaces' stretch; negative when
 *     they shrink, and -1 at the least
 * @param expansions how wide their letters are drawn
 * @param overfull whether they are longer than their measure all the same
 * @param demerits what counts against the choice
 */
record Breaks(
    int[] items, double[] ratios, double[] expansions, boolean[] overfull, double demerits) {
  /** How far the loosest line's spaces are stretched. */
  double loosest() {
    double loosest = 0;
    for (double ratio : ratios) {
      loosest = Math.max(loosest, ratio);
    }
    return loosest;
  }

  /** How many lines there are. */
  int count() {
    return items.length;
  }
}
