package octavo.typeset.style;

/**
 * The characters of a sheet as CSS reads them: names, escapes and numbers (CSS Syntax 3, sections
 * 3.3, 4.2 and 4.3.7 to 4.3.13). The sheet is not rewritten, so that offsets stay those of the
 * file: every kind of line end is one where it stands, and U+0000 is read as U+FFFD.
 */
final class SheetCharacters {
  /** What stands after the last character. */
  static final int NONE = -1;

  private static final char REPLACEMENT = '\uFFFD';

  private final String sheet;

  /** The offset of the next character. */
  private int at;

  SheetCharacters(String sheet) {
    this.sheet = sheet;
  }

  int at() {
    return at;
  }

  boolean isAtEnd() {
    return at >= sheet.length();
  }

  /** A character some places ahead of the next one. */
  int ahead(int places) {
    return at + places < sheet.length() ? sheet.charAt(at + places) : NONE;
  }

  void skip(int count) {
    at = Math.min(sheet.length(), at + count);
  }

  /** Skips to before a text; to the end when it does not come. */
  boolean skipTo(String text) {
    int found = sheet.indexOf(text, at);
    at = found < 0 ? sheet.length() : found;
    return found >= 0;
  }

  void skipWhitespace() {
    while (isWhitespace(ahead(0))) {
      at++;
    }
  }

  /** The characters from an offset to the next one. */
  String since(int start) {
    return sheet.substring(start, at);
  }

  static boolean isNewline(int c) {
    return c == '\n' || c == '\r' || c == '\f';
  }

  static boolean isWhitespace(int c) {
    return c == ' ' || c == '\t' || isNewline(c);
  }

  static boolean isDigit(int c) {
    return c >= '0' && c <= '9';
  }

  private static boolean isHexadecimal(int c) {
    return isDigit(c) || c >= 'a' && c <= 'f' || c >= 'A' && c <= 'F';
  }

  static boolean isNameStart(int c) {
    return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c == '_' || c >= 0x80 || c == 0;
  }

  private static boolean isName(int c) {
    return isNameStart(c) || isDigit(c) || c == '-';
  }

  /** Whether an escape begins some places ahead. */
  boolean isEscape(int places) {
    return ahead(places) == '\\' && !isNewline(ahead(places + 1));
  }

  /** Whether a name that does not begin with a digit begins some places ahead. */
  boolean isIdent(int places) {
    int c = ahead(places);
    if (c == '-') {
      int next = ahead(places + 1);
      return next == '-' || isNameStart(next) || isEscape(places + 1);
    }
    return isNameStart(c) || isEscape(places);
  }

  /** Whether a number begins here. */
  boolean isNumber() {
    int sign = ahead(0) == '+' || ahead(0) == '-' ? 1 : 0;
    return isDigit(ahead(sign)) || ahead(sign) == '.' && isDigit(ahead(sign + 1));
  }

  /** Reads a name, which may be empty. */
  String name() {
    int start = at;
    while (isName(ahead(0)) && ahead(0) != 0) {
      at++;
    }
    if (ahead(0) != 0 && !isEscape(0)) {
      return since(start);
    }
    StringBuilder name = new StringBuilder(since(start));
    while (isName(ahead(0)) || isEscape(0)) {
      character(name);
    }
    return name.toString();
  }

  /** Reads a character, or an escape as what it stands for. */
  void character(StringBuilder to) {
    int c = ahead(0);
    skip(1);
    if (c == '\\') {
      escape(to);
    } else {
      to.append(c == 0 ? REPLACEMENT : (char) c);
    }
  }

  private void escape(StringBuilder to) {
    int code = 0;
    int digits = 0;
    while (digits < 6 && isHexadecimal(ahead(0))) {
      code = code * 16 + Character.digit(ahead(0), 16);
      digits++;
      at++;
    }
    if (digits > 0) {
      skipLineEndOrBlank();
      boolean scalar = code > 0 && code <= Character.MAX_CODE_POINT && (code & 0x1FF800) != 0xD800;
      to.appendCodePoint(scalar ? code : REPLACEMENT);
    } else if (isAtEnd() || ahead(0) == 0) {
      to.append(REPLACEMENT);
      skip(1);
    } else {
      to.append((char) ahead(0));
      skip(1);
    }
  }

  /** Skips one character of white space if one is here; of a line end both. */
  void skipLineEndOrBlank() {
    if (ahead(0) == '\r' && ahead(1) == '\n') {
      at += 2;
    } else if (isWhitespace(ahead(0))) {
      at++;
    }
  }

  /** Reads a number. */
  void number() {
    if (!isDigit(ahead(0)) && ahead(0) != '.') {
      at++;
    }
    skipDigits();
    if (ahead(0) == '.' && isDigit(ahead(1))) {
      at++;
      skipDigits();
    }
    int sign = ahead(1) == '+' || ahead(1) == '-' ? 1 : 0;
    if ((ahead(0) == 'e' || ahead(0) == 'E') && isDigit(ahead(1 + sign))) {
      at += 1 + sign;
      skipDigits();
    }
  }

  private void skipDigits() {
    while (isDigit(ahead(0))) {
      at++;
    }
  }
}
