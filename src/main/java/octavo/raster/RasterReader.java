package octavo.raster;

import com.twelvemonkeys.imageio.stream.ByteArrayImageInputStream;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.util.Iterator;
import java.util.Optional;
import javax.imageio.ImageIO;
import javax.imageio.ImageReadParam;
import javax.imageio.ImageReader;
import javax.imageio.ImageTypeSpecifier;
import javax.imageio.stream.ImageInputStream;

/**
 * Decodes the first picture of a file. Of one with very many pixels only every second, third … of a
 * row, and such rows, are kept, so that memory is bounded whatever the file says of its size: what
 * then comes out is still finer than any screen. Of a file that ends too early what stands before
 * its end is kept, the rest white.
 */
public final class RasterReader {
  /** So many pixels at once take some 300 MB while they are converted and made smaller. */
  static final long MOST_AT_ONCE = 40_000_000;

  private RasterReader() {}

  /**
   * What was decoded.
   *
   * @param pixels upright, in its own colours
   * @param width of the file in pixels, as it is shown upright; not less than that of the pixels
   * @param height likewise
   * @param whole whether nothing is missing
   */
  public record Decoded(BufferedImage pixels, int width, int height, boolean whole) {}

  /**
   * Decodes a file.
   *
   * @throws IOException when nothing of it can be decoded
   */
  public static Decoded read(byte[] file) throws IOException {
    return read(file, MOST_AT_ONCE);
  }

  /** Decodes no more than so many pixels of a file, spread evenly. */
  static Decoded read(byte[] file, long most) throws IOException {
    try (ImageInputStream in = new ByteArrayImageInputStream(CutPng.closed(file))) {
      Iterator<ImageReader> readers = ImageIO.getImageReaders(in);
      if (!readers.hasNext()) {
        throw new IOException("no decoder for it");
      }
      ImageReader reader = readers.next();
      try {
        reader.setInput(in, true, false);
        return read(reader, file, most);
      } catch (RuntimeException e) {
        // The decoders throw what they do not declare at damaged files.
        throw new IOException("it cannot be decoded", e);
      } finally {
        reader.dispose();
      }
    }
  }

  /**
   * What can be seen of a file that ends too early; empty when nothing can.
   *
   * @param file of a PNG, JPEG or GIF, or of a WebP that moves and has its first picture whole;
   *     another WebP has none
   */
  public static Optional<Decoded> salvaged(byte[] file) {
    try {
      Decoded decoded = read(file);
      boolean webp = Traits.named(file, 8, "WEBP");
      if (webp || decoded.whole() && Traits.named(file, 0, "GIF8")) {
        return Optional.of(decoded).filter(_ -> !webp || WebpBlocks.hasWholePicture(file));
      }
      // A decoder of JPEGs makes up what is missing, all of it if need be.
      boolean blank = Ink.of(Scaling.plain(decoded.pixels())).isNearlyBlank();
      return blank ? Optional.empty() : Optional.of(decoded);
    } catch (IOException e) {
      // Said by whoever asks: there is nothing to be seen.
      return Optional.empty();
    }
  }

  private static Decoded read(ImageReader reader, byte[] file, long most) throws IOException {
    int width = reader.getWidth(0);
    int height = reader.getHeight(0);
    int step = (int) Math.ceil(Math.sqrt((double) width * height / most));
    ImageReadParam how = reader.getDefaultReadParam();
    how.setSourceSubsampling(step, step, 0, 0);
    ImageTypeSpecifier type = type(reader);
    BufferedImage pixels =
        type.createBufferedImage((width + step - 1) / step, (height + step - 1) / step);
    how.setDestination(pixels);
    RowsRead rows = new RowsRead();
    reader.addIIOReadUpdateListener(rows);
    boolean whole = isWhole(reader, how, rows, isInterlaced(file));
    BufferedImage found = Profiled.of(whole ? pixels : rows.completed(pixels), file);
    int orientation = CameraJpeg.read(file).orientation();
    boolean changesOver = orientation >= 5;
    return new Decoded(
        Upright.of(found, orientation),
        changesOver ? height : width,
        changesOver ? width : height,
        whole);
  }

  private static boolean isWhole(
      ImageReader reader, ImageReadParam how, RowsRead rows, boolean interlaced)
      throws IOException {
    try {
      reader.read(0, how);
      return true;
    } catch (IOException | RuntimeException e) {
      // Of one that comes in passes a part is a grid of dots.
      if (rows.count() == 0 || interlaced) {
        throw new IOException("it cannot be decoded", e);
      }
      return false;
    }
  }

  // The last byte of the header of a PNG (third edition, 11.2.1).
  private static boolean isInterlaced(byte[] file) {
    return file.length > 28 && file[1] == 'P' && file[28] == 1;
  }

  private static ImageTypeSpecifier type(ImageReader reader) throws IOException {
    Iterator<ImageTypeSpecifier> types = reader.getImageTypes(0);
    if (!types.hasNext()) {
      throw new IOException("no decoder for its colours");
    }
    return types.next();
  }
}
