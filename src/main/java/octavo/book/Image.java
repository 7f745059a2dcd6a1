package octavo.book;

import octavo.diagnostic.SourceSpan;

/**
 * An image, within a line or in a {@link Figure}.
 *
 * @param source its file
 * @param alternative what is said in its place
 * @param attributes the author's
 * @param at where it stands
 */
public record Image(
    ImageSource source, AlternativeText alternative, Attributes attributes, SourceSpan at)
    implements Inline {}
