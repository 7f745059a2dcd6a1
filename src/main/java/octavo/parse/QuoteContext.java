package octavo.parse;

/**
 * What stands around a quotation mark, note marks and invisible characters looked through.
 *
 * @param opens whether it may open a quotation
 * @param closes whether it may close one
 * @param wordBefore whether a letter or digit comes before it
 * @param wordAfter whether one follows
 * @param digitBefore whether a digit comes before it
 * @param digitAfter whether one follows
 * @param unspacedScript whether it stands in Chinese or Japanese text
 */
record QuoteContext(
    boolean opens,
    boolean closes,
    boolean wordBefore,
    boolean wordAfter,
    boolean digitBefore,
    boolean digitAfter,
    boolean unspacedScript) {
  /** Before the first and after the last character. */
  static final char EDGE = '\0';

  private static final String OPENERS = "([{¡¿“‘«‹„‚「『（—–―/-=";
  private static final String CLOSERS = ")]}.,;:!?…”’»›」』）。、，！？—–―/\"'";

  /**
   * The context of a mark.
   *
   * @param raw the stream
   * @param at the mark's offset
   * @param lastOpener the offset of the last mark that opened, or -1
   */
  static QuoteContext at(CharSequence raw, int at, int lastOpener) {
    int previous = previous(raw, at);
    int next = next(raw, at);
    char before = previous < 0 ? EDGE : raw.charAt(previous);
    char after = next >= raw.length() ? EDGE : raw.charAt(next);
    boolean dashBefore = before == '-' && previous > 0 && raw.charAt(previous - 1) == '-';
    boolean dashAfter = after == '-' && next + 1 < raw.length() && raw.charAt(next + 1) == '-';
    boolean spaceBefore = isSpace(before);
    boolean spaceAfter = isSpace(after);
    boolean opener = previous >= 0 && previous == lastOpener;
    boolean afterOpener = opener || dashBefore || OPENERS.indexOf(before) >= 0;
    boolean beforeCloser = dashAfter || CLOSERS.indexOf(after) >= 0;
    return new QuoteContext(
        (spaceBefore || afterOpener) && !spaceAfter,
        !spaceBefore && !opener && (spaceAfter || beforeCloser),
        Character.isLetterOrDigit(before),
        Character.isLetterOrDigit(after),
        before >= '0' && before <= '9',
        after >= '0' && after <= '9',
        before >= '\u2e80' || after >= '\u2e80');
  }

  /** The character before an offset. */
  static char before(CharSequence raw, int at) {
    int previous = previous(raw, at);
    return previous < 0 ? EDGE : raw.charAt(previous);
  }

  private static int previous(CharSequence raw, int at) {
    int previous = at - 1;
    while (previous >= 0 && isTransparent(raw.charAt(previous))) {
      previous--;
    }
    boolean thin = previous > 0 && isThin(raw.charAt(previous)) && isMark(raw.charAt(previous - 1));
    return thin ? previous - 1 : previous;
  }

  private static int next(CharSequence raw, int at) {
    int next = at + 1;
    while (next < raw.length() && isTransparent(raw.charAt(next))) {
      next++;
    }
    boolean thin =
        next + 1 < raw.length() && isThin(raw.charAt(next)) && isMark(raw.charAt(next + 1));
    return thin ? next + 1 : next;
  }

  // A space that only keeps two quotation marks apart.
  private static boolean isThin(char c) {
    return c == '\u200a' || c == '\u2009' || c == '\u202f' || c == '\u2006';
  }

  private static boolean isMark(char c) {
    return c == '"' || c == '\'';
  }

  private static boolean isTransparent(char c) {
    return c == TextStream.MARK
        || c == '\u2060'
        || c == '\u00ad'
        || c >= '\u200b' && c <= '\u200f'
        || c == '\ufeff';
  }

  /** Whether it is white space of any width. */
  static boolean isSpace(char c) {
    return c == ' '
        || c == EDGE
        || c == '\n'
        || c == '\t'
        || c == '\u00a0'
        || c >= '\u2000' && c <= '\u200a'
        || c == TextStream.BREAK
        || c == '\u202f'
        || c == '\u3000'
        || c == '\r'
        || c == '\f';
  }
}
