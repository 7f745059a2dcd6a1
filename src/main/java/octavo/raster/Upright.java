package octavo.raster;

import java.awt.Graphics2D;
import java.awt.geom.AffineTransform;
import java.awt.image.BufferedImage;

/** Turns photographs as the camera that took them was held (CIPA DC-008, tag 274). */
final class Upright {
  private static final int FIRST_ON_ITS_SIDE = 5;

  private Upright() {}

  /**
   * The image turned.
   *
   * @param orientation 1 to 8; 1 leaves it as it is
   */
  static BufferedImage of(BufferedImage image, int orientation) {
    if (orientation == 1) {
      return image;
    }
    BufferedImage plain = Scaling.plain(image);
    boolean side = orientation >= FIRST_ON_ITS_SIDE;
    int width = side ? plain.getHeight() : plain.getWidth();
    int height = side ? plain.getWidth() : plain.getHeight();
    BufferedImage turned = new BufferedImage(width, height, plain.getType());
    Graphics2D graphics = turned.createGraphics();
    graphics.drawImage(plain, transform(orientation, plain), null);
    graphics.dispose();
    return turned;
  }

  // From the pixels of the file to those that are shown.
  private static AffineTransform transform(int orientation, BufferedImage image) {
    int w = image.getWidth();
    int h = image.getHeight();
    return switch (orientation) {
      case 2 -> new AffineTransform(-1, 0, 0, 1, w, 0);
      case 3 -> new AffineTransform(-1, 0, 0, -1, w, h);
      case 4 -> new AffineTransform(1, 0, 0, -1, 0, h);
      case 5 -> new AffineTransform(0, 1, 1, 0, 0, 0);
      case 6 -> new AffineTransform(0, 1, -1, 0, h, 0);
      case 7 -> new AffineTransform(0, -1, -1, 0, h, w);
      case 8 -> new AffineTransform(0, -1, 1, 0, 0, w);
      default -> throw new IllegalArgumentException("no orientation: " + orientation);
    };
  }
}
