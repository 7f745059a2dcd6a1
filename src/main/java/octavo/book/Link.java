package octavo.book;

import java.util.List;
import octavo.diagnostic.SourceSpan;

/**
 * A link whose target exists.
 *
 * @param target where it leads
 * @param title the author's title, or empty
 * @param attributes the author's
 * @param content the linked text
 * @param at where it stands
 */
public record Link(
    LinkTarget target, String title, Attributes attributes, List<Inline> content, SourceSpan at)
    implements Inline {
  /** Copies the content. */
  public Link {
    content = List.copyOf(content);
  }
}
