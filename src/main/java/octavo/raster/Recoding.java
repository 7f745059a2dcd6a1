package octavo.raster;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.util.EnumSet;
import java.util.Set;
import octavo.book.ImageFormat;

/**
 * Makes of an image what is demanded. What meets the demands keeps its bytes, nothing is made
 * larger, and what can only be had by more bytes is done only where the image would not be shown
 * without. Photographs become JPEG, drawings, type and what is transparent PNG.
 *
 * <p>An image with too many pixels is made as large as may be. A file with too many bytes first
 * loses quality, as far as it is hardly seen, and then pixels.
 */
public final class Recoding {
  /** The qualities a photograph is tried in; below the last its blocks are seen. */
  private static final float[] QUALITIES = {0.8f, 0.7f, 0.6f};

  /** A further try has so much of the pixels. */
  private static final double FEWER = 0.7;

  /** So many pixels tell how an image is drawn. */
  private static final long MEASURED = 250_000;

  private static final int MOST_TRIES = 24;

  private final byte[] file;
  private final ImageFormat format;
  private final Demands demands;
  private final Traits traits;

  private Recoding(byte[] file, ImageFormat format, Demands demands) {
    this.file = file;
    this.format = format;
    this.demands = demands;
    this.traits = Traits.of(file, format);
  }

  /**
   * An image as demanded.
   *
   * @param file of a kind that has pixels, no SVG
   * @param sides what its header says, as written
   * @param whole whether the file is; one that ends too early is completed
   * @throws IOException when it has to be decoded and cannot be
   */
  public static Recoded of(byte[] file, Sides sides, boolean whole, Demands demands)
      throws IOException {
    Recoding recoding = new Recoding(file, sides.format(), demands);
    Set<Change> needed = recoding.needed(sides, whole);
    if (needed.isEmpty() && !recoding.traits.mayBeTransparent()) {
      return recoding.unchanged(sides, false);
    }
    return recoding.made(needed, sides);
  }

  /**
   * What a header says.
   *
   * @param format of the file
   * @param width in pixels
   * @param height in pixels
   */
  public record Sides(ImageFormat format, int width, int height) {}

  private Set<Change> needed(Sides sides, boolean whole) {
    Set<Change> needed = EnumSet.noneOf(Change.class);
    add(needed, Change.SCALED, (long) sides.width() * sides.height() > demands.pixels());
    add(needed, Change.CONVERTED, !demands.formats().contains(format));
    add(needed, Change.COMPRESSED, file.length > demands.bytes());
    add(needed, Change.STILLED, traits.moves() && demands.plain());
    add(needed, Change.SCREEN_COLOURS, traits.printed());
    add(needed, Change.EIGHT_BITS, traits.deep());
    add(needed, Change.BASELINE, traits.progressive() && demands.plain());
    add(needed, Change.COMPLETED, !whole);
    return needed;
  }

  private static void add(Set<Change> needed, Change change, boolean isNeeded) {
    if (isNeeded) {
      needed.add(change);
    }
  }

  private Recoded made(Set<Change> needed, Sides sides) throws IOException {
    if (needed.isEmpty()) {
      BufferedImage some = Scaling.plain(RasterReader.read(file, MEASURED).pixels());
      boolean lost = Ink.of(some).isLostAtNight();
      if (!lost || !demands.onWhite()) {
        return unchanged(sides, lost);
      }
    }
    BufferedImage pixels = fitting(RasterReader.read(file));
    Ink ink = Ink.of(pixels);
    boolean lost = ink.isLostAtNight();
    add(needed, Change.ON_WHITE, lost && demands.onWhite());
    if (needed.isEmpty()) {
      // The whole of it says otherwise than the part that was measured.
      return unchanged(sides, lost);
    }
    if (pixels.getColorModel().hasAlpha() && (ink.isOpaque() || needed.contains(Change.ON_WHITE))) {
      pixels = Ink.onWhite(pixels);
    }
    boolean photograph =
        !pixels.getColorModel().hasAlpha() && (format == ImageFormat.JPEG || !ink.isDrawing());
    Recoded made = smallest(needed, pixels, photograph);
    boolean isShown = !EnumSet.of(Change.COMPRESSED, Change.EIGHT_BITS).containsAll(made.changes());
    return made.size() < file.length || isShown
        ? made.drawn(lost && !demands.onWhite())
        : unchanged(sides, lost);
  }

  private Recoded unchanged(Sides sides, boolean lost) {
    return Recoded.unchanged(format, sides.width(), sides.height(), file.length).drawn(lost);
  }

  private BufferedImage fitting(RasterReader.Decoded decoded) {
    BufferedImage pixels = decoded.pixels();
    double share = (double) demands.pixels() / ((double) decoded.width() * decoded.height());
    if (share >= 1) {
      return Scaling.plain(pixels);
    }
    double factor = Math.sqrt(share);
    int width = Math.min(pixels.getWidth(), (int) Math.max(1, decoded.width() * factor));
    int height = Math.min(pixels.getHeight(), (int) Math.max(1, decoded.height() * factor));
    return Scaling.scaled(pixels, width, height);
  }

  private Recoded smallest(Set<Change> needed, BufferedImage pixels, boolean photograph)
      throws IOException {
    BufferedImage at = pixels;
    byte[] bytes = encoded(at, photograph, demands.quality());
    for (int tries = 0; bytes.length > demands.bytes() && tries < MOST_TRIES; tries++) {
      boolean finer = photograph && tries < QUALITIES.length;
      float quality = Math.min(demands.quality(), QUALITIES[Math.min(tries, QUALITIES.length - 1)]);
      if (!finer) {
        at = Scaling.scaled(at, Math.sqrt(FEWER));
        needed.add(Change.SCALED);
      }
      bytes = encoded(at, photograph, quality);
      needed.add(Change.COMPRESSED);
    }
    ImageFormat now = photograph ? ImageFormat.JPEG : ImageFormat.PNG;
    add(needed, Change.CONVERTED, now != format);
    return Recoded.made(bytes, new Sides(now, at.getWidth(), at.getHeight()), needed);
  }

  private static byte[] encoded(BufferedImage image, boolean photograph, float quality)
      throws IOException {
    return photograph ? JpegFile.of(image, quality) : PngFile.of(image);
  }
}
