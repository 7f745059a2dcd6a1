package octavo.manuscript;

import java.util.Set;
import octavo.book.ImageFormat;

/**
 * What a store asks of each image inside an EPUB, its cover included.
 *
 * @param pixels the greatest product of width and height; {@link #UNLIMITED} where none is named
 * @param bytes the greatest size of a file; {@link #UNLIMITED} where none is named
 * @param formats those that are accepted; never empty
 */
public record ImageLimits(long pixels, long bytes, Set<ImageFormat> formats) {
  /** More than any image has. */
  public static final long UNLIMITED = Long.MAX_VALUE;

  /** Refuses what no image can meet. */
  public ImageLimits {
    formats = Set.copyOf(formats);
    if (pixels < 1 || bytes < 1 || formats.isEmpty()) {
      throw new IllegalArgumentException(
          "images of " + pixels + " pixels, " + bytes + " bytes, " + formats);
    }
  }
}
