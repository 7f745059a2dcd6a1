package octavo.parse;

import java.util.ArrayList;
import java.util.List;
import octavo.book.Block;
import octavo.book.Inline;
import octavo.diagnostic.SourceSpan;

/** A node of a passage of raw HTML, with the Markdown blocks that stand in it. */
sealed interface HtmlNode {
  /** Characters, references resolved. */
  record Words(String characters) implements HtmlNode {}

  /** A finished inline that holds no running text. */
  record Atom(Inline inline) implements HtmlNode {}

  /** Blocks of Markdown. */
  record Blocks(List<Block> blocks) implements HtmlNode {}

  /** An element; its children are added while it is open. */
  final class Element implements HtmlNode {
    private final HtmlTag tag;
    private final SourceSpan at;
    private final List<HtmlNode> children = new ArrayList<>();
    private boolean closed;

    Element(HtmlTag tag, SourceSpan at) {
      this.tag = tag;
      this.at = at;
    }

    HtmlTag tag() {
      return tag;
    }

    String name() {
      return tag.name();
    }

    SourceSpan at() {
      return at;
    }

    List<HtmlNode> children() {
      return children;
    }

    /** Whether its end tag was found, or needs none. */
    boolean isClosed() {
      return closed;
    }

    void close() {
      closed = true;
    }
  }
}
