package octavo.manuscript;

import java.util.Optional;
import octavo.book.Figure;
import octavo.diagnostic.SourceSpan;
import octavo.measure.Length;

/**
 * What {@code captions.yaml} says of one image; texts are inline Markdown, empty where not given.
 *
 * @param caption the caption
 * @param alternative the alternative text
 * @param decorative whether the author calls it decorative
 * @param credit whose it is
 * @param licence its licence
 * @param placement where it may go on paper
 * @param after the base name of the chapter file after whose text a picture goes that no chapter
 *     names; empty when not given
 * @param width of the place-holder while the file is missing
 * @param height likewise
 * @param at the image's key in the file
 */
public record CaptionEntry(
    String caption,
    String alternative,
    boolean decorative,
    String credit,
    String licence,
    Figure.Placement placement,
    String after,
    Optional<Length> width,
    Optional<Length> height,
    SourceSpan at) {}
