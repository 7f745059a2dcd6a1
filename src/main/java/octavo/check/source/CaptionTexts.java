package octavo.check.source;

import octavo.diagnostic.SourceSpan;

/**
 * What the captions file says of one image; texts are inline Markdown, empty where not given.
 *
 * @param caption the caption
 * @param alternative what is said in its place
 * @param credit whose it is
 * @param licence its licence
 * @param after the chapter it stands after, where no text names it
 * @param at the image's path in the file
 */
public record CaptionTexts(
    String caption,
    String alternative,
    String credit,
    String licence,
    String after,
    SourceSpan at) {}
