package octavo.raster;

import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;

/**
 * Makes images smaller. By halves as long as it can, each pixel then the mean of four, and by less
 * than a half at last: one step over many pixels would leave most of them out.
 */
public final class Scaling {
  private Scaling() {}

  /** The image in eight bits of sRGB or grey with its sides by a factor of at most 1. */
  public static BufferedImage scaled(BufferedImage image, double factor) {
    return scaled(
        image,
        Math.max(1, (int) Math.ceil(image.getWidth() * factor)),
        Math.max(1, (int) Math.ceil(image.getHeight() * factor)));
  }

  /** The same with its sides in pixels, neither larger than it is. */
  public static BufferedImage scaled(BufferedImage image, int width, int height) {
    BufferedImage at = plain(image);
    while (at.getWidth() > width || at.getHeight() > height) {
      at =
          drawn(
              at,
              Math.max(width, (at.getWidth() + 1) / 2),
              Math.max(height, (at.getHeight() + 1) / 2));
    }
    return at;
  }

  private static BufferedImage drawn(BufferedImage image, int width, int height) {
    BufferedImage smaller = new BufferedImage(width, height, image.getType());
    Graphics2D graphics = smaller.createGraphics();
    graphics.setRenderingHint(
        RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BILINEAR);
    graphics.drawImage(image, 0, 0, width, height, null);
    graphics.dispose();
    return smaller;
  }

  /** The image in eight bits of sRGB, with alpha where it has any, or of grey. */
  public static BufferedImage plain(BufferedImage image) {
    boolean alpha = image.getColorModel().hasAlpha();
    boolean grey = image.getColorModel().getNumColorComponents() == 1 && !alpha;
    int type =
        grey
            ? BufferedImage.TYPE_BYTE_GRAY
            : alpha ? BufferedImage.TYPE_INT_ARGB : BufferedImage.TYPE_INT_RGB;
    BufferedImage plain = new BufferedImage(image.getWidth(), image.getHeight(), type);
    if (alpha && Rows.isGrey(image)) {
      return copied(image, plain);
    }
    Graphics2D graphics = plain.createGraphics();
    graphics.drawImage(image, 0, 0, null);
    graphics.dispose();
    return plain;
  }

  // Drawn, such grey would be taken for linear, and so become lighter.
  private static BufferedImage copied(BufferedImage image, BufferedImage plain) {
    int[] row = new int[image.getWidth()];
    for (int y = 0; y < image.getHeight(); y++) {
      Rows.read(image, y, row);
      plain.setRGB(0, y, row.length, 1, row, 0, row.length);
    }
    return plain;
  }
}
