package octavo.manuscript;

import java.util.Optional;
import octavo.measure.Length;

/**
 * What is asked of a PDF for paper beyond its pages.
 *
 * @param bleed how far what touches the edge of a page is printed beyond it; not negative
 * @param cropMarks whether marks outside the bleed say where to cut
 * @param downsample the dots per inch that images much finer than this are reduced to; 0 for none
 * @param grey whether it has no colours: those of text, drawings and images become greys
 * @param coverSheet whether a sheet with title, chapters, licence and the book's address stands
 *     first, in place of the title pages and the imprint that are made
 * @param sheets how its pages are imposed on sheets in a file of their own
 */
public record Prepress(
    Length bleed,
    boolean cropMarks,
    int downsample,
    boolean grey,
    boolean coverSheet,
    Optional<Imposition> sheets) {
  /** Pages as they are, images as they are. */
  public static final Prepress NONE = new Prepress(Length.ZERO, false, 0);

  /** The largest bleed: more than any printer asks for. */
  static final Length MOST_BLEED = Length.mm(25);

  /** The bounds of {@link #downsample}: a screen, and a plate. */
  static final int LEAST_DOTS = 72;

  static final int MOST_DOTS = 2400;

  /** Pages in colour that are not imposed. */
  public Prepress(Length bleed, boolean cropMarks, int downsample) {
    this(bleed, cropMarks, downsample, false, false, Optional.empty());
  }

  /** Refuses what no sheet can have. */
  public Prepress {
    if (bleed.points() < 0 || downsample < 0) {
      throw new IllegalArgumentException("a bleed of " + bleed + ", " + downsample + " dots");
    }
  }
}
