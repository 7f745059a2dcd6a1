package octavo.check.source;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * Attributes in braces, <code>{#id .class key=value}</code>.
 *
 * @param classes in order of their names
 * @param end the index after the closing brace
 */
record Braces(Set<String> classes, int end) {
  private static final int LONGEST = 1000;

  /** The attributes at an index; empty where the brace is text or breaks a rule. */
  static Optional<Braces> at(Content text, int from) {
    return text.peek(from) == '{' ? new Reader(text, from).read() : Optional.empty();
  }

  /** Where attributes begin that end a text; -1 where none do. */
  static int trailing(Content text) {
    int end = text.length();
    while (end > 0 && text.charAt(end - 1) <= ' ') {
      end--;
    }
    if (end == 0 || text.charAt(end - 1) != '}') {
      return -1;
    }
    int start = end - 1;
    while (start >= 0 && text.charAt(start) != '{') {
      start--;
    }
    int closed = end;
    return at(text, start).filter(found -> found.end() == closed).isPresent() ? start : -1;
  }

  private static final class Reader {
    private final Content text;
    private final int limit;
    private final Set<String> classes = new TreeSet<>();
    private final Set<String> keys = new TreeSet<>();
    private int at;

    Reader(Content text, int from) {
      this.text = text;
      limit = Math.min(text.length(), from + LONGEST);
      at = from + 1;
    }

    Optional<Braces> read() {
      boolean any = false;
      while (at < limit && text.charAt(at) != '}') {
        char c = text.charAt(at);
        if (c == ' ' || c == '\t') {
          at++;
        } else if (item(c)) {
          any = true;
        } else {
          return Optional.empty();
        }
      }
      return any && at < limit ? Optional.of(new Braces(classes, at + 1)) : Optional.empty();
    }

    private boolean item(char c) {
      int start = at++;
      while (at < limit && "{} \t\n\"=".indexOf(text.charAt(at)) < 0) {
        at++;
      }
      String word = text.text(start, at);
      if (c == '#') {
        return isName(word.substring(1)) && keys.add("#");
      }
      if (c == '.') {
        return isName(word.substring(1)) && (classes.add(word.substring(1)) || true);
      }
      return word.equals("-") || pair(word.toLowerCase(Locale.ROOT));
    }

    private boolean pair(String key) {
      boolean known = isName(key) && !key.startsWith("on") && !key.equals("style");
      if (!known || text.peek(at) != '=' || at >= limit || !keys.add(key)) {
        return false;
      }
      boolean quoted = text.peek(++at) == '"';
      at += quoted ? 1 : 0;
      String stops = quoted ? "\"\n" : "{} \t\n\"";
      while (at < limit && stops.indexOf(text.charAt(at)) < 0) {
        at++;
      }
      boolean closed = quoted ? text.peek(at) == '"' && at < limit : text.peek(at) != '"';
      at += quoted && closed ? 1 : 0;
      return closed;
    }

    private static boolean isName(String word) {
      return word.matches("[\\p{L}_][\\p{L}\\p{Nd}_:.-]*");
    }
  }
}
