package octavo.parse;

import java.util.List;
import octavo.book.Inline;
import octavo.diagnostic.DiagnosticCode;

/**
 * The stages of the inline level: characters to tokens, delimiters and tags to frames, typewriter
 * marks to printer's marks, frames to a tree.
 */
final class Inlines {
  private static final int DEEPEST_TITLE = 2;

  private Inlines() {}

  /** The content of a paragraph, heading or cell. */
  static List<Inline> convert(InlineLines lines, Scope scope) {
    return convert(lines, lines.text(), scope);
  }

  /** The same of the first characters of the lines, as {@code text} has them. */
  static List<Inline> convert(InlineLines lines, String text, Scope scope) {
    LinkDefinitions links = lines.links().orElse(scope.links());
    Positions positions = lines.within(scope.positions());
    Scope inner =
        new Scope(positions, links, scope.language(), scope.diagnostics(), scope.setLines());
    return convert(text, inner, 0);
  }

  /**
   * The content of a text of its own.
   *
   * @param scope with the places of its characters
   * @param depth how many titles it lies in
   */
  static List<Inline> convert(String text, Scope scope, int depth) {
    if (depth > DEEPEST_TITLE) {
      return finish(List.of(new Token.Words(text, 0, true)), text, scope);
    }
    List<Token> tokens = new InlineScanner(text, scope, depth).scan();
    return finish(Frames.settle(tokens, scope), text, scope);
  }

  /** The content of pieces that need no more scanning. */
  static List<Inline> finish(List<Token> tokens, String text, Scope scope) {
    TextFlow.set(tokens, scope);
    InlineTree tree = new InlineTree(tokens);
    List<Inline> content = tree.build();
    if (tree.isTooDeep()) {
      scope.report(
          DiagnosticCode.TEXT_NESTING,
          scope.span(0, text.length()),
          "emphasis, links and tags are nested more than " + InlineTree.DEEPEST + " levels deep",
          "the text is kept, what lies deeper has lost its markup");
    }
    return content;
  }
}
