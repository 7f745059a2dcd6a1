package octavo.manuscript;

import java.util.OptionalInt;
import java.util.OptionalLong;

/**
 * What an EPUB edition asks of its images, {@code editions.NAME.images}; where it is silent, its
 * {@link DeviceProfile} decides.
 *
 * @param pixels the greatest product of width and height of an image
 * @param bytes the greatest size of an image's file
 * @param total the greatest size of all images together, in bytes
 * @param quality of photographs that are encoded anew, in percent
 * @param srcset whether large photographs come in a second, smaller size for small screens
 */
public record ImageSettings(
    OptionalLong pixels,
    OptionalLong bytes,
    OptionalLong total,
    OptionalInt quality,
    boolean srcset) {
  /** As the profile has it. */
  public static final ImageSettings NONE =
      new ImageSettings(
          OptionalLong.empty(),
          OptionalLong.empty(),
          OptionalLong.empty(),
          OptionalInt.empty(),
          false);

  /** The bounds of {@link #pixels}: an icon, and what can be decoded at once. */
  static final long LEAST_PIXELS = 10_000;

  static final long MOST_PIXELS = 100_000_000;

  /** The least of {@link #bytes} and {@link #total}: an image that shows something. */
  static final long LEAST_BYTES = 10_000;

  /** The bounds of {@link #quality}: blocks are seen below, and bytes wasted above. */
  static final int LEAST_QUALITY = 40;

  static final int MOST_QUALITY = 100;

  /** Refuses what no image can meet. */
  public ImageSettings {
    if (pixels.orElse(LEAST_PIXELS) < LEAST_PIXELS
        || pixels.orElse(LEAST_PIXELS) > MOST_PIXELS
        || bytes.orElse(LEAST_BYTES) < LEAST_BYTES
        || total.orElse(LEAST_BYTES) < LEAST_BYTES
        || quality.orElse(MOST_QUALITY) < LEAST_QUALITY
        || quality.orElse(MOST_QUALITY) > MOST_QUALITY) {
      throw new IllegalArgumentException(
          pixels + " pixels, " + bytes + " of " + total + " bytes, quality " + quality);
    }
  }
}
