package octavo.book;

import java.util.List;
import octavo.diagnostic.SourceSpan;

/**
 * Blocks the author grouped, from {@code <div>}, {@code <section>}, {@code <aside>} and the like.
 *
 * @param attributes the author's
 * @param aside whether it stands beside the argument, such as a box
 * @param content its blocks
 * @param at where it stands
 */
public record Division(Attributes attributes, boolean aside, List<Block> content, SourceSpan at)
    implements Block {
  /** Copies the content. */
  public Division {
    content = List.copyOf(content);
  }
}
