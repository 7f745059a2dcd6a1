package octavo.raster;

import java.awt.color.ColorSpace;
import java.awt.image.BufferedImage;
import java.awt.image.ComponentColorModel;
import java.awt.image.WritableRaster;

/** Reads the pixels of an image row by row. */
final class Rows {
  private Rows() {}

  /**
   * Reads a row as 0xAARRGGBB.
   *
   * @param row as long as the image is wide
   */
  static void read(BufferedImage image, int y, int[] row) {
    if (isPacked(image)) {
      image.getRaster().getDataElements(0, y, row.length, 1, row);
      fill(row, image.getColorModel().hasAlpha() ? 0 : 0xff000000);
      return;
    }
    if (!isGrey(image)) {
      image.getRGB(0, y, row.length, 1, row, 0, row.length);
      return;
    }
    // Java takes such grey for linear here, and for that of sRGB where it draws, reads and writes.
    WritableRaster raster = image.getRaster();
    int shift = image.getColorModel().getComponentSize(0) - 8;
    int bands = raster.getNumBands();
    int[] samples = raster.getPixels(0, y, row.length, 1, new int[row.length * bands]);
    for (int x = 0; x < row.length; x++) {
      int shade = samples[x * bands] >> shift;
      int covering = bands == 2 ? samples[x * bands + 1] >> shift : 255;
      row[x] = covering << 24 | shade * 0x010101;
    }
  }

  private static void fill(int[] row, int bits) {
    for (int x = 0; bits != 0 && x < row.length; x++) {
      row[x] |= bits;
    }
  }

  /** Whether its pixels are kept as they are asked for, so that nothing has to be converted. */
  private static boolean isPacked(BufferedImage image) {
    return image.getType() == BufferedImage.TYPE_INT_ARGB
        || image.getType() == BufferedImage.TYPE_INT_RGB;
  }

  /** Whether an image has shades of grey, with alpha or without, and no palette. */
  static boolean isGrey(BufferedImage image) {
    return image.getColorModel() instanceof ComponentColorModel model
        && model.getColorSpace().getType() == ColorSpace.TYPE_GRAY
        && model.getComponentSize(0) >= 8;
  }
}
