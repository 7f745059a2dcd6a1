package octavo.parse;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import octavo.book.Attributes;

/** Attributes as authors write them: <code>{#id .class key=value key="two words"}</code>. */
final class AttributeSyntax {
  // Longer ones are text: a thousand braces that nothing closes must not be read a thousand times.
  private static final int LONGEST = 1000;

  private AttributeSyntax() {}

  /**
   * What was found at a brace.
   *
   * @param attributes empty when it is not usable
   * @param end the offset after the closing brace
   * @param verdict whether it can be used
   */
  record Found(Attributes attributes, int end, Verdict verdict) {
    private static final Found TEXT = new Found(Attributes.NONE, -1, Verdict.TEXT);

    /** Whether they can be used. */
    boolean usable() {
      return verdict == Verdict.USABLE;
    }
  }

  /** What braces turn out to be. */
  enum Verdict {
    USABLE,
    /** They were meant as attributes, but break a rule. */
    UNUSABLE,
    /** They are part of the text. */
    TEXT
  }

  /** What stands at {@code start}. */
  static Found at(String text, int start) {
    if (start >= text.length() || text.charAt(start) != '{' || !looksLike(text, start)) {
      return Found.TEXT;
    }
    return new Reader(text, start).read();
  }

  // A brace is worth a look when it begins as attributes do: "{{#include}}" and "{a, b}" do not.
  private static boolean looksLike(String text, int start) {
    int at = start + 1;
    while (at < text.length() && text.charAt(at) == ' ') {
      at++;
    }
    if (at + 1 >= text.length()) {
      return false;
    }
    char c = text.charAt(at);
    if (c == '#' || c == '.') {
      return nameCharacter(text.charAt(at + 1));
    }
    if (c == '-') {
      return text.charAt(at + 1) == '}';
    }
    int nameEnd = at;
    while (nameEnd < text.length() && nameCharacter(text.charAt(nameEnd))) {
      nameEnd++;
    }
    return nameEnd > at && nameEnd < text.length() && text.charAt(nameEnd) == '=';
  }

  private static boolean nameCharacter(char c) {
    return c == '-' || c == '_' || c == ':' || Character.isLetterOrDigit(c);
  }

  /** The attributes of the braces that end a line, and where they begin. */
  record Trailing(Found found, int start) {}

  /** The attributes that end the text, if it ends with any; {@code start} is -1 if not. */
  static Trailing trailing(String text) {
    int end = text.length();
    while (end > 0 && text.charAt(end - 1) <= ' ') {
      end--;
    }
    int start = end > 0 && text.charAt(end - 1) == '}' ? text.lastIndexOf('{', end - 1) : -1;
    Found found = start < 0 ? Found.TEXT : at(text, start);
    return found.end() == end ? new Trailing(found, start) : new Trailing(Found.TEXT, -1);
  }

  private static final class Reader {
    private final String text;
    private final int limit;
    private int at;
    private String id = "";
    private final List<String> classes = new ArrayList<>();
    private final Map<String, String> pairs = new HashMap<>();
    private boolean usable = true;

    Reader(String text, int start) {
      this.text = text;
      limit = Math.min(text.length(), start + LONGEST);
      at = start + 1;
    }

    Found read() {
      while (at < limit && text.charAt(at) != '}') {
        char c = text.charAt(at);
        if (c == '\n' || c == '{') {
          return Found.TEXT;
        }
        if (c == ' ' || c == '\t') {
          at++;
        } else {
          item(c);
        }
      }
      if (at >= limit) {
        return Found.TEXT;
      }
      at++;
      return usable
          ? new Found(new Attributes(id, classes, pairs), at, Verdict.USABLE)
          : new Found(Attributes.NONE, at, Verdict.UNUSABLE);
    }

    private void item(char c) {
      int from = at;
      at++;
      while (at < limit && "{} \t\n\"=".indexOf(text.charAt(at)) < 0) {
        at++;
      }
      String word = text.substring(from, at);
      if (c == '#') {
        usable &= id.isEmpty() && isName(word.substring(1));
        id = word.substring(1);
      } else if (c == '.') {
        usable &= isName(word.substring(1));
        classes.add(word.substring(1));
      } else if (word.equals("-")) {
        classes.add("unnumbered");
      } else {
        pair(word.toLowerCase(Locale.ROOT));
      }
    }

    private void pair(String key) {
      boolean known = isName(key) && !key.startsWith("on") && !key.equals("style");
      if (at >= limit || text.charAt(at) != '=') {
        usable = false;
        return;
      }
      at++;
      String value = value();
      usable &= known && pairs.putIfAbsent(key, value) == null;
    }

    private String value() {
      boolean quoted = at < limit && text.charAt(at) == '"';
      int from = quoted ? at + 1 : at;
      String stops = quoted ? "\"\n" : "{} \t\n\"";
      at = from;
      while (at < limit && stops.indexOf(text.charAt(at)) < 0) {
        at++;
      }
      String value = Escapes.resolve(text.substring(from, at));
      if (quoted) {
        boolean closed = at < limit && text.charAt(at) == '"';
        usable &= closed;
        at += closed ? 1 : 0;
      } else if (at < limit && text.charAt(at) == '"') {
        usable = false;
        at++;
      }
      return value;
    }

    private static boolean isName(String word) {
      if (word.isEmpty() || !(Character.isLetter(word.charAt(0)) || word.charAt(0) == '_')) {
        return false;
      }
      for (int i = 1; i < word.length(); i++) {
        if (!nameCharacter(word.charAt(i)) && word.charAt(i) != '.') {
          return false;
        }
      }
      return true;
    }
  }
}
