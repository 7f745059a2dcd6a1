package octavo.parse;

/** The parts of a link in brackets and parentheses (CommonMark 0.31.2, sections 4.7 and 6.3). */
final class LinkSyntax {
  private static final int DEEPEST_PARENTHESES = 32;
  private static final int LONGEST_LABEL = 999;

  private LinkSyntax() {}

  /**
   * A destination and title in parentheses.
   *
   * @param target what they say
   * @param end the offset after the closing parenthesis, or -1 for none
   */
  record Found(LinkDefinitions.Target target, int end) {
    static final Found NONE = new Found(new LinkDefinitions.Target("", ""), -1);
  }

  /** What stands in parentheses at {@code start}. */
  static Found target(String text, int start, Closers closers) {
    if (start >= text.length() || text.charAt(start) != '(') {
      return Found.NONE;
    }
    int from = skipSpace(text, start + 1);
    int destinationEnd = destinationEnd(text, from);
    if (destinationEnd < 0) {
      return Found.NONE;
    }
    String destination = destination(text, from, destinationEnd);
    int at = skipSpace(text, destinationEnd);
    String title = "";
    if (at > destinationEnd) {
      int titleEnd = titleEnd(text, at, closers);
      if (titleEnd > 0) {
        title = Escapes.resolve(text.substring(at + 1, titleEnd - 1));
        at = skipSpace(text, titleEnd);
      }
    }
    boolean closed = at < text.length() && text.charAt(at) == ')';
    return closed ? new Found(new LinkDefinitions.Target(destination, title), at + 1) : Found.NONE;
  }

  private static String destination(String text, int from, int end) {
    boolean pointed = end > from && text.charAt(from) == '<';
    return Escapes.resolve(pointed ? text.substring(from + 1, end - 1) : text.substring(from, end));
  }

  private static int skipSpace(String text, int from) {
    int at = from;
    while (at < text.length() && (text.charAt(at) <= ' ') && isSpace(text.charAt(at))) {
      at++;
    }
    return at;
  }

  private static boolean isSpace(char c) {
    return c == ' ' || c == '\t' || c == '\n' || c == '\r' || c == '\f' || c == '\u000b';
  }

  private static int destinationEnd(String text, int from) {
    if (from < text.length() && text.charAt(from) == '<') {
      return pointedEnd(text, from + 1);
    }
    int depth = 0;
    int at = from;
    while (at < text.length()) {
      char c = text.charAt(at);
      if (c <= ' ' || c == 0x7f) {
        break;
      }
      if (c == '\\' && at + 1 < text.length() && Escapes.escapable(text.charAt(at + 1))) {
        at++;
      } else if (c == '(' && ++depth > DEEPEST_PARENTHESES) {
        return -1;
      } else if (c == ')' && depth-- == 0) {
        return at;
      }
      at++;
    }
    return depth == 0 ? at : -1;
  }

  private static int pointedEnd(String text, int from) {
    for (int at = from; at < text.length(); at++) {
      char c = text.charAt(at);
      if (c == '>') {
        return at + 1;
      }
      if (c == '<' || c == '\n') {
        return -1;
      }
      if (c == '\\' && at + 1 < text.length() && Escapes.escapable(text.charAt(at + 1))) {
        at++;
      }
    }
    return -1;
  }

  // The offset after the closing mark, or -1.
  private static int titleEnd(String text, int from, Closers closers) {
    if (from >= text.length()) {
      return -1;
    }
    char opener = text.charAt(from);
    if (opener != '"' && opener != '\'' && opener != '(') {
      return -1;
    }
    int end = closers.findUnescaped(opener == '(' ? ')' : opener, from + 1);
    if (end < 0 || opener == '(' && opensWithin(text, from + 1, end)) {
      return -1;
    }
    return end + 1;
  }

  private static boolean opensWithin(String text, int from, int end) {
    for (int at = from; at < end; at++) {
      if (text.charAt(at) == '(') {
        return true;
      }
      if (text.charAt(at) == '\\') {
        at++;
      }
    }
    return false;
  }

  /**
   * The offset of the bracket that closes the label opened at {@code start}, or -1 when there is
   * none.
   */
  static int labelEnd(String text, int start) {
    if (start >= text.length() || text.charAt(start) != '[') {
      return -1;
    }
    int limit = Math.min(text.length(), start + LONGEST_LABEL + 2);
    for (int at = start + 1; at < limit; at++) {
      char c = text.charAt(at);
      if (c == ']') {
        return at;
      }
      if (c == '[') {
        return -1;
      }
      if (c == '\\') {
        at++;
      }
    }
    return -1;
  }

  /**
   * The offset of the bracket after an autolink such as {@code <https://…>} opened at {@code
   * start}, or -1 when it is none.
   */
  static int autolinkEnd(String text, int start) {
    int colon = schemeEnd(text, start + 1);
    if (colon < 0) {
      return -1;
    }
    for (int at = colon + 1; at < text.length(); at++) {
      char c = text.charAt(at);
      if (c == '>') {
        return at;
      }
      if (c <= ' ' || c == '<') {
        return -1;
      }
    }
    return -1;
  }

  /** The offset of the colon of a scheme of 2 to 32 characters at {@code from}, or -1. */
  static int schemeEnd(String text, int from) {
    int at = from;
    while (at < text.length() && at - from <= 32 && schemeCharacter(text.charAt(at), at == from)) {
      at++;
    }
    boolean scheme = at < text.length() && text.charAt(at) == ':' && at - from >= 2;
    return scheme && at - from <= 32 ? at : -1;
  }

  private static boolean schemeCharacter(char c, boolean first) {
    boolean letter = c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z';
    return letter || !first && (c >= '0' && c <= '9' || c == '+' || c == '.' || c == '-');
  }

  /** The offset of the bracket after a mail address opened at {@code start}, or -1. */
  static int addressEnd(String text, int start) {
    int at = start + 1;
    while (at < text.length() && addressCharacter(text.charAt(at))) {
      at++;
    }
    if (at == start + 1 || at >= text.length() || text.charAt(at) != '@') {
      return -1;
    }
    int label = at + 1;
    for (at = label; at < text.length(); at++) {
      char c = text.charAt(at);
      boolean end = c == '.' || c == '>';
      boolean letter = c < 128 && Character.isLetterOrDigit(c);
      if (end && (at == label || at - label > 63 || text.charAt(at - 1) == '-')) {
        return -1;
      }
      if (c == '>') {
        return at;
      }
      if (!end && !letter && (c != '-' || at == label)) {
        return -1;
      }
      label = end ? at + 1 : label;
    }
    return -1;
  }

  private static boolean addressCharacter(char c) {
    return c < 128 && (Character.isLetterOrDigit(c) || ".!#$%&'*+/=?^_`{|}~-".indexOf(c) >= 0);
  }
}
