package octavo.manuscript;

import java.util.Set;
import octavo.book.ImageFormat;

/**
 * What a store asks of a cover, all sides in pixels.
 *
 * @param shorter the least length of its shorter side
 * @param longer the least length of its longer side; not below {@code shorter}
 * @param most the greatest length of a side
 * @param bytes the greatest size of its file
 * @param formats those that are accepted; never empty
 */
public record CoverLimits(int shorter, int longer, int most, long bytes, Set<ImageFormat> formats) {
  /** Refuses what no cover can meet. */
  public CoverLimits {
    formats = Set.copyOf(formats);
    if (shorter < 1 || longer < shorter || most < longer || bytes < 1 || formats.isEmpty()) {
      throw new IllegalArgumentException(
          "a cover of " + shorter + " x " + longer + " to " + most + ", " + bytes + " bytes");
    }
  }

  /** Whether a cover of these sides is large enough. */
  public boolean isLargeEnough(int width, int height) {
    return Math.min(width, height) >= shorter && Math.max(width, height) >= longer;
  }
}
