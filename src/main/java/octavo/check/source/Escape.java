package octavo.check.source;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.nodes.Entities;

/**
 * A backslash escape or character reference (CommonMark 0.31.2, section 2.4 and 2.5).
 *
 * @param characters what it stands for
 * @param length how many characters it takes; 0 where none stands
 */
record Escape(String characters, int length) {
  private static final Pattern REFERENCE =
      Pattern.compile("&(?:#([0-9]{1,7})|#[xX]([0-9a-fA-F]{1,6})|([A-Za-z][A-Za-z0-9]{1,40}));");
  private static final int LONGEST = 48;
  private static final Escape NONE = new Escape("", 0);

  /** Whether a backslash takes its meaning from a character. */
  static boolean isEscapable(char c) {
    return c >= '!' && c <= '/'
        || c >= ':' && c <= '@'
        || c >= '[' && c <= '`'
        || c >= '{' && c <= '~';
  }

  /** The character reference at an index. */
  static Escape reference(Content text, int at) {
    if (text.peek(at) != '&') {
      return NONE;
    }
    String near = text.text(at, Math.min(text.length(), at + LONGEST));
    Matcher matcher = REFERENCE.matcher(near);
    if (!matcher.lookingAt()) {
      return NONE;
    }
    String characters =
        matcher.group(3) != null
            ? named(matcher.group(3))
            : numbered(matcher.group(1), matcher.group(2));
    return characters.isEmpty() ? NONE : new Escape(characters, matcher.end());
  }

  private static String named(String name) {
    return Entities.isNamedEntity(name) ? Entities.getByName(name) : "";
  }

  private static String numbered(String decimal, String hexadecimal) {
    int point = decimal != null ? Integer.parseInt(decimal) : Integer.parseInt(hexadecimal, 16);
    boolean character =
        point > 0 && Character.isValidCodePoint(point) && (point < 0xD800 || point > 0xDFFF);
    return character ? Character.toString(point) : "\uFFFD";
  }
}
