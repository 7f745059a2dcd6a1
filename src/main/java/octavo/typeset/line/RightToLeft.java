package octavo.typeset.line;

/** Whether a text has anything that is written from right to left, which few books have. */
public final class RightToLeft {
  /** The first character of Hebrew; nothing before it is written from right to left. */
  private static final char FIRST = '\u0590';

  private RightToLeft() {}

  /**
   * Whether the bidirectional algorithm has anything to do in a text that runs to the right:
   * letters and numbers of the blocks that are set aside for scripts from right to left (UAX 9,
   * table 4 and DerivedBidiClass.txt), and the controls that turn text.
   */
  public static boolean isIn(String text) {
    for (int i = 0; i < text.length(); i++) {
      if (text.charAt(i) >= FIRST && turns(text.charAt(i))) {
        return true;
      }
    }
    return false;
  }

  private static boolean turns(char c) {
    return c < '\u0900'
        || c >= '\uFB1D' && c <= '\uFDFF'
        || c >= '\uFE70' && c <= '\uFEFE'
        || c == '\u200F'
        || c == '\u202B'
        || c == '\u202E'
        || c == '\u2067'
        // The first halves of U+10800 to U+10FFF and of U+1E800 to U+1EFFF.
        || c == '\uD802'
        || c == '\uD803'
        || c == '\uD83A'
        || c == '\uD83B';
  }

  /** Whether a character is a control of the bidirectional algorithm, which is never seen. */
  static boolean isControl(char c) {
    return c >= '\u202A' && c <= '\u202E'
        || c >= '\u2066' && c <= '\u2069'
        || c == '\u200E'
        || c == '\u200F'
        || c == '\u061C';
  }
}
