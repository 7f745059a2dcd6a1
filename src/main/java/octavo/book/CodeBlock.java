package octavo.book;

import java.util.List;
import octavo.diagnostic.SourceSpan;

/**
 * Text to be read exactly as typed, with the caption and name of a listing where it has them.
 *
 * @param attributes the author's
 * @param language the first word of the info string, such as {@code rust}, or empty
 * @param code without the last line end
 * @param number the listing's number, such as {@code 4-1}, or empty
 * @param caption its caption, or empty
 * @param fileName the file it shows, or empty
 * @param at where it stands
 */
public record CodeBlock(
    Attributes attributes,
    String language,
    String code,
    String number,
    List<Inline> caption,
    String fileName,
    SourceSpan at)
    implements Block {
  /** Copies the caption. */
  public CodeBlock {
    caption = List.copyOf(caption);
  }
}
