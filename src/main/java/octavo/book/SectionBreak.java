package octavo.book;

import octavo.diagnostic.SourceSpan;

/**
 * A break between two passages of a component, written {@code ***}.
 *
 * @param attributes the author's
 * @param at where it stands
 */
public record SectionBreak(Attributes attributes, SourceSpan at) implements Block {}
