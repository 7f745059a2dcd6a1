package octavo.manuscript;

import java.util.Optional;

/**
 * A {@code {{#word argument}}} of mdBook.
 *
 * @param word such as {@code include}
 * @param argument what stands after it, blanks at its ends left out
 * @param start the offset of its first brace, or of the backslash before it
 * @param end the offset after its last brace
 * @param escaped whether a backslash stands before it
 */
record IncludeDirective(String word, String argument, int start, int end, boolean escaped) {
  private static final String OPEN = "{{";
  private static final String CLOSE = "}}";

  /** The next directive at or after an offset. A directive does not go over the end of a line. */
  static Optional<IncludeDirective> next(String text, int from) {
    int brace = text.indexOf(OPEN, from);
    while (brace >= 0) {
      int word = skipBlanks(text, brace + OPEN.length()) + 1;
      int wordEnd = text.startsWith("#", word - 1) ? wordEnd(text, word) : word;
      int close = brace + 1;
      if (wordEnd > word) {
        close = close(text, wordEnd);
        if (text.startsWith(CLOSE, close)) {
          return Optional.of(at(text, brace, word, wordEnd, close));
        }
      }
      // No opening before a close that is none can do better: that keeps the search linear.
      brace = text.indexOf(OPEN, close);
    }
    return Optional.empty();
  }

  private static IncludeDirective at(String text, int brace, int word, int wordEnd, int close) {
    boolean escaped = brace > 0 && text.charAt(brace - 1) == '\\';
    return new IncludeDirective(
        text.substring(word, wordEnd),
        text.substring(wordEnd, close).strip(),
        escaped ? brace - 1 : brace,
        close + CLOSE.length(),
        escaped);
  }

  private static int wordEnd(String text, int from) {
    int i = from;
    while (i < text.length() && isWord(text.charAt(i))) {
      i++;
    }
    return i;
  }

  private static int close(String text, int from) {
    int i = from;
    while (i < text.length() && text.charAt(i) != '}' && text.charAt(i) != '\n') {
      i++;
    }
    return i;
  }

  private static int skipBlanks(String text, int from) {
    int i = from;
    while (i < text.length() && text.charAt(i) == ' ') {
      i++;
    }
    return i;
  }

  private static boolean isWord(char c) {
    return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c >= '0' && c <= '9' || c == '_';
  }
}
