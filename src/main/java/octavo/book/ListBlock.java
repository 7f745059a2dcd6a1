package octavo.book;

import java.util.List;
import octavo.diagnostic.SourceSpan;

/**
 * A list.
 *
 * @param attributes the author's
 * @param ordered whether its items are numbered
 * @param start the first number of an ordered list
 * @param tight whether its items are set without space between
 * @param items the blocks of each item
 * @param at where it stands
 */
public record ListBlock(
    Attributes attributes,
    boolean ordered,
    int start,
    boolean tight,
    List<List<Block>> items,
    SourceSpan at)
    implements Block {
  /** Copies the items. */
  public ListBlock {
    items = items.stream().map(List::copyOf).toList();
  }
}
