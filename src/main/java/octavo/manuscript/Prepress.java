package octavo.manuscript;

import octavo.measure.Length;

/**
 * What a printer asks of a PDF beyond its pages.
 *
 * @param bleed how far what touches the edge of a page is printed beyond it; not negative
 * @param cropMarks whether marks outside the bleed say where to cut
 * @param downsample the dots per inch that images much finer than this are reduced to; 0 for none
 */
public record Prepress(Length bleed, boolean cropMarks, int downsample) {
  /** Pages as they are, images as they are. */
  public static final Prepress NONE = new Prepress(Length.ZERO, false, 0);

  /** The largest bleed: more than any printer asks for. */
  static final Length MOST_BLEED = Length.mm(25);

  /** The bounds of {@link #downsample}: a screen, and a plate. */
  static final int LEAST_DOTS = 72;

  static final int MOST_DOTS = 2400;

  /** Refuses what no sheet can have. */
  public Prepress {
    if (bleed.points() < 0 || downsample < 0) {
      throw new IllegalArgumentException("a bleed of " + bleed + ", " + downsample + " dots");
    }
  }
}
