package octavo.parse;

import octavo.book.Attributes;
import octavo.diagnostic.DiagnosticCode;
import octavo.diagnostic.SourceSpan;

/**
 * The attributes at the end of a block.
 *
 * @param text what comes before them
 * @param attributes what they say
 */
record Trailer(String text, Attributes attributes) {
  /**
   * Those on the last line of a paragraph; the whole of it may be one line of them.
   *
   * @param at where the paragraph stands
   */
  static Trailer ofParagraph(String text, SourceSpan at, Scope scope) {
    if (!text.endsWith("}")) {
      return new Trailer(text, Attributes.NONE);
    }
    int line = Math.max(0, text.lastIndexOf('\n'));
    AttributeSyntax.Trailing trailing = AttributeSyntax.trailing(text);
    boolean alone = trailing.start() >= line && text.substring(line, trailing.start()).isBlank();
    if (!alone || !usable(trailing, at, scope)) {
      return new Trailer(text, Attributes.NONE);
    }
    return new Trailer(text.substring(0, line), trailing.found().attributes());
  }

  private static boolean usable(AttributeSyntax.Trailing trailing, SourceSpan at, Scope scope) {
    if (trailing.found().verdict() == AttributeSyntax.Verdict.UNUSABLE) {
      scope.report(
          DiagnosticCode.TEXT_ATTRIBUTE,
          at,
          "attributes that cannot be used stay in the text",
          "write them as {#id .class key=value}, one id at most, names beginning with a letter");
    }
    return trailing.found().usable();
  }

  /**
   * Those at the end of a heading, before or after its closing hashes.
   *
   * @param at where the heading stands
   */
  static Trailer ofHeading(String text, SourceSpan at, Scope scope) {
    AttributeSyntax.Trailing trailing = AttributeSyntax.trailing(text);
    if (trailing.start() < 0 || !usable(trailing, at, scope)) {
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
