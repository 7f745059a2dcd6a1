package octavo.importer.write;

import java.util.regex.Pattern;

/** Writes characters so that none of them is markup, with as few backslashes as that takes. */
final class CharacterEscapes {
  private static final Pattern ENTITY = Pattern.compile("&#?[A-Za-z0-9]{1,33};");
  private static final Pattern MARKER =
      Pattern.compile("(?:[-+]|#{1,6})(?=\\s|$)|[>|=]|\\+(?=[-=+:])|[-:](?=[-:| ]*$)");

  private static final Pattern PRICES = Pattern.compile("\\$\\d[\\p{L}\\d ,.]* \\$\\d");

  private final String value;
  private final StringBuilder out;

  /**
   * @param value the characters
   * @param out where Markdown is written to
   */
  CharacterEscapes(String value, StringBuilder out) {
    this.value = value;
    this.out = out;
  }

  /** Writes the character at an offset; returns the next offset. */
  int write(int at) {
    char c = value.charAt(at);
    if (isMarkup(c, at) || isMarker(c, at)) {
      out.append('\\');
    }
    out.append(c);
    return at + 1;
  }

  // A bullet, number, hash or the like that would begin a block at the head of a line.
  private boolean isMarker(char c, int at) {
    if (c == '.' || c == ')') {
      return endsNumber() && (at + 1 == value.length() || value.charAt(at + 1) <= ' ');
    }
    if (Character.isLetter(c) || !isFirst()) {
      return false;
    }
    int lineEnd = value.indexOf('\n', at);
    return MARKER.matcher(value).region(at, lineEnd < 0 ? value.length() : lineEnd).lookingAt();
  }

  // Blank code may stand before it on the line.
  private boolean isFirst() {
    int from = out.length();
    while (from > 0 && out.charAt(from - 1) == ' ') {
      from--;
    }
    return from == 0 || out.charAt(from - 1) == '\n';
  }

  private boolean endsNumber() {
    int from = out.length();
    while (from > 0 && out.charAt(from - 1) >= '0' && out.charAt(from - 1) <= '9') {
      from--;
    }
    int digits = out.length() - from;
    return digits > 0 && digits < 10 && (from == 0 || out.charAt(from - 1) == '\n');
  }

  private boolean isMarkup(char c, int at) {
    return switch (c) {
      case '\\', '`', '*', '~', '{', '[', ']' -> true;
      case '_' -> !isLetter(at - 1) || !isLetter(at + 1);
      case '(', ':' -> followsBracket();
      case '<' -> at + 1 < value.length() && opensTag(value.charAt(at + 1));
      case '$' -> opensFormula(at);
      case '&' -> ENTITY.matcher(value).region(at, value.length()).lookingAt();
      case '-' -> isAt(at - 1, '-') || isAt(at + 1, '-');
      case '}' -> at + 1 == value.length();
      case '#' -> at + 1 == value.length() && (at == 0 || !isLetter(at - 1));
      default -> false;
    };
  }

  // Of two prices in a sentence neither does.
  private boolean opensFormula(int at) {
    return value.indexOf('$', at + 1) >= 0
        && !PRICES.matcher(value).region(at, value.length()).lookingAt();
  }

  private boolean followsBracket() {
    int last = out.length() - 1;
    return last >= 0 && out.charAt(last) == ']' && !isEscaped(last);
  }

  /** Whether a backslash takes a character that was written its meaning. */
  boolean isEscaped(int at) {
    int from = at;
    while (from > 0 && out.charAt(from - 1) == '\\') {
      from--;
    }
    return (at - from) % 2 == 1;
  }

  private boolean isLetter(int at) {
    return at >= 0 && at < value.length() && Character.isLetterOrDigit(value.charAt(at));
  }

  private boolean isAt(int at, char c) {
    return at >= 0 && at < value.length() && value.charAt(at) == c;
  }

  private static boolean opensTag(char c) {
    return Character.isLetter(c) || c == '/' || c == '!' || c == '?';
  }
}
