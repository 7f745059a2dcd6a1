package octavo.parse;

import org.commonmark.node.BlockQuote;
import org.commonmark.node.Node;
import org.commonmark.node.Paragraph;

/** Tells verse from prose by the line ends the author set, or by the class. */
final class Verse {
  static final String CLASS = "verse";

  /** The sign of a line in what Pandoc calls a line block. */
  private static final char BAR = '|';

  private Verse() {}

  /**
   * Whether these are the lines of a line block: each begins with a bar and holds no other, which
   * would be a cell's.
   */
  static boolean isLineBlock(String text) {
    return text.indexOf('\n') > 0
        && text.lines()
            .allMatch(
                line -> line.equals("|") || line.startsWith("| ") && line.lastIndexOf(BAR) == 0);
  }

  /** Whether all its paragraphs consist of set lines, and one of at least two. */
  static boolean is(BlockQuote quote) {
    boolean verse = false;
    Node child = quote.getFirstChild();
    while (child != null) {
      boolean lines = child instanceof Paragraph && child.getFirstChild() instanceof InlineLines;
      String text = lines ? text((InlineLines) child.getFirstChild()) : "";
      if (!lines || !isSet(text)) {
        return false;
      }
      verse |= text.indexOf('\n') >= 0;
      child = child.getNext();
    }
    return verse;
  }

  // Without a line of attributes.
  private static String text(InlineLines lines) {
    String text = lines.text();
    int last = text.lastIndexOf('\n');
    boolean attributes =
        last > 0 && text.endsWith("}") && AttributeSyntax.trailing(text).start() == last + 1;
    return attributes ? text.substring(0, last) : text;
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
