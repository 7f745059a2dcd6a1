package octavo.raster;

import java.awt.AlphaComposite;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import javax.imageio.ImageReader;
import javax.imageio.event.IIOReadUpdateListener;

/** Counts the rows that a decoder has filled before it gave up. */
final class RowsRead implements IIOReadUpdateListener {
  private int rows;

  /** How many rows from the top are filled, finely or coarsely. */
  int count() {
    return rows;
  }

  /** The rows that are filled above white. */
  BufferedImage completed(BufferedImage pixels) {
    BufferedImage whole = Scaling.plain(pixels);
    if (rows < whole.getHeight()) {
      Graphics2D graphics = whole.createGraphics();
      graphics.setComposite(AlphaComposite.Src);
      graphics.setColor(Color.WHITE);
      graphics.fillRect(0, rows, whole.getWidth(), whole.getHeight() - rows);
      graphics.dispose();
    }
    return whole;
  }

  @Override
  public void imageUpdate(
      ImageReader source,
      BufferedImage image,
      int minX,
      int minY,
      int width,
      int height,
      int periodX,
      int periodY,
      int[] bands) {
    // There need not be an image yet: a decoder of JPEGs may convert the colours afterwards.
    rows = Math.max(rows, minY + (height - 1) * periodY + 1);
  }

  @Override
  public void passStarted(
      ImageReader source,
      BufferedImage image,
      int pass,
      int minPass,
      int maxPass,
      int minX,
      int minY,
      int periodX,
      int periodY,
      int[] bands) {}

  @Override
  public void passComplete(ImageReader source, BufferedImage image) {}

  @Override
  public void thumbnailPassStarted(
      ImageReader source,
      BufferedImage image,
      int pass,
      int minPass,
      int maxPass,
      int minX,
      int minY,
      int periodX,
      int periodY,
      int[] bands) {}

  @Override
  public void thumbnailUpdate(
      ImageReader source,
      BufferedImage image,
      int minX,
      int minY,
      int width,
      int height,
      int periodX,
      int periodY,
      int[] bands) {}

  @Override
  public void thumbnailPassComplete(ImageReader source, BufferedImage image) {}
}
