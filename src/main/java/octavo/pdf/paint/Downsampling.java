package octavo.pdf.paint;

import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;

/**
 * Makes images smaller. By halves as long as it can, each pixel then the mean of four, and by less
 * than a half at last: one step over many pixels would leave most of them out.
 */
final class Downsampling {
  /** An image is left alone that has no more than so many times the dots that are wanted. */
  private static final double MUCH_FINER = 1.5;

  private Downsampling() {}

  /**
   * How much smaller an image becomes.
   *
   * @param dots its dots per inch
   * @param wanted those it is to have; 0 for as many as it has
   * @return a factor of its sides below 1; 1 to leave it alone
   */
  static double factor(double dots, int wanted) {
    return wanted == 0 || dots <= wanted * MUCH_FINER ? 1 : wanted / dots;
  }

  /** The image in eight bits of sRGB or grey with its sides by a factor. */
  static BufferedImage scaled(BufferedImage image, double factor) {
    BufferedImage at = BitmapPicture.plain(image);
    int width = Math.max(1, (int) Math.ceil(image.getWidth() * factor));
    int height = Math.max(1, (int) Math.ceil(image.getHeight() * factor));
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
}
