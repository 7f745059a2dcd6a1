package octavo.check.source;

/**
 * Finds the parts of links (CommonMark 0.31.2, section 4.7 and 6.3). -1 says that there is none.
 */
final class LinkParts {
  private static final int NONE = -1;
  private static final int LONGEST_LABEL = 999;
  private static final int DEEPEST_PARENTHESES = 32;

  private LinkParts() {}

  static int skipBlanks(Content text, int from) {
    int at = from;
    while (at < text.length() && (text.charAt(at) == ' ' || text.charAt(at) == '\t')) {
      at++;
    }
    return at;
  }

  /** Passes over white space with one line end at most. */
  static int skipSpace(Content text, int from) {
    int at = skipBlanks(text, from);
    return at < text.length() && text.charAt(at) == '\n' ? skipBlanks(text, at + 1) : at;
  }

  /** The index of the bracket that closes a label. */
  static int labelEnd(Content text, int open) {
    if (text.peek(open) != '[') {
      return NONE;
    }
    int limit = Math.min(text.length(), open + LONGEST_LABEL + 2);
    for (int i = open + 1; i < limit; i++) {
      switch (text.charAt(i)) {
        case '\\' -> i++;
        case '[' -> {
          return NONE;
        }
        case ']' -> {
          return i;
        }
        default -> {
          // part of the label
        }
      }
    }
    return NONE;
  }

  /** The index after a destination; that of an empty one is where it begins. */
  static int destinationEnd(Content text, int from) {
    return text.peek(from) == '<' ? pointedEnd(text, from) : plainEnd(text, from);
  }

  private static int pointedEnd(Content text, int from) {
    for (int i = from + 1; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == '>') {
        return i + 1;
      }
      if (c == '\n' || c == '<') {
        return NONE;
      }
      i += c == '\\' ? 1 : 0;
    }
    return NONE;
  }

  private static int plainEnd(Content text, int from) {
    int depth = 0;
    int i = from;
    while (i < text.length() && text.charAt(i) > ' ' && text.charAt(i) != 0x7F) {
      char c = text.charAt(i);
      if (c == '\\' && Escape.isEscapable(text.peek(i + 1))) {
        i++;
      } else if (c == '(') {
        if (++depth > DEEPEST_PARENTHESES) {
          return NONE;
        }
      } else if (c == ')' && --depth < 0) {
        return i;
      }
      i++;
    }
    return depth == 0 ? i : NONE;
  }

  /** The index after a title. */
  static int titleEnd(Content text, int from) {
    char open = text.peek(from);
    if (open != '"' && open != '\'' && open != '(') {
      return NONE;
    }
    char close = open == '(' ? ')' : open;
    for (int i = from + 1; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == close) {
        return i + 1;
      }
      if (c == '(' && open == '(') {
        return NONE;
      }
      i += c == '\\' ? 1 : 0;
    }
    return NONE;
  }
}
