package octavo.raster;

import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import octavo.book.ImageFormat;

/**
 * An image as an edition has it.
 *
 * @param bytes of its file; empty where the file it was made of stays as it is
 * @param format of its file
 * @param width in pixels, as it is shown
 * @param height likewise
 * @param size of its file in bytes
 * @param changes what was done; empty where nothing was
 * @param isLostAtNight whether it is drawn dark on nothing, so that it needs a light ground
 */
public record Recoded(
    Optional<byte[]> bytes,
    ImageFormat format,
    int width,
    int height,
    long size,
    Set<Change> changes,
    boolean isLostAtNight) {
  /** Copies the set. */
  public Recoded {
    changes = Set.copyOf(changes);
  }

  /** A file as it is. */
  public static Recoded unchanged(ImageFormat format, int width, int height, long size) {
    return new Recoded(
        Optional.empty(), format, width, height, size, EnumSet.noneOf(Change.class), false);
  }

  /** A file that was made. */
  public static Recoded made(byte[] bytes, Recoding.Sides sides, Set<Change> changes) {
    return new Recoded(
        Optional.of(bytes),
        sides.format(),
        sides.width(),
        sides.height(),
        bytes.length,
        changes,
        false);
  }

  /** The same, of several pictures the first. */
  Recoded stilled() {
    Set<Change> more = EnumSet.of(Change.STILLED);
    more.addAll(changes);
    return new Recoded(bytes, format, width, height, size, more, isLostAtNight);
  }

  /** The same, drawn dark on nothing or not. */
  public Recoded drawn(boolean darkOnNothing) {
    return new Recoded(bytes, format, width, height, size, changes, darkOnNothing);
  }
}
