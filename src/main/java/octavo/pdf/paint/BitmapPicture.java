package octavo.pdf.paint;

import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.awt.image.IndexColorModel;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import javax.imageio.ImageIO;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.graphics.image.LosslessFactory;
import org.apache.pdfbox.pdmodel.graphics.image.PDImageXObject;

/**
 * An image without loss. The compressed data of a PNG is what a PDF has (ISO 32000-1, 7.4.4.4) and
 * is taken over where it can be; a palette or grey stays one.
 */
final class BitmapPicture {
  /** Where a PNG says how many bits a sample has (PNG 3, section 11.2.1). */
  private static final int DEPTH = 24;

  private static final int DEEP = 16;
  private static final int SIGNATURE = 0x89504E47;

  private BitmapPicture() {}

  static Picture ofPng(byte[] file, PDDocument document) throws IOException {
    if (file.length <= DEPTH || ByteBuffer.wrap(file).getInt() != SIGNATURE) {
      throw new IOException("it is no PNG");
    }
    // Twice the bits would be carried along, and nobody sees them.
    if (file[DEPTH] == DEEP) {
      return picture(LosslessFactory.createFromImage(document, plain(read(file))));
    }
    return picture(PDImageXObject.createFromByteArray(document, file, null));
  }

  /** Any file that a decoder is at hand for. */
  static Picture of(byte[] file, PDDocument document) throws IOException {
    BufferedImage image = read(file);
    if (image.getColorModel() instanceof IndexColorModel) {
      ByteArrayOutputStream png = new ByteArrayOutputStream();
      ImageIO.write(image, "png", png);
      return ofPng(png.toByteArray(), document);
    }
    return picture(LosslessFactory.createFromImage(document, image));
  }

  private static BufferedImage read(byte[] file) throws IOException {
    BufferedImage image = ImageIO.read(new ByteArrayInputStream(file));
    if (image == null) {
      throw new IOException("no decoder for it");
    }
    return image;
  }

  /** The image in eight bits of sRGB, or of grey. */
  static BufferedImage plain(BufferedImage image) {
    boolean alpha = image.getColorModel().hasAlpha();
    boolean grey = image.getColorModel().getNumColorComponents() == 1 && !alpha;
    int type =
        grey
            ? BufferedImage.TYPE_BYTE_GRAY
            : alpha ? BufferedImage.TYPE_INT_ARGB : BufferedImage.TYPE_INT_RGB;
    BufferedImage plain = new BufferedImage(image.getWidth(), image.getHeight(), type);
    Graphics2D graphics = plain.createGraphics();
    graphics.drawImage(image, 0, 0, null);
    graphics.dispose();
    return plain;
  }

  private static Picture picture(PDImageXObject image) {
    return new Picture(image.getCOSObject(), 1, 1);
  }
}
