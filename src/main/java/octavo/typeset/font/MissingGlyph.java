package octavo.typeset.font;

/**
 * A character that none of the fonts has: drawn as its code point in hexadecimal in a box, so that
 * a reader sees that something is missing, and what.
 *
 * @param codePoint the character
 * @param size the size of the type around it, in points
 * @param width the width of the box with its side bearings, in points
 */
public record MissingGlyph(int codePoint, double size, double width) implements Shaped {
  /** The width for a code point, in ems: digits in two rows, two or three in each. */
  static double width(int codePoint) {
    return codePoint <= 0xFFFF ? 0.6 : 0.81;
  }

  @Override
  public String text() {
    return Character.toString(codePoint);
  }
}
