package octavo.typeset;

import octavo.diagnostic.DiagnosticCode;

/**
 * Something that is larger than its room.
 *
 * @param kind what it is
 * @param source where in the document's body it stands, as an element's offset; -1 when in none
 */
record Overflow(Kind kind, int source) {
  /** What may be too large, and what is said of it. */
  enum Kind {
    /** A word that had to be divided anywhere. */
    WORD(
        "a word here is longer than its line and is divided without a hyphen",
        "say where it may be divided with soft hyphens (U+00AD), or choose a larger trim size"),
    /** A line that no place to break makes short enough. */
    LINE(
        "what stands here is longer than its line and reaches into the margin",
        "give it places to break, or make the picture in it smaller"),
    /** A table whose words need more room than there is. */
    TABLE(
        "this table is wider than the page: words of it are divided without hyphens",
        "give it fewer columns or shorter words, a smaller font-size, or choose a larger trim"
            + " size"),
    /** A table whose columns need more room than there is, however narrow they are. */
    COLUMNS(
        "this table has more columns than the page is wide: they stand in parts, one below the"
            + " other, each with the first column",
        "nothing to do, if it may be so; else give it fewer columns, or turn rows and columns"),
    /** A picture, so high that it is printed at less than half the width there is. */
    PICTURE(
        "this picture is so high that it is printed at less than half the width of the text",
        "cut it in two, or turn it"),
    /** A figure that should float and is higher than a page. */
    FIGURE(
        "this figure is with its caption higher than a page, however small its picture: it stands"
            + " where the text has it, and goes on over the page",
        "make its caption shorter"),
    /** A figure that stands far from where the text has it, for there are so many. */
    FAR(
        "more figures are here than the next pages have room for: this one stands two spreads"
            + " later or more",
        "spread them over the text, make them smaller, or say placement: here"),
    /** A note that holds what is wider than the column in the margin. */
    BESIDE(
        DiagnosticCode.PDF_NOTE_MOVED,
        "a word, a table or a picture in this note is too wide for the margin: the note stands at"
            + " the foot of its page",
        "nothing to do, if it may stand there; a wider margin-outside makes the column wider"),
    /** A paragraph that should open with an initial and cannot. */
    NO_INITIAL(
        DiagnosticCode.STYLE_INITIAL,
        "this paragraph begins with no letter that can be an initial here: it opens without",
        "nothing to do, if it may: no capital begins it, no font has it, or it leaves too little of"
            + " the line; initial-letter: normal asks for none"),
    /** A paragraph with fewer lines than its initial. */
    SHORT_FOR_INITIAL(
        DiagnosticCode.STYLE_INITIAL,
        "this paragraph has fewer lines than its initial would sink: it opens without",
        "make it longer, or let the initials of the theme rise: initial-letter: 2 raise"),
    /** Notes, more than have room at the foot of the page. */
    NOTES(
        "more notes are cited here than a page has room for: some begin on a later one",
        "cite fewer in one line or table row, or let the notes stand at the chapter's end"),
    /** A piece that no page break divides: a row of a table, a line. */
    PIECE(
        "this is higher than a page and reaches below its foot",
        "divide the row or the block, or choose a larger trim size");

    private final DiagnosticCode code;
    private final String message;
    private final String hint;

    Kind(String message, String hint) {
      this(DiagnosticCode.PDF_OVERFULL, message, hint);
    }

    Kind(DiagnosticCode code, String message, String hint) {
      this.code = code;
      this.message = message;
      this.hint = hint;
    }

    /** The code of what is said. */
    DiagnosticCode code() {
      return code;
    }

    /** What is said of it. */
    String message() {
      return message;
    }

    /** What to do about it. */
    String hint() {
      return hint;
    }
  }
}
