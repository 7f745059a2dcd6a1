package octavo.raster;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.util.EnumSet;
import java.util.Set;
import java.util.concurrent.Semaphore;
import octavo.book.ImageFormat;

/**
 * Makes of an image what is demanded. What meets the demands keeps its bytes, nothing is made
 * larger, and what can only be had by more bytes is done only where the image would not be shown
 * without. Photographs become JPEG, drawings, type and what is transparent PNG.
 *
 * <p>An image with too many pixels is made as large as may be. A file with too many bytes first
 * loses quality, as far as it is hardly seen, and then pixels.
 *
 * <p>Safe for use by several threads. So many images are decoded at once, whoever asks for them, as
 * have no more pixels together than one may have: an image of a large camera takes as much memory
 * as all else.
 */
public final class Recoding {
  /** The qualities a photograph is tried in; below the last its blocks are seen. */
  private static final float[] QUALITIES = {0.8f, 0.7f, 0.6f};

  /** A further try has at most so much of the pixels. */
  private static final double FEWER = 0.7;

  /** The pixels of the longer side, at least, of what has to be legible. */
  public static final int LEAST_LONGER = 600;

  /** Those of the shorter side: a strip of 600 pixels is no more than a line. */
  public static final int LEAST_SHORTER = 200;

  /** Thousands of pixels that may be decoded at once. */
  private static final int PERMITS = (int) (RasterReader.MOST_AT_ONCE / 1000);

  private static final Semaphore DECODED = new Semaphore(PERMITS, true);

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
    int permits = (int) Math.min(PERMITS, 1 + (long) sides.width() * sides.height() / 1000);
    DECODED.acquireUninterruptibly(permits);
    try {
      return recoding.made(needed, sides);
    } finally {
      DECODED.release(permits);
    }
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
    if (format == ImageFormat.JPEG) {
      return smaller(smallest(needed, pixels, true), sides, false);
    }
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
    boolean photograph = !pixels.getColorModel().hasAlpha() && !ink.isDrawing();
    if (photograph && needed.equals(EnumSet.of(Change.EIGHT_BITS))) {
      // As a photograph of eight bits within the demands, it stays what it is.
      byte[] png = encoded(pixels, false, demands.quality());
      photograph = png.length > demands.bytes();
    }
    return smaller(smallest(needed, pixels, photograph), sides, lost);
  }

  /** What was made, or what there was where that is no larger and shown as well. */
  private Recoded smaller(Recoded made, Sides sides, boolean lost) {
    boolean isShown = !EnumSet.of(Change.COMPRESSED, Change.EIGHT_BITS).containsAll(made.changes());
    if (made.size() >= file.length && !isShown) {
      return unchanged(sides, lost);
    }
    Recoded drawn = made.drawn(lost && !demands.onWhite());
    return traits.moves() ? drawn.stilled() : drawn;
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
        double factor = factor(at, (double) demands.bytes() / bytes.length);
        if (factor >= 1) {
          break;
        }
        at = Scaling.scaled(at, side(at.getWidth(), factor), side(at.getHeight(), factor));
        needed.add(Change.SCALED);
      }
      bytes = encoded(at, photograph, quality);
      needed.add(Change.COMPRESSED);
    }
    ImageFormat now = photograph ? ImageFormat.JPEG : ImageFormat.PNG;
    add(needed, Change.CONVERTED, now != format);
    return Recoded.made(bytes, new Sides(now, at.getWidth(), at.getHeight()), needed);
  }

  /** By how much the sides of an image become smaller that may have such a share of its bytes. */
  private double factor(BufferedImage image, double share) {
    double factor = Math.sqrt(Math.min(FEWER, share));
    return demands.legible() ? Math.max(factor, leastFactor(image)) : factor;
  }

  private static double leastFactor(BufferedImage image) {
    double longer = Math.max(image.getWidth(), image.getHeight());
    double shorter = Math.min(image.getWidth(), image.getHeight());
    return Math.max(LEAST_LONGER / longer, LEAST_SHORTER / shorter);
  }

  // Less than a whole pixel that is left over is of the division.
  private static int side(int pixels, double factor) {
    return Math.max(1, (int) Math.ceil(pixels * factor - 1e-6));
  }

  private static byte[] encoded(BufferedImage image, boolean photograph, float quality)
      throws IOException {
    return photograph ? JpegFile.of(image, quality) : PngFile.of(image);
  }
}
