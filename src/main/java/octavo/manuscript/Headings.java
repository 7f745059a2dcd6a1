package octavo.manuscript;

import java.util.Optional;

/** Finds the first heading of a Markdown text, for guesses only; the parser reads the real ones. */
final class Headings {
  private Headings() {}

  /** The plain text of the first heading that has any. */
  static Optional<String> first(String text) {
    boolean code = false;
    String before = "";
    for (int start = 0; start < text.length(); ) {
      int end = Lines.end(text, start);
      // No heading is as long as that; a book on one line is not searched twice.
      String line = text.substring(start, Math.min(end, start + 1000)).strip();
      if (line.startsWith("```") || line.startsWith("~~~")) {
        code = !code;
      }
      String heading = code ? "" : heading(line, before);
      if (!heading.isBlank()) {
        return Optional.of(heading);
      }
      before = code ? "" : line;
      start = Lines.next(text, end);
    }
    return Optional.empty();
  }

  private static String heading(String line, String before) {
    int hashes = 0;
    while (hashes < line.length() && line.charAt(hashes) == '#') {
      hashes++;
    }
    boolean atx = hashes > 0 && hashes <= 6 && hashes < line.length();
    if (atx && Character.isWhitespace(line.charAt(hashes))) {
      return plain(line.substring(hashes).replaceAll("\\s#+$", ""));
    }
    boolean underline =
        !line.isEmpty()
            && (line.chars().allMatch(c -> c == '=') || line.chars().allMatch(c -> c == '-'));
    boolean text = !before.isEmpty() && Character.isLetterOrDigit(before.codePointAt(0));
    return underline && text ? plain(before) : "";
  }

  /** Inline Markdown without its marks: good enough to name a book by. */
  static String plain(String markdown) {
    return markdown
        .replaceAll("\\s*\\{[#.][^}]*\\}\\s*$", "")
        .replaceAll("!?\\[([^\\]]*)\\]\\([^)]*\\)", "$1")
        .replaceAll("\\[\\^[^\\]]*\\]|<[^>]*>", "")
        .replaceAll("[*`]|(?<!\\w)_|_(?!\\w)", "")
        .replaceAll("\\\\([^\\w\\s])", "$1")
        .strip();
  }
}
