package octavo.parse;

import java.util.Arrays;
import octavo.book.InlineStyle;

/**
 * Emphasis, strong emphasis and strikethrough (CommonMark 0.31.2, section 6.2 and "Phase 2: inline
 * structure"; GFM 6.5). A list of the delimiter runs that may still open or close something.
 */
final class Delimiters {
  /** A run in the list. */
  static final class Entry {
    private final Token.Run run;
    private Entry before = this;
    private Entry after = this;

    private Entry(Token.Run run) {
      this.run = run;
    }

    private void unlink() {
      before.after = after;
      after.before = before;
    }
  }

  // Both ends of a ring, so that no link is ever missing.
  private final Entry ring = new Entry(new Token.Run('\0', 0, -1, false, false));

  /** The last run: what comes later lies above it. */
  Entry last() {
    return ring.before;
  }

  /** What lies below every run. */
  Entry bottom() {
    return ring;
  }

  /** Forgets the runs above {@code bottom}. */
  void dropAbove(Entry bottom) {
    bottom.after = ring;
    ring.before = bottom;
  }

  /** Adds a run. */
  void add(Token.Run run) {
    Entry entry = new Entry(run);
    entry.before = ring.before;
    entry.after = ring;
    ring.before.after = entry;
    ring.before = entry;
  }

  /**
   * A run of delimiters.
   *
   * @param from the offset of its first character
   * @param end the offset after its last
   */
  static Token.Run run(String text, int from, int end) {
    char c = text.charAt(from);
    int previous = from == 0 ? ' ' : text.codePointBefore(from);
    int next = end == text.length() ? ' ' : text.codePointAt(end);
    boolean left = flanks(next, previous);
    boolean right = flanks(previous, next);
    boolean opens = c == '_' ? left && (!right || isPunctuation(previous)) : left;
    boolean closes = c == '_' ? right && (!left || isPunctuation(next)) : right;
    return new Token.Run(c, end - from, from, opens, closes);
  }

  private static boolean flanks(int inner, int outer) {
    return !isSpace(inner) && (!isPunctuation(inner) || isSpace(outer) || isPunctuation(outer));
  }

  static boolean isSpace(int c) {
    return c == ' '
        || c == '\t'
        || c == '\n'
        || c == '\f'
        || c == '\r'
        || c > 127 && Character.getType(c) == Character.SPACE_SEPARATOR;
  }

  static boolean isPunctuation(int c) {
    if (c < 128) {
      return c > ' ' && c < 127 && !Character.isLetterOrDigit(c);
    }
    return switch (Character.getType(c)) {
      case Character.DASH_PUNCTUATION,
          Character.START_PUNCTUATION,
          Character.END_PUNCTUATION,
          Character.CONNECTOR_PUNCTUATION,
          Character.OTHER_PUNCTUATION,
          Character.INITIAL_QUOTE_PUNCTUATION,
          Character.FINAL_QUOTE_PUNCTUATION,
          Character.MATH_SYMBOL,
          Character.CURRENCY_SYMBOL,
          Character.MODIFIER_SYMBOL,
          Character.OTHER_SYMBOL ->
          true;
      default -> false;
    };
  }

  /** Matches the runs above {@code bottom} and forgets them. */
  void process(Entry bottom) {
    if (bottom.after == ring) {
      return;
    }
    // Below these positions no opener is left for a closer of that kind.
    int[] floors = new int[18];
    Arrays.fill(floors, -1);
    Entry closer = bottom.after;
    while (closer != ring) {
      closer = closer.run.closes ? close(closer, bottom, floors) : closer.after;
    }
    dropAbove(bottom);
  }

  // The next run to look at: the same while it has characters left and finds openers.
  private static Entry close(Entry closer, Entry bottom, int[] floors) {
    int kind = kind(closer.run);
    Entry opener = closer.before;
    while (opener != bottom && opener.run.position > floors[kind]) {
      if (matches(opener.run, closer.run)) {
        return pair(opener, closer);
      }
      opener = opener.before;
    }
    floors[kind] = closer.before.run.position;
    if (!closer.run.opens) {
      closer.unlink();
    }
    return closer.after;
  }

  private static int kind(Token.Run run) {
    int character = run.character == '*' ? 0 : run.character == '_' ? 6 : 12;
    int length = run.character == '~' ? Math.min(run.left, 3) - 1 : run.length % 3;
    return character + (run.opens ? 3 : 0) + length;
  }

  private static boolean matches(Token.Run opener, Token.Run closer) {
    if (!opener.opens || opener.character != closer.character) {
      return false;
    }
    if (opener.character == '~') {
      return opener.left == closer.left && opener.left <= 2;
    }
    boolean both = opener.closes || closer.opens;
    int lengths = opener.length + closer.length;
    return !both || closer.length % 3 == 0 || lengths % 3 != 0;
  }

  private static Entry pair(Entry opener, Entry closer) {
    boolean strike = opener.run.character == '~';
    int used = strike ? opener.run.left : opener.run.left >= 2 && closer.run.left >= 2 ? 2 : 1;
    InlineStyle style = used == 2 ? InlineStyle.STRONG : InlineStyle.EMPHASIS;
    opener.run.begins.add(strike ? InlineStyle.STRIKETHROUGH : style);
    opener.run.left -= used;
    closer.run.left -= used;
    closer.run.ends++;
    opener.after = closer;
    closer.before = opener;
    if (opener.run.left == 0) {
      opener.unlink();
    }
    if (closer.run.left == 0) {
      closer.unlink();
      return closer.after;
    }
    return closer;
  }
}
