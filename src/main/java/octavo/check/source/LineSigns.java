package octavo.check.source;

/** The signs a line may begin with that make it a block of its own (CommonMark 0.31.2, 4 and 5). */
final class LineSigns {
  private static final int LONGEST_NUMBER = 9;
  private static final int NONE = 0;

  private LineSigns() {}

  /** How many hashes open a heading; 0 if none do. */
  static int heading(Content text, int from, int end) {
    int at = run(text, from, end, '#');
    boolean closed = at == end || text.charAt(at) == ' ' || text.charAt(at) == '\t';
    return at - from >= 1 && at - from <= 6 && closed ? at - from : NONE;
  }

  /** How many characters open a fence; 0 if none do. */
  static int fence(Content text, int from, int end) {
    char c = text.peek(from);
    if (c != '`' && c != '~') {
      return NONE;
    }
    int at = run(text, from, end, c);
    boolean code = c == '`' && text.text(at, end).indexOf('`') >= 0;
    return at - from >= 3 && !code ? at - from : NONE;
  }

  /** Whether a line is a section break. */
  static boolean isBreak(Content text, int from, int end) {
    char c = text.peek(from);
    if (c != '*' && c != '-' && c != '_') {
      return false;
    }
    int count = 0;
    for (int i = from; i < end; i++) {
      if (text.charAt(i) == c) {
        count++;
      } else if (text.charAt(i) > ' ') {
        return false;
      }
    }
    return count >= 3;
  }

  /** Whether a line underlines a heading. */
  static boolean isUnderline(Content text, int from, int end) {
    char c = text.peek(from);
    return (c == '=' || c == '-') && text.isBlank(run(text, from, end, c), end);
  }

  /** How long the sign of a list's item is; 0 if there is none. */
  static int item(Content text, int from, int end) {
    char c = text.peek(from);
    int at = from;
    if (c == '-' || c == '+' || c == '*') {
      at++;
    } else {
      while (at < end && Tag.isDigit(text.charAt(at)) && at - from <= LONGEST_NUMBER) {
        at++;
      }
      boolean number = at > from && at - from <= LONGEST_NUMBER;
      if (!number || text.peek(at) != '.' && text.peek(at) != ')') {
        return NONE;
      }
      at++;
    }
    return at >= end || text.charAt(at) == ' ' || text.charAt(at) == '\t' ? at - from : NONE;
  }

  /** Whether the item may interrupt a paragraph: it holds something, and a number is 1. */
  static boolean interrupts(Content text, int from, int length, int end) {
    boolean number = Tag.isDigit(text.charAt(from));
    boolean first = !number || length == 2 && text.charAt(from) == '1';
    return first && !text.isBlank(from + length, end);
  }

  static int run(Content text, int from, int end, char c) {
    int at = from;
    while (at < end && text.charAt(at) == c) {
      at++;
    }
    return at;
  }
}
