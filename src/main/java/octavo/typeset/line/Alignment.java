package octavo.typeset.line;

/** To which edges lines are set. */
public enum Alignment {
  /** To both; the last line to the side where lines begin. */
  JUSTIFY,
  /** To the left. */
  LEFT,
  /** To the right. */
  RIGHT,
  /** To neither: the middle of each line is the middle of its measure. */
  CENTRE
}
