package octavo.xhtml;

/**
 * A line of a table of contents.
 *
 * @param label what it says, plain text, not blank
 * @param depth 0 for the outermost, 1 for a chapter in a part or a section of a chapter …
 * @param anchor the id of the element it leads to; empty for the beginning of the document
 */
public record ContentsEntry(String label, int depth, String anchor) {}
