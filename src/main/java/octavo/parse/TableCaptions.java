package octavo.parse;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import octavo.book.Inline;
import octavo.book.Text;
import org.commonmark.node.Node;
import org.commonmark.node.Paragraph;

/**
 * Captions of tables as Pandoc has them (User's Guide, "Tables"): a paragraph that begins with
 * {@code :} or {@code Table:}, before or after the table. One between two tables is that of the
 * first, unless this has one already.
 */
final class TableCaptions {
  private static final Pattern SIGN = Pattern.compile("(?:[Tt]able)?:\\s+");
  private static final Pattern CAPTION = Pattern.compile(SIGN + "[^\\s{]");

  private Optional<Paragraph> before = Optional.empty();
  private Optional<Paragraph> after = Optional.empty();

  /**
   * Whether a paragraph is the caption of a table, which takes it when it comes, or has taken it.
   */
  boolean take(Paragraph paragraph) {
    if (after.filter(taken -> taken == paragraph).isPresent()) {
      return true;
    }
    boolean leads = isTable(paragraph.getNext()) && isCaption(paragraph);
    before = leads ? Optional.of(paragraph) : Optional.empty();
    return leads;
  }

  /** The caption of a table, asked for once; empty without one. */
  Optional<Paragraph> of(Node table) {
    Optional<Paragraph> leading = before.filter(caption -> caption.getNext() == table);
    before = Optional.empty();
    if (leading.isPresent()) {
      return leading;
    }
    boolean follows = table.getNext() instanceof Paragraph next && isCaption(next);
    after = follows ? Optional.of((Paragraph) table.getNext()) : Optional.empty();
    return after;
  }

  private static boolean isTable(Node node) {
    return node instanceof PipeTableParser.Pipes || node instanceof GridTableParser.Grid;
  }

  private static boolean isCaption(Paragraph paragraph) {
    return paragraph.getFirstChild() instanceof InlineLines lines
        && CAPTION.matcher(lines.text()).lookingAt();
  }

  /** The content of a paragraph that is a caption, without the sign that says so. */
  static List<Inline> withoutSign(List<Inline> content) {
    List<Inline> caption = new ArrayList<>(content);
    if (content.getFirst() instanceof Text text) {
      Matcher sign = SIGN.matcher(text.characters());
      String rest = sign.lookingAt() ? text.characters().substring(sign.end()) : text.characters();
      caption.removeFirst();
      if (!rest.isEmpty()) {
        caption.addFirst(new Text(rest));
      }
    }
    return caption;
  }
}
