package octavo.typeset.line;

/**
 * How far characters hang over the edge of the text, in parts of their widths, so that the edge
 * looks straight: points and hyphens are light and leave a notch where they stand flush. The values
 * are of the order that Hàn Thế Thành ("Micro-typographic extensions to the TeX typesetting
 * system", 2000) and R. Schlicht (microtype) have published for old-style roman faces.
 */
public final class Protrusion {
  /** Nothing hangs. */
  public static final Protrusion NONE = new Protrusion(0);

  /** For the text of books. */
  public static final Protrusion BOOK = new Protrusion(1);

  private final double part;

  private Protrusion(double part) {
    this.part = part;
  }

  /** What of a character hangs over the left edge when a line begins with it. */
  double left(int character) {
    return part
        * switch (character) {
          case '\u2018', '\u201C', '\u201A', '\u201E', '\'', '"', '\u2019', '\u201D' -> 0.5;
          case '\u00AB', '\u2039', '\u00BB', '\u203A' -> 0.3;
          case '\u2014', '\u2013', '-' -> 0.2;
          case '(', '[' -> 0.1;
          case 'A', 'J', 'T', 'V', 'W', 'X', 'Y', 'v', 'w', 'y' -> 0.05;
          default -> 0;
        };
  }

  /** What of a character hangs over the right edge when a line ends with it. */
  double right(int character) {
    return part
        * switch (character) {
          case '.', ',', '-', '\u2010', '\u00AD' -> 0.7;
          case '\u2019', '\u201D', '\'', '"', '\u2018', '\u201C', ':', ';' -> 0.5;
          case '\u00AB', '\u2039', '\u00BB', '\u203A' -> 0.3;
          case '\u2013' -> 0.3;
          case '\u2014' -> 0.2;
          case ')', ']', '!', '?', '*' -> 0.15;
          case 'A', 'F', 'K', 'L', 'T', 'V', 'W', 'X', 'Y', 'r', 'v', 'w', 'y' -> 0.05;
          default -> 0;
        };
  }
}
