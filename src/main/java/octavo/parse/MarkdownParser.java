package octavo.parse;

import java.util.List;
import octavo.book.Block;
import octavo.book.Inline;
import octavo.diagnostic.Diagnostics;
import octavo.diagnostic.SourceSpan;
import octavo.manuscript.ManuscriptText;
import org.commonmark.node.Node;

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
    int length = text.text().length();
    Positions positions =
        (start, end) -> text.span(Math.min(start, length), Math.min(Math.max(start, end), length));
    Scope scope = new Scope(positions, LinkDefinitions.none(), language, diagnostics);
    Asides asides = new Asides();
    Node document = BlockGrammar.parse(text.text());
    List<Block> blocks = new BlockConverter(scope, asides, 0).children(document);
    asides.addUnused(document, scope);
    NestingLimit limit = new NestingLimit(diagnostics);
    List<DraftNote> notes = asides.notes().stream().map(limit::apply).toList();
    return new Draft(text, limit.apply(blocks), notes, asides.links());
  }

  /**
   * Parses inline Markdown from a settings file, such as a caption.
   *
   * @param markdown the text
   * @param at the place all its diagnostics name
   */
  public List<Inline> parseInline(String markdown, SourceSpan at) {
    Scope scope = new Scope((start, end) -> at, LinkDefinitions.none(), language, diagnostics);
    return Inlines.convert(markdown.strip(), scope, 0);
  }
}
