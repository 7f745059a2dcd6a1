package octavo.book;

import java.util.List;
import octavo.diagnostic.SourceSpan;

/**
 * An extract set off from the text.
 *
 * @param attributes the author's; class {@code verse} for verse, {@code epigraph} for an epigraph
 * @param content its blocks
 * @param at where it stands
 */
public record BlockQuote(Attributes attributes, List<Block> content, SourceSpan at)
    implements Block {
  /** Copies the content. */
  public BlockQuote {
    content = List.copyOf(content);
  }
}
