package octavo.check;

import octavo.diagnostic.SourceSpan;

/**
 * A block of the book whose words are looked for, with the stream they belong to.
 *
 * @param stream which of the streams that each must hold their words once and in order
 * @param at where it stands in the manuscript
 */
record Passage(Stream stream, SourceSpan at) {
  /** The streams of a book. */
  enum Stream {
    MAIN("the text"),
    NOTE("a note"),
    CAPTION("a caption"),
    TABLE("a table");

    private final String name;

    Stream(String name) {
      this.name = name;
    }

    /** As a finding calls it. */
    String called() {
      return name;
    }
  }
}
