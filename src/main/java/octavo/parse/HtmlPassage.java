package octavo.parse;

import java.util.List;
import octavo.book.Block;
import octavo.diagnostic.SourceSpan;

/** A run of HTML blocks with the Markdown blocks inside their elements. */
final class HtmlPassage {
  private final Scope scope;
  private final SourceSpan at;
  private final HtmlTree tree;

  /**
   * @param at where it begins
   */
  HtmlPassage(Scope scope, SourceSpan at) {
    this.scope = scope;
    this.at = at;
    tree = new HtmlTree(scope);
  }

  /** Whether what follows still lies in one of its elements. */
  boolean isOpen() {
    return tree.isOpen();
  }

  void add(InlineLines html) {
    tree.add(html);
  }

  void add(List<Block> markdown) {
    tree.add(markdown);
  }

  List<Block> blocks() {
    return HtmlBlocks.convert(tree.finish(), scope, at);
  }
}
