package octavo.book;

import java.util.List;
import octavo.diagnostic.SourceSpan;

/**
 * A paragraph.
 *
 * @param attributes the author's
 * @param content its text
 * @param at where it stands
 */
public record Paragraph(Attributes attributes, List<Inline> content, SourceSpan at)
    implements Block {
  /** Copies the content. */
  public Paragraph {
    content = List.copyOf(content);
  }
}
