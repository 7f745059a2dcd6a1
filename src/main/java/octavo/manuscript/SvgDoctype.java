package octavo.manuscript;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * Takes the document type declaration out of an SVG before any XML parser sees it, so that none can
 * be made to fetch or to multiply anything. Plain entities of the internal subset, which some
 * drawing programs use for the names of name spaces, are put in by hand; entities that name others,
 * or a file, are not.
 */
final class SvgDoctype {
  /** The only declaration EPUB allows (EPUB 3.3, section 3.9), and then without a subset. */
  private static final String ALLOWED =
      "PUBLIC -//W3C//DTD SVG 1.1//EN http://www.w3.org/Graphics/SVG/1.1/DTD/svg11.dtd";

  private static final Set<String> PREDEFINED = Set.of("amp", "lt", "gt", "quot", "apos");
  private static final int ROOM = 1_000_000;

  private final String text;
  private final Map<String, String> entities = new HashMap<>();
  private final Set<String> removed = new TreeSet<>();
  private final StringBuilder external = new StringBuilder();
  private boolean subset;
  private int at;

  private SvgDoctype(String text) {
    this.text = text;
  }

  /**
   * A text without its declaration.
   *
   * @param text line ends kept, so that line numbers stay true
   * @param keep whether the file may keep its own
   * @param removed what of it was hostile, in words
   */
  record Stripped(String text, boolean keep, Set<String> removed) {}

  static Stripped strip(String text) throws BrokenImageException {
    return new SvgDoctype(text).strip();
  }

  private Stripped strip() throws BrokenImageException {
    skipProlog();
    if (!text.startsWith("<!DOCTYPE", at)) {
      return new Stripped(text, true, removed);
    }
    int start = at;
    declaration();
    StringBuilder out = new StringBuilder(text.length()).append(text, 0, start);
    text.substring(start, at).chars().filter(c -> c == '\n').forEach(c -> out.append('\n'));
    boolean keep = !subset && external.toString().strip().equals(ALLOWED);
    expand(out);
    return new Stripped(out.toString(), keep, removed);
  }

  private void skipProlog() {
    while (at < text.length()) {
      if (Character.isWhitespace(text.charAt(at))) {
        at++;
      } else if (text.startsWith("<?", at)) {
        at = after("?>");
      } else if (text.startsWith("<!--", at)) {
        at = after("-->");
      } else {
        return;
      }
    }
  }

  private int after(String end) {
    int found = text.indexOf(end, at);
    return found < 0 ? text.length() : found + end.length();
  }

  private void declaration() {
    at += "<!DOCTYPE".length();
    skipSpace();
    skipName();
    while (at < text.length()) {
      char c = text.charAt(at);
      if (c == '>') {
        at++;
        return;
      } else if (c == '[') {
        at++;
        subset();
      } else if (c == '"' || c == '\'') {
        external.append(quoted()).append(' ');
      } else if (Character.isWhitespace(c)) {
        at++;
      } else {
        external.append(skipName()).append(' ');
      }
    }
  }

  private void subset() {
    subset = true;
    while (at < text.length()) {
      if (text.charAt(at) == ']') {
        at++;
        return;
      } else if (text.startsWith("<!--", at)) {
        at = after("-->");
      } else if (text.startsWith("<?", at)) {
        at = after("?>");
      } else if (text.startsWith("<!ENTITY", at)) {
        at += "<!ENTITY".length();
        entity();
      } else if (text.charAt(at) == '"' || text.charAt(at) == '\'') {
        quoted();
      } else {
        at++;
      }
    }
  }

  private void entity() {
    skipSpace();
    boolean parameter = at < text.length() && text.charAt(at) == '%';
    at += parameter ? 1 : 0;
    skipSpace();
    String name = skipName();
    skipSpace();
    boolean internal = at < text.length() && (text.charAt(at) == '"' || text.charAt(at) == '\'');
    String value = internal ? quoted() : "";
    boolean plain = internal && value.indexOf('&') < 0 && value.indexOf('<') < 0;
    if (parameter || !plain) {
      removed.add(internal ? "entities made of entities" : "external entities");
    }
    if (!parameter) {
      entities.putIfAbsent(name, plain ? value.replace("\"", "&quot;") : "");
    }
  }

  private void expand(StringBuilder out) throws BrokenImageException {
    int limit = 2 * text.length() + ROOM;
    int done = at;
    for (int amp = text.indexOf('&', at); amp >= 0; amp = text.indexOf('&', amp + 1)) {
      at = amp + 1;
      String name = skipName();
      boolean known = entities.containsKey(name) && !PREDEFINED.contains(name);
      if (known && at < text.length() && text.charAt(at) == ';') {
        out.append(text, done, amp).append(entities.get(name));
        done = at + 1;
      }
      if (out.length() > limit) {
        throw BrokenImageException.damaged("is an SVG that grows without bounds when read");
      }
    }
    out.append(text, done, text.length());
  }

  private String quoted() {
    char quote = text.charAt(at);
    int close = text.indexOf(quote, at + 1);
    int end = close < 0 ? text.length() : close;
    String value = text.substring(at + 1, end);
    at = Math.min(end + 1, text.length());
    return value;
  }

  private void skipSpace() {
    while (at < text.length() && Character.isWhitespace(text.charAt(at))) {
      at++;
    }
  }

  // A name as far as it matters here; always moves on unless at white space or a delimiter.
  private String skipName() {
    int start = at;
    while (at < text.length() && " \t\r\n\"'<>[];&%".indexOf(text.charAt(at)) < 0) {
      at++;
    }
    if (at == start && at < text.length() && ";&%<".indexOf(text.charAt(at)) >= 0) {
      at++;
      return "";
    }
    return text.substring(start, at);
  }
}
