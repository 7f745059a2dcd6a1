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

  /**
   * Whether it is the mark of a reference: a raised link and nothing else. As the mark of a note it
   * is no part of a title where that is repeated in contents and running heads.
   */
  public boolean isReferenceMark() {
    return style == InlineStyle.SUPERSCRIPT
        && content.size() == 1
        && (content.getFirst() instanceof Link
            || content.getFirst() instanceof DraftMark.DraftLink);
  }
}
