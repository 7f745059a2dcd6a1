package octavo.parse;

import java.util.List;
import octavo.book.Inline;
import octavo.diagnostic.Diagnostics;
import octavo.diagnostic.SourceSpan;
import octavo.manuscript.ManuscriptText;

/** Parses the manuscript's Markdown. Safe for use by several threads. */
public final class MarkdownParser {
  private final String language;
  private final Diagnostics diagnostics;

  /**
   * @param language the book's language, a BCP 47 tag, for quotation marks and dashes
   * @param diagnostics where findings go
   */
  public MarkdownParser(String language, Diagnostics diagnostics) {
    this.language = language;
    this.diagnostics = diagnostics;
  }

  /** Parses a file. */
  public Draft parse(ManuscriptText text) {
    throw new IllegalStateException("not built yet: " + language + diagnostics + text);
  }

  /**
   * Parses inline Markdown from a settings file, such as a caption.
   *
   * @param markdown the text
   * @param at the place all its diagnostics name
   */
  public List<Inline> parseInline(String markdown, SourceSpan at) {
    throw new IllegalStateException("not built yet: " + markdown + at);
  }
}
