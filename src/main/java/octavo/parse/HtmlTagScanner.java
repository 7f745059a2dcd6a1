package octavo.parse;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Finds the tags of raw HTML (CommonMark 0.31.2, section 6.6). */
final class HtmlTagScanner {
  private final String text;
  private final Closers closers;

  HtmlTagScanner(String text, Closers closers) {
    this.text = text;
    this.closers = closers;
  }

  /** The tag that begins at {@code start}, where a {@code <} stands. */
  Optional<HtmlTag> at(int start) {
    if (start + 1 >= text.length()) {
      return Optional.empty();
    }
    char c = text.charAt(start + 1);
    if (isLetter(c)) {
      return startTag(start);
    }
    return switch (c) {
      case '/' -> endTag(start);
      case '?' -> until(start, "?>", HtmlTag.Kind.OTHER);
      case '!' -> declaration(start);
      default -> Optional.empty();
    };
  }

  private Optional<HtmlTag> declaration(int start) {
    if (text.startsWith("<!-->", start) || text.startsWith("<!--->", start)) {
      int end = text.indexOf('>', start) + 1;
      return Optional.of(bare(HtmlTag.Kind.COMMENT, start, end));
    }
    if (text.startsWith("<!--", start)) {
      return until(start, "-->", HtmlTag.Kind.COMMENT);
    }
    if (text.startsWith("<![CDATA[", start)) {
      return until(start, "]]>", HtmlTag.Kind.OTHER);
    }
    boolean named = start + 2 < text.length() && isLetter(text.charAt(start + 2));
    return named ? until(start, ">", HtmlTag.Kind.OTHER) : Optional.empty();
  }

  private Optional<HtmlTag> until(int start, String closer, HtmlTag.Kind kind) {
    int found = closers.find(closer, start + 2);
    return found < 0 ? Optional.empty() : Optional.of(bare(kind, start, found + closer.length()));
  }

  private HtmlTag bare(HtmlTag.Kind kind, int start, int end) {
    return new HtmlTag(kind, "", Map.of(), text.substring(start, end));
  }

  private Optional<HtmlTag> endTag(int start) {
    int nameEnd = nameEnd(start + 2);
    int end = skipSpace(nameEnd);
    if (nameEnd == start + 2 || end >= text.length() || text.charAt(end) != '>') {
      return Optional.empty();
    }
    String name = lower(start + 2, nameEnd);
    return Optional.of(
        new HtmlTag(HtmlTag.Kind.END, name, Map.of(), text.substring(start, end + 1)));
  }

  private Optional<HtmlTag> startTag(int start) {
    int nameEnd = nameEnd(start + 1);
    Map<String, String> attributes = new LinkedHashMap<>();
    int at = nameEnd;
    while (true) {
      int next = skipSpace(at);
      if (next >= text.length()) {
        return Optional.empty();
      }
      char c = text.charAt(next);
      if (c == '>' || c == '/') {
        return finish(start, nameEnd, next, attributes);
      }
      at = next == at ? -1 : attribute(next, attributes);
      if (at < 0) {
        return Optional.empty();
      }
    }
  }

  private Optional<HtmlTag> finish(int start, int nameEnd, int at, Map<String, String> attributes) {
    boolean empty = text.charAt(at) == '/';
    int close = empty ? at + 1 : at;
    if (close >= text.length() || text.charAt(close) != '>') {
      return Optional.empty();
    }
    HtmlTag.Kind kind = empty ? HtmlTag.Kind.EMPTY : HtmlTag.Kind.START;
    String name = lower(start + 1, nameEnd);
    return Optional.of(new HtmlTag(kind, name, attributes, text.substring(start, close + 1)));
  }

  // The offset after the attribute at from, or -1.
  private int attribute(int from, Map<String, String> attributes) {
    int nameEnd = from;
    while (nameEnd < text.length() && attributeCharacter(text.charAt(nameEnd), nameEnd == from)) {
      nameEnd++;
    }
    if (nameEnd == from) {
      return -1;
    }
    String name = lower(from, nameEnd);
    int equals = skipSpace(nameEnd);
    if (equals >= text.length() || text.charAt(equals) != '=') {
      attributes.putIfAbsent(name, "");
      return nameEnd;
    }
    int valueStart = skipSpace(equals + 1);
    if (valueStart >= text.length()) {
      return -1;
    }
    char quote = text.charAt(valueStart);
    boolean quoted = quote == '"' || quote == '\'';
    int valueEnd =
        quoted ? closers.find(String.valueOf(quote), valueStart + 1) : bareEnd(valueStart);
    if (valueEnd < 0) {
      return -1;
    }
    String value = text.substring(quoted ? valueStart + 1 : valueStart, valueEnd);
    attributes.putIfAbsent(name, Escapes.resolveReferences(value));
    return quoted ? valueEnd + 1 : valueEnd;
  }

  private int bareEnd(int from) {
    int at = from;
    while (at < text.length() && text.charAt(at) > ' ' && "\"'=<>`".indexOf(text.charAt(at)) < 0) {
      at++;
    }
    return at == from ? -1 : at;
  }

  private int nameEnd(int from) {
    int at = from;
    while (at < text.length() && nameCharacter(text.charAt(at), at == from)) {
      at++;
    }
    return at;
  }

  private static boolean nameCharacter(char c, boolean first) {
    return isLetter(c) || !first && (c >= '0' && c <= '9' || c == '-');
  }

  private static boolean attributeCharacter(char c, boolean first) {
    boolean start = isLetter(c) || c == '_' || c == ':';
    return start || !first && (c >= '0' && c <= '9' || c == '.' || c == '-');
  }

  private static boolean isLetter(char c) {
    return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z';
  }

  private int skipSpace(int from) {
    int at = from;
    while (at < text.length()
        && text.charAt(at) <= ' '
        && Character.isWhitespace(text.charAt(at))) {
      at++;
    }
    return at;
  }

  private String lower(int from, int end) {
    return text.substring(from, end).toLowerCase(Locale.ROOT);
  }
}
