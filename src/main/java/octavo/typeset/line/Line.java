package octavo.typeset.line;

import java.util.List;
import octavo.typeset.font.Shaped;

/**
 * A line, set. Lengths are in points, from the left side of the measure that all lines share.
 *
 * @param content in the order of reading; that is from left to right, but for scripts that are not
 * @param right where the letter at its right ends, or would end if it did not hang
 * @param ascent how far what stands on it reaches above the baseline
 * @param descent how far below
 * @param spacing how its spaces and letters have been fitted
 * @param end how it ends
 */
public record Line(
    List<Content> content, double right, double ascent, double descent, Spacing spacing, End end) {
  /** Copies the content. */
  public Line {
    content = List.copyOf(content);
  }

  /** Something on a line. */
  public sealed interface Content {
    /** Where it begins. */
    double x();

    /** The tag of the piece it comes from. */
    Object tag();
  }

  /**
   * Text of one face, several words where they have one tag. Its spaces are in it; the one in which
   * the line has ended as well, without a width, so that the text that is read from the line has
   * it.
   *
   * @param shaped drawn {@link Spacing#expansion} times as wide as its advances say, spaces as well
   */
  public record Glyphs(Shaped shaped, double x, Object tag) implements Content {}

  /** A piece of a fixed size. */
  public record FixedPiece(Piece.Fixed piece, double x) implements Content {
    @Override
    public Object tag() {
      return piece.tag();
    }
  }

  /**
   * How a line has been fitted.
   *
   * @param natural the word space as the font has it, the first on the line; 0 when there is none
   * @param actual that space as it is set
   * @param ratio how far spaces are stretched, in units of their stretch; negative when they shrink
   * @param expansion how wide letters are drawn; 1 as they are
   */
  public record Spacing(double natural, double actual, double ratio, double expansion) {}

  /** How a line ends. */
  public enum End {
    /** Between words, or after a dash. */
    WORD,
    /** In a hyphen that has been put in, or the author's own. */
    HYPHEN,
    /** Within a word too long for any line, without a hyphen. */
    TORN,
    /** Because something on it is longer than the measure: it is too long. */
    OVERFULL,
    /** As the author said, or with the paragraph. */
    LAST
  }
}
