package octavo.book;

/** A line end the author set, as in verse and addresses. */
public record LineBreak() implements Inline {}
