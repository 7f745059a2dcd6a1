package octavo.typeset.line;

/**
 * How readily words are divided.
 *
 * @param hyphen what a hyphen costs, in the unit of badness
 * @param name what it costs to divide a name
 * @param tolerance the largest badness of a line before words are divided less carefully, in parts
 *     of what the style tolerates
 * @param pretolerance the largest badness of a line in the first pass, without hyphens, in the same
 *     parts
 */
record Division(double hyphen, double name, double tolerance, double pretolerance) {
  /**
   * For even spaces. Measured with {@code src/bench/java/Lines.java}: with a first pass that takes
   * half of the tolerance there are fewer hyphens and less even spaces.
   */
  static final Division READY = new Division(90, 200, 1, 0.25);

  /**
   * For fewer hyphens: a third of them, and spaces uneven by a third more. Books of long words have
   * more than three in a hundred even so; to divide fewer of theirs costs spaces again: at 450 and
   * 600 reed has 4.2 % in place of 4.9, and spaces uneven by a sixteenth more.
   */
  static final Division SPARING = new Division(300, 450, 2, 0.4);
}
