package octavo.parse;

import octavo.book.Attributes;

/**
 * The attributes at the end of a block.
 *
 * @param text what comes before them
 * @param attributes what they say
 */
record Trailer(String text, Attributes attributes) {
  /** Those that stand alone on the last line of a paragraph of several. */
  static Trailer ofParagraph(String text) {
    int line = text.endsWith("}") ? text.lastIndexOf('\n') : -1;
    if (line < 0) {
      return new Trailer(text, Attributes.NONE);
    }
    AttributeSyntax.Trailing trailing = AttributeSyntax.trailing(text);
    boolean alone = trailing.found().usable() && text.substring(line, trailing.start()).isBlank();
    return alone
        ? new Trailer(text.substring(0, line), trailing.found().attributes())
        : new Trailer(text, Attributes.NONE);
  }

  /** Those at the end of a heading, before or after its closing hashes. */
  static Trailer ofHeading(String text) {
    AttributeSyntax.Trailing trailing = AttributeSyntax.trailing(text);
    if (!trailing.found().usable()) {
      return new Trailer(text, Attributes.NONE);
    }
    String title = text.substring(0, trailing.start()).stripTrailing();
    int end = title.length();
    while (end > 0 && title.charAt(end - 1) == '#') {
      end--;
    }
    boolean hashes = end < title.length() && (end == 0 || title.charAt(end - 1) == ' ');
    return new Trailer(
        hashes ? title.substring(0, end).stripTrailing() : title, trailing.found().attributes());
  }
}
