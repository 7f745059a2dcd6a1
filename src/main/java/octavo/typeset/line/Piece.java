package octavo.typeset.line;

import octavo.typeset.font.Direction;
import octavo.typeset.font.Setting;

/** What a paragraph is made of, in the order it is read. */
public sealed interface Piece {
  /**
   * Text. Runs of white space are one word space, which vanishes at the ends of lines; no-break
   * spaces stretch as it does.
   *
   * @param text may be empty
   * @param setting its type
   * @param tag whatever tells the caller what it belongs to; compared by identity
   * @param joined whether no line ends before it, as before the mark of a note
   * @param manner how lines treat it
   */
  record Text(String text, Setting setting, Object tag, boolean joined, Manner manner)
      implements Piece {
    /** Text that is treated as prose. */
    public Text(String text, Setting setting, Object tag, boolean joined) {
      this(text, setting, tag, joined, Manner.PROSE);
    }

    /** The same piece with other characters. */
    public Text with(String other) {
      return new Text(other, setting, tag, joined, manner);
    }
  }

  /** How lines treat text. */
  enum Manner {
    /** Words are divided by their language, and spaces give way. */
    PROSE,
    /**
     * Each character says what it says: no hyphen is put in, spaces keep their width, and what is
     * too long goes on after a mark that parts it, such as that of a path.
     */
    CODE
  }

  /**
   * Something of a fixed size, such as an image among the words.
   *
   * @param width in points, so the others
   * @param ascent above the baseline
   * @param descent below the baseline
   * @param tag as with text
   * @param joined as with text
   */
  record Fixed(double width, double ascent, double descent, Object tag, boolean joined)
      implements Piece {}

  /** Where a line may end as a last resort, although nothing parts what stands on either side. */
  record Tear() implements Piece {}

  /** The end of a line. */
  record Break() implements Piece {}

  /**
   * Begins text that runs its own way, whatever stands around it, and that counts as one thing to
   * what does (UAX 9, section 2.4).
   *
   * @param direction its direction; that of its first letter where it is not known
   */
  record Isolate(Direction direction) implements Piece {}

  /** Ends what the last {@link Isolate} has begun that is not ended. */
  record EndOfIsolate() implements Piece {}
}
