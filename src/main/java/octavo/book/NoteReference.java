package octavo.book;

import octavo.diagnostic.SourceSpan;

/**
 * A place in the text that refers to a note. What number it shows is an edition's choice.
 *
 * @param note the index of the {@link Note} in {@link Book#notes()}
 * @param ordinal the index of this reference among all references of the book, from 0, main text
 *     first in reading order, then references inside notes
 * @param at the mark, such as {@code [18]}
 */
public record NoteReference(int note, int ordinal, SourceSpan at) implements Inline {}
