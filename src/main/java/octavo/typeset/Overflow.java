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
        "this table has more columns than fit side by side on the page: it is printed in parts,"
            + " one below the other, each of which repeats the first column",
        "nothing to do, if that may be; else give it fewer columns, or make its rows columns and"
            + " its columns rows"),
    /** A table in such parts, of which one has words that need more room than there is. */
    PARTS(
        COLUMNS.message + "; words of it are divided without hyphens",
        "give it fewer columns or shorter words, or make its rows columns and its columns rows"),
    /** A picture, so high that it is printed at less than half the width there is. */
    PICTURE(
        "this picture is so high that it is printed at less than half the width of the text",
        "cut it in two, or turn it"),
    /** A caption so long that it leaves its picture hardly any room on a page. */
    CAPTION(
        "the caption of this figure is so long that it goes on at the head of the next page",
        "make it shorter, if the picture is to stand with all of it"),
    /** A figure that should float and is higher than a page. */
    FIGURE(
        "this figure is with its caption higher than a page, however small its picture: it stands"
            + " where the text has it, and goes on over the page",
        "make its caption shorter"),
    /** A table that should float and is higher than a page. */
    HIGH_TABLE(
        "this table is with its caption higher than a page: it stands where the text has it, and"
            + " goes on over the page",
        "make it two tables, or say placement=here"),
    /** A figure or table that stands far from where the text has it, for there are so many. */
    FAR(
        "more figures and tables are here than the next pages have room for: this one stands two"
            + " spreads later or more",
        "spread them over the text, make them smaller, or say placement: here"),
    /** A note that holds what is wider than the column in the margin. */
    BESIDE(
        DiagnosticCode.PDF_NOTE_MOVED,
        "a word, a table or a picture in this note is too wide for the margin: the note stands at"
            + " the foot of its page",
        "nothing to do, if it may stand there; a wider margin-outside makes the column wider"),
    /** A paragraph that should open with an initial and begins with a figure, a sign, a picture. */
    NO_LETTER(
        DiagnosticCode.STYLE_INITIAL,
        "this paragraph does not begin with a letter: it opens without an initial",
        "nothing to do, if it may; else begin it with a word"),
    /** One whose lines run from right to left. */
    JOINED_INITIAL(
        DiagnosticCode.STYLE_INITIAL,
        "in text from right to left no letter is made an initial: this paragraph opens without",
        "nothing to do; initial-letter: normal in a style sheet asks for none"),
    /** One whose first letter no font has. */
    INITIAL_WITHOUT_GLYPH(
        DiagnosticCode.STYLE_INITIAL,
        "the font of initials lacks the first letter of this paragraph, or a sign before it: it"
            + " opens without an initial",
        "name another font-family for ::first-letter in a style sheet"),
    /** One that leaves too little of the line. */
    WIDE_INITIAL(
        DiagnosticCode.STYLE_INITIAL,
        "beside an initial too little of the line is left for the first word of this paragraph: it"
            + " opens without",
        "nothing to do, if it may; else begin it with a shorter word"),
    /** One that is no more than its first letter. */
    LONE_INITIAL(
        DiagnosticCode.STYLE_INITIAL,
        "this paragraph has nothing after its first letter: it opens without an initial",
        "nothing to do, if it may; else make it longer"),
    /** A paragraph with fewer lines than its initial. */
    SHORT_FOR_INITIAL(
        DiagnosticCode.STYLE_INITIAL,
        "this paragraph has fewer lines than its initial would sink: it opens without",
        "make it longer, or let the initials of the theme rise: initial-letter: 2 raise"),
    /** Notes, more than have room at the foot of the page. */
    NOTES(
        "more notes are cited here than a page has room for: some begin on a later one",
        "cite fewer in one line or table row, or let the notes stand at the chapter's end"),
    /** A title page that is longer than a page, however small. */
    TITLE_PAGE(
        "this title page is longer than a page, in the smallest type of the theme as well: it runs"
            + " over",
        "move what is no title to the imprint or a preface"),
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
