package octavo.book;

import java.util.List;
import octavo.diagnostic.SourceSpan;

/**
 * A heading within a component; the component's own title is not one of its blocks.
 *
 * @param attributes the author's; in a {@link Book} the id is never empty
 * @param level in a draft as written, 1 to 6; in a {@link Book} 1 for the level right below the
 *     component's title, and no level is skipped going down
 * @param content its text
 * @param at where it stands
 */
public record Heading(Attributes attributes, int level, List<Inline> content, SourceSpan at)
    implements Block {
  /** Copies the content. */
  public Heading {
    content = List.copyOf(content);
  }
}
