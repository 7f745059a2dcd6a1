package octavo.check.source;

import java.util.Locale;
import java.util.Optional;

/**
 * The label of a note: {@code [18]} or {@code [^id]}.
 *
 * @param key what tells notes apart: the number, or the caret and the id in lower case
 * @param end the index after the closing bracket
 */
record NoteLabel(String key, int end) {
  private static final int LONGEST_NUMBER = 3;

  /** The label whose bracket opens at an index. */
  static Optional<NoteLabel> at(Content text, int open) {
    int close = LinkParts.labelEnd(text, open);
    if (close < 0) {
      return Optional.empty();
    }
    String label = text.text(open + 1, close);
    return isNumber(label) || isFootnote(label)
        ? Optional.of(new NoteLabel(label.toLowerCase(Locale.ROOT), close + 1))
        : Optional.empty();
  }

  static boolean isNumber(String label) {
    return !label.isEmpty()
        && label.length() <= LONGEST_NUMBER
        && label.chars().allMatch(c -> c >= '0' && c <= '9');
  }

  private static boolean isFootnote(String label) {
    return label.length() > 1
        && label.charAt(0) == '^'
        && label.chars().skip(1).allMatch(c -> c > ' ');
  }

  /** The label a definition begins with: not that of a link, {@code [18]: https://…}. */
  static Optional<NoteLabel> definition(Content text, int open, int lineEnd) {
    return at(text, open)
        .filter(label -> label.end() < lineEnd && text.charAt(label.end()) == ':')
        .filter(label -> label.key().startsWith("^") || !isAddress(text, label.end() + 1, lineEnd));
  }

  // A destination, and nothing but a title after it.
  private static boolean isAddress(Content text, int from, int lineEnd) {
    int start = LinkParts.skipBlanks(text, from);
    int end = start;
    while (end < lineEnd && text.charAt(end) > ' ') {
      end++;
    }
    int next = LinkParts.skipBlanks(text, end);
    boolean alone = next >= lineEnd || "\"'(".indexOf(text.charAt(next)) >= 0;
    return alone && looksLikeAddress(text.text(start, end));
  }

  private static boolean looksLikeAddress(String word) {
    if (word.length() > 1 && "<#/.".indexOf(word.charAt(0)) >= 0) {
      return true;
    }
    if (word.matches("[A-Za-z][A-Za-z0-9+.-]{1,31}:.+")) {
      return true;
    }
    int fragment = word.indexOf('#');
    String path = fragment < 0 ? word : word.substring(0, fragment);
    return path.endsWith(".md") || path.endsWith("html") && path.indexOf('.') > 0;
  }
}
