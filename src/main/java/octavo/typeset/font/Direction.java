package octavo.typeset.font;

/** Which way the glyphs of a text run. */
public enum Direction {
  /** The way its script is written: what is not mixed need not be told. */
  OF_SCRIPT,
  /** To the right, as the Unicode bidirectional algorithm (UAX 9) has found. */
  RIGHTWARDS,
  /** To the left, with brackets mirrored. */
  LEFTWARDS
}
