package octavo.check.source;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * A tag or comment of raw HTML (CommonMark 0.31.2, section 6.6).
 *
 * @param kind what it is
 * @param name in lower case; empty for what is no tag
 * @param attributes where the value of each begins and ends in the text
 * @param end the index after it
 */
record Tag(Kind kind, String name, Map<String, int[]> attributes, int end) {
  /** What it is. */
  enum Kind {
    START,
    EMPTY,
    END,
    COMMENT
  }

  /** The tag at an index. */
  static Optional<Tag> at(Content text, int from) {
    if (text.peek(from) != '<') {
      return Optional.empty();
    }
    char next = text.peek(from + 1);
    if (next == '!' || next == '?') {
      return comment(text, from);
    }
    return next == '/' ? endTag(text, from) : new Reader(text, from).startTag();
  }

  private static Optional<Tag> comment(Content text, int from) {
    if (text.has("<!-->", from) || text.has("<!--->", from)) {
      return comment(text, from, ">");
    }
    if (text.has("<!--", from)) {
      return comment(text, from, "-->");
    }
    if (text.has("<![CDATA[", from)) {
      return comment(text, from, "]]>");
    }
    if (text.has("<?", from)) {
      return comment(text, from, "?>");
    }
    return isLetter(text.peek(from + 2)) ? comment(text, from, ">") : Optional.empty();
  }

  private static Optional<Tag> comment(Content text, int from, String close) {
    int skipped = close.equals("-->") ? 4 : 2;
    int found = text.indexOf(close, from + skipped);
    return found < 0
        ? Optional.empty()
        : Optional.of(new Tag(Kind.COMMENT, "", Map.of(), found + close.length()));
  }

  private static Optional<Tag> endTag(Content text, int from) {
    int nameEnd = nameEnd(text, from + 2);
    int close = skip(text, nameEnd);
    return nameEnd > from + 2 && text.peek(close) == '>'
        ? Optional.of(new Tag(Kind.END, lower(text, from + 2, nameEnd), Map.of(), close + 1))
        : Optional.empty();
  }

  static int nameEnd(Content text, int from) {
    int at = from;
    while (isLetter(text.peek(at))
        || at > from && (isDigit(text.peek(at)) || text.peek(at) == '-')) {
      at++;
    }
    return at;
  }

  static boolean isLetter(char c) {
    return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z';
  }

  static boolean isDigit(char c) {
    return c >= '0' && c <= '9';
  }

  static String lower(Content text, int from, int to) {
    return text.text(from, to).toLowerCase(Locale.ROOT);
  }

  private static int skip(Content text, int from) {
    int at = from;
    while (at < text.length() && text.charAt(at) <= ' ') {
      at++;
    }
    return at;
  }

  private static final class Reader {
    private final Content text;
    private final int from;
    private final Map<String, int[]> attributes = new LinkedHashMap<>();
    private int at;

    Reader(Content text, int from) {
      this.text = text;
      this.from = from;
    }

    Optional<Tag> startTag() {
      at = nameEnd(text, from + 1);
      if (at == from + 1) {
        return Optional.empty();
      }
      String name = lower(text, from + 1, at);
      int blank = skip(text, at);
      while (blank > at && isName(text.peek(blank))) {
        at = blank;
        if (!attribute()) {
          return Optional.empty();
        }
        blank = skip(text, at);
      }
      boolean empty = text.peek(blank) == '/';
      int close = blank + (empty ? 1 : 0);
      return close < text.length() && text.charAt(close) == '>'
          ? Optional.of(new Tag(empty ? Kind.EMPTY : Kind.START, name, attributes, close + 1))
          : Optional.empty();
    }

    private static boolean isName(char c) {
      return isLetter(c) || c == '_' || c == ':' || isDigit(c) || c == '.' || c == '-';
    }

    private boolean attribute() {
      int start = at;
      if (isDigit(text.peek(at)) || text.peek(at) == '.' || text.peek(at) == '-') {
        return false;
      }
      while (isName(text.peek(at))) {
        at++;
      }
      String name = lower(text, start, at);
      int equals = skip(text, at);
      if (text.peek(equals) != '=') {
        attributes.putIfAbsent(name, new int[] {at, at});
        return true;
      }
      at = skip(text, equals + 1);
      return value(name);
    }

    private boolean value(String name) {
      char quote = text.peek(at);
      boolean quoted = quote == '"' || quote == '\'';
      int start = quoted ? ++at : at;
      while (at < text.length() && !ends(text.charAt(at), quoted, quote)) {
        at++;
      }
      attributes.putIfAbsent(name, new int[] {start, at});
      boolean closed = quoted ? at < text.length() : at > start;
      at += quoted ? 1 : 0;
      return closed;
    }

    private static boolean ends(char c, boolean quoted, char quote) {
      return quoted ? c == quote : c <= ' ' || "\"'=<>`".indexOf(c) >= 0;
    }
  }
}
