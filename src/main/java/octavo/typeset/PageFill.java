package octavo.typeset;

/**
 * A way to fill a page that ends at some place.
 *
 * @param by how many lines more its paragraphs are set with; negative for fewer
 * @param widening its white that has a line more
 * @param depth how far down it reaches, notes at its foot included, in points
 * @param price what is bad about it, as {@link PageCost} has it
 */
record PageFill(int by, Widening widening, double depth, double price) {
  /** How many lines further down it reaches than the page by nature. */
  int lines() {
    return by + widening.lines();
  }
}
