package octavo.raster;

import java.util.Set;
import octavo.book.ImageFormat;

/**
 * What a raster image has to be.
 *
 * @param formats the kinds of file that are taken; PNG or JPEG among them
 * @param pixels the greatest product of width and height
 * @param bytes the greatest size of a file
 * @param quality of photographs that are encoded anew, above 0, at most 1
 * @param plain whether pictures that move and progressive JPEGs are refused
 * @param onWhite whether white takes the place of nothing where what is drawn on it would be lost
 *     on a dark ground
 * @param legible whether an image keeps so many pixels and so much quality that it can be read,
 *     whatever its bytes then are: {@link Recoding#LEAST_LONGER} by {@link Recoding#LEAST_SHORTER},
 *     or all it has where it has fewer
 */
public record Demands(
    Set<ImageFormat> formats,
    long pixels,
    long bytes,
    float quality,
    boolean plain,
    boolean onWhite,
    boolean legible) {
  /** Refuses what no image can meet. */
  public Demands {
    formats = Set.copyOf(formats);
    boolean writable = formats.contains(ImageFormat.PNG) && formats.contains(ImageFormat.JPEG);
    if (!writable || pixels < 1 || bytes < 1 || !(quality > 0 && quality <= 1)) {
      throw new IllegalArgumentException(
          formats + ", " + pixels + " pixels, " + bytes + " bytes, quality " + quality);
    }
  }

  /** The same in at most so many bytes. */
  public Demands within(long most) {
    return new Demands(formats, pixels, Math.min(bytes, most), quality, plain, onWhite, legible);
  }

  /** The same of at most so many pixels. */
  public Demands of(long most) {
    return new Demands(formats, Math.min(pixels, most), bytes, quality, plain, onWhite, legible);
  }
}
