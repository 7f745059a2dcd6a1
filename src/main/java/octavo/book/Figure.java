package octavo.book;

import octavo.diagnostic.SourceSpan;

/**
 * An image on its own with its caption.
 *
 * @param attributes the author's; in a {@link Book} the id is never empty
 * @param ordinal its index among the figures of the book, from 0
 * @param image the image
 * @param caption what is printed with it, {@link Caption#NONE} for nothing
 * @param placement where it may go
 * @param at where it stands
 */
public record Figure(
    Attributes attributes,
    int ordinal,
    Image image,
    Caption caption,
    Placement placement,
    SourceSpan at)
    implements Block {
  /** Where a figure may go on paper. */
  public enum Placement {
    /**
     * Where it stands in the text, or on the next page where it would leave a hole: what nobody
     * says otherwise.
     */
    NEAR,
    /** Where it stands in the text. */
    HERE,
    /** At the head or foot of a page nearby. */
    FLOAT,
    /** On a page of its own. */
    PAGE
  }
}
