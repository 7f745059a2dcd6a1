package octavo.raster;

import java.awt.image.BufferedImage;
import java.awt.image.WritableRaster;
import java.util.Optional;

/**
 * Colours as greys: 0.3 red, 0.59 green and 0.11 blue, of values as they are coded (ISO 32000-1,
 * 10.3.2), so that what is converted here is as grey as what a printer converts.
 */
public final class Greyscale {
  private static final double RED = 0.3;
  private static final double GREEN = 0.59;
  private static final double BLUE = 0.11;
  private static final int MOST = 255;

  private Greyscale() {}

  /** How light a colour of sRGB is; all from 0 to 1. */
  public static double of(double red, double green, double blue) {
    return red == green && green == blue ? red : RED * red + GREEN * green + BLUE * blue;
  }

  /** The image in eight bits of grey, without regard to what of it is clear. */
  public static BufferedImage of(BufferedImage image) {
    int width = image.getWidth();
    BufferedImage grey = new BufferedImage(width, image.getHeight(), BufferedImage.TYPE_BYTE_GRAY);
    boolean isGrey =
        image.getColorModel().getNumColorComponents() == 1
            && image.getColorModel().getComponentSize(0) == Byte.SIZE
            && !image.getColorModel().hasAlpha();
    if (isGrey) {
      // Java's own grey is another one: what it converted would become lighter.
      grey.getRaster().setRect(image.getRaster());
      return grey;
    }
    WritableRaster samples = grey.getRaster();
    int[] row = new int[width];
    for (int y = 0; y < image.getHeight(); y++) {
      image.getRGB(0, y, width, 1, row, 0, width);
      for (int x = 0; x < width; x++) {
        row[x] = grey(row[x]);
      }
      samples.setSamples(0, y, width, 1, 0, row);
    }
    return grey;
  }

  private static int grey(int rgb) {
    double red = (rgb >> 16 & 0xFF) / (double) MOST;
    double green = (rgb >> 8 & 0xFF) / (double) MOST;
    double blue = (rgb & 0xFF) / (double) MOST;
    return (int) Math.round(MOST * of(red, green, blue));
  }

  /** How opaque each pixel is, as greys; nothing where all are. */
  public static Optional<BufferedImage> opacity(BufferedImage image) {
    if (!image.getColorModel().hasAlpha()) {
      return Optional.empty();
    }
    int width = image.getWidth();
    BufferedImage mask = new BufferedImage(width, image.getHeight(), BufferedImage.TYPE_BYTE_GRAY);
    int[] row = new int[width];
    for (int y = 0; y < image.getHeight(); y++) {
      image.getRGB(0, y, width, 1, row, 0, width);
      for (int x = 0; x < width; x++) {
        row[x] >>>= 24;
      }
      mask.getRaster().setSamples(0, y, width, 1, 0, row);
    }
    return Optional.of(mask);
  }
}
