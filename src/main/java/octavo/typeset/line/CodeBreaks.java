package octavo.typeset.line;

/**
 * Where a word of code may be parted. Unlike prose it gets no hyphen, which would be read as one of
 * its characters, so that the place must tell itself: after the mark that parts the names of a
 * path, the parts of a name, or the values of a call, and before the point of a method.
 */
final class CodeBreaks {
  /** How many characters stay on either line. */
  private static final int LEAST = 3;

  private CodeBreaks() {}

  /** Whether a line may end before the character at a place of a text, amid code. */
  static boolean mayBreak(String text, int at) {
    if (!hasRoom(text, at)) {
      return false;
    }
    char before = text.charAt(at - 1);
    char after = text.charAt(at);
    return switch (before) {
      case '/', '\\', '_', ',', ';', '&', '|' -> after != before && isWord(after);
      case '=' -> isWord(after) || after == '"' || after == '\'';
      case '(', '[', '{', '<' -> isWord(after) && isWord(text.charAt(at - 2));
      case ':' -> isWord(after);
      case '-' -> isWord(after) && hasWordBefore(text, at - 1);
      default -> after == '.' && isWord(before) && Character.isLetter(text.charAt(at + 1));
    };
  }

  private static boolean hasRoom(String text, int at) {
    if (at < LEAST || text.length() - at < LEAST) {
      return false;
    }
    for (int i = at - LEAST; i < at + LEAST; i++) {
      if (text.charAt(i) == ' ' || text.charAt(i) == '\u00A0') {
        return false;
      }
    }
    return true;
  }

  private static boolean isWord(char c) {
    return Character.isLetterOrDigit(c);
  }

  // The hyphens of an option stay with it.
  private static boolean hasWordBefore(String text, int hyphen) {
    int at = hyphen;
    while (at > 0 && text.charAt(at) == '-') {
      at--;
    }
    return isWord(text.charAt(at));
  }
}
