package octavo.parse;

import org.commonmark.node.BlockQuote;
import org.commonmark.node.Node;
import org.commonmark.node.Paragraph;

/** Tells verse from prose in a quotation by the line ends the author set. */
final class Verse {
  private Verse() {}

  /** Whether all its paragraphs consist of set lines, and one of at least two. */
  static boolean is(BlockQuote quote) {
    boolean verse = false;
    Node child = quote.getFirstChild();
    while (child != null) {
      boolean lines = child instanceof Paragraph && child.getFirstChild() instanceof InlineLines;
      if (!lines || !isSet(((InlineLines) child.getFirstChild()).text())) {
        return false;
      }
      verse |= ((InlineLines) child.getFirstChild()).text().indexOf('\n') >= 0;
      child = child.getNext();
    }
    return verse;
  }

  private static boolean isSet(String text) {
    int end = text.indexOf('\n');
    while (end >= 0) {
      boolean set = end > 0 && text.charAt(end - 1) == '\\' || text.startsWith("  ", end - 2);
      if (!set) {
        return false;
      }
      end = text.indexOf('\n', end + 1);
    }
    return true;
  }
}
