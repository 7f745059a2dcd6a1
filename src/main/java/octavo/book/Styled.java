package octavo.book;

import java.util.List;

/**
 * A stretch of text with a meaning of its own.
 *
 * @param style the meaning
 * @param attributes the author's
 * @param content what it holds
 */
public record Styled(InlineStyle style, Attributes attributes, List<Inline> content)
    implements Inline {
  /** Copies the content. */
  public Styled {
    content = List.copyOf(content);
  }
}
