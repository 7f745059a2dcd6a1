package octavo.xhtml;

/**
 * Text as XML 1.0 allows it (section 2.2, production 2): markup characters escaped, what no escape
 * can express replaced by U+FFFD.
 */
final class XmlText {
  private static final char REPLACEMENT = '\uFFFD';

  private XmlText() {}

  /** Appends character data; {@code quoted} within an attribute value in double quotation marks. */
  static void append(StringBuilder out, String text, boolean quoted) {
    int plain = 0;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (isPlain(c, quoted)) {
        continue;
      }
      if (Character.isHighSurrogate(c)
          && i + 1 < text.length()
          && Character.isLowSurrogate(text.charAt(i + 1))) {
        i++;
        continue;
      }
      out.append(text.substring(plain, i));
      special(out, c, quoted);
      plain = i + 1;
    }
    // Whole strings and substrings are copied as blocks, ranges of a sequence character by
    // character.
    out.append(plain == 0 ? text : text.substring(plain));
  }

  private static boolean isPlain(char c, boolean quoted) {
    if (c < 0xD800) {
      return c > '>' || c >= ' ' && c != '&' && c != '<' && c != '>' && !(quoted && c == '"');
    }
    return c > 0xDFFF && c < 0xFFFE;
  }

  private static void special(StringBuilder out, char c, boolean quoted) {
    switch (c) {
      case '&' -> out.append("&amp;");
      case '<' -> out.append("&lt;");
      case '>' -> out.append("&gt;");
      case '"' -> out.append("&quot;");
      case '\t' -> out.append(quoted ? "&#9;" : "\t");
      case '\n' -> out.append(quoted ? "&#10;" : "\n");
      case '\r' -> out.append("&#13;");
      default -> out.append(REPLACEMENT);
    }
  }
}
