package octavo.book;

/** A piece of running text. */
public sealed interface Inline
    permits Text, Styled, CodeText, Formula, Link, Image, LineBreak, NoteReference, DraftMark {}
