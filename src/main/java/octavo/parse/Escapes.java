package octavo.parse;

import org.jsoup.nodes.Entities;

/** Backslash escapes and entity references (CommonMark 0.31.2, sections 2.4 and 2.5). */
final class Escapes {
  private static final String ESCAPABLE = "!\"#$%&'()*+,-./:;<=>?@[\\]^_`{|}~";
  private static final int LONGEST_NAME = 31;

  private Escapes() {}

  /** Whether a backslash before the character takes its meaning away. */
  static boolean escapable(char c) {
    return ESCAPABLE.indexOf(c) >= 0;
  }

  /**
   * A reference such as {@code &amp;}.
   *
   * @param characters what it stands for
   * @param end the offset after the semicolon, or -1 for none
   */
  record Reference(String characters, int end) {
    static final Reference NONE = new Reference("", -1);
  }

  /** The reference at the ampersand at {@code start}. */
  static Reference reference(String text, int start) {
    int limit = Math.min(text.length(), start + LONGEST_NAME + 3);
    int end = start + 1;
    while (end < limit && text.charAt(end) != ';' && nameLike(text.charAt(end))) {
      end++;
    }
    if (end >= limit || text.charAt(end) != ';' || end == start + 1) {
      return Reference.NONE;
    }
    String name = text.substring(start + 1, end);
    String characters = name.charAt(0) == '#' ? numeric(name) : named(name);
    return characters.isEmpty() ? Reference.NONE : new Reference(characters, end + 1);
  }

  private static boolean nameLike(char c) {
    return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c >= '0' && c <= '9' || c == '#';
  }

  // The common ones here, so that most books never load the table of two thousand.
  private static String named(String name) {
    return switch (name) {
      case "amp" -> "&";
      case "lt" -> "<";
      case "gt" -> ">";
      case "quot" -> "\"";
      case "nbsp" -> "\u00a0";
      case "mdash" -> "—";
      case "ndash" -> "–";
      case "hellip" -> "…";
      case "copy" -> "©";
      default -> Entities.getByName(name);
    };
  }

  private static String numeric(String name) {
    boolean hexadecimal = name.length() > 1 && (name.charAt(1) | 0x20) == 'x';
    int from = hexadecimal ? 2 : 1;
    int digits = name.length() - from;
    if (digits < 1 || digits > (hexadecimal ? 6 : 7)) {
      return "";
    }
    int code = 0;
    for (int i = from; i < name.length(); i++) {
      int digit = Character.digit(name.charAt(i), hexadecimal ? 16 : 10);
      if (digit < 0) {
        return "";
      }
      code = code * (hexadecimal ? 16 : 10) + digit;
    }
    boolean character =
        code > 0 && code <= Character.MAX_CODE_POINT && !(code >= 0xd800 && code < 0xe000);
    return character ? Character.toString(code) : "\ufffd";
  }

  /** The text with escapes and references resolved, as in a destination or title. */
  static String resolve(String text) {
    if (text.indexOf('\\') < 0 && text.indexOf('&') < 0) {
      return text;
    }
    StringBuilder resolved = new StringBuilder(text.length());
    int at = 0;
    while (at < text.length()) {
      char c = text.charAt(at);
      if (c == '\\' && at + 1 < text.length() && escapable(text.charAt(at + 1))) {
        resolved.append(text.charAt(at + 1));
        at += 2;
      } else if (c == '&') {
        at = resolveReference(text, at, resolved);
      } else {
        resolved.append(c);
        at++;
      }
    }
    return resolved.toString();
  }

  /** The text with references resolved and backslashes kept, as in HTML. */
  static String resolveReferences(String text) {
    if (text.indexOf('&') < 0) {
      return text;
    }
    StringBuilder resolved = new StringBuilder(text.length());
    int at = 0;
    while (at < text.length()) {
      if (text.charAt(at) == '&') {
        at = resolveReference(text, at, resolved);
      } else {
        resolved.append(text.charAt(at++));
      }
    }
    return resolved.toString();
  }

  private static int resolveReference(String text, int at, StringBuilder resolved) {
    Reference reference = reference(text, at);
    if (reference.end() < 0) {
      resolved.append('&');
      return at + 1;
    }
    resolved.append(reference.characters());
    return reference.end();
  }
}
