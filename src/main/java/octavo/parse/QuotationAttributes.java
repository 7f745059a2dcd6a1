package octavo.parse;

import java.util.Optional;
import octavo.book.Attributes;
import octavo.diagnostic.SourceSpan;
import org.commonmark.node.BlockQuote;
import org.commonmark.node.Node;
import org.commonmark.node.Paragraph;

/**
 * The attributes of a quotation. Those on the line above it have to be known before it is read,
 * since they may say that its lines are verse. A line of them below it without a {@code >} is its
 * own as well, although CommonMark takes it for the end of the last paragraph (0.31.2, 5.1,
 * laziness).
 */
final class QuotationAttributes {
  private QuotationAttributes() {}

  /** Those on the line above; they are added to the quotation by {@link AttributeLines}. */
  static Attributes above(BlockQuote quote, Scope scope) {
    Node before = quote.getPrevious();
    boolean touches =
        before instanceof Paragraph
            && !before.getSourceSpans().isEmpty()
            && before.getSourceSpans().getLast().getLineIndex() + 1
                == quote.getSourceSpans().getFirst().getLineIndex();
    if (!touches || !(before.getFirstChild() instanceof InlineLines lines)) {
      return Attributes.NONE;
    }
    // What cannot be used is told where the paragraph is read.
    boolean alone = AttributeSyntax.trailing(lines.text()).start() == 0;
    return alone ? attributes(lines) : Attributes.NONE;
  }

  /** Those on a line below it that is not marked as a part of it. */
  static Attributes below(BlockQuote quote, Scope scope) {
    Node last = quote;
    while (last != null && !(last instanceof Paragraph)) {
      last = last.getLastChild();
    }
    return last != null
            && last.getFirstChild() instanceof InlineLines lines
            && isBelow(lines, scope)
        ? attributes(lines)
        : Attributes.NONE;
  }

  /** Whether the last of a quotation's lines is one of attributes without a {@code >}. */
  static boolean isBelow(InlineLines lines, Scope scope) {
    String text = lines.text();
    int last = text.lastIndexOf('\n');
    if (last < 0 || !text.endsWith("}") || AttributeSyntax.trailing(text).start() != last + 1) {
      return false;
    }
    SourceSpan at = scope.span(lines.lastInput(), lines.lastInput());
    String file = at.file().text();
    int start = file.lastIndexOf('\n', Math.max(0, at.start() - 1)) + 1;
    return start <= at.start() && file.substring(start, at.start()).isBlank();
  }

  private static Attributes attributes(InlineLines lines) {
    AttributeSyntax.Trailing trailing = AttributeSyntax.trailing(lines.text());
    return Optional.of(trailing.found())
        .filter(AttributeSyntax.Found::usable)
        .map(AttributeSyntax.Found::attributes)
        .orElse(Attributes.NONE);
  }
}
