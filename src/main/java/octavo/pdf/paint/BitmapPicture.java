package octavo.pdf.paint;

import java.awt.image.BufferedImage;
import java.awt.image.IndexColorModel;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import javax.imageio.ImageIO;
import octavo.pdf.png.PngImages;
import octavo.raster.RasterReader;
import octavo.raster.Scaling;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.graphics.image.LosslessFactory;

/** An image without loss; a palette or grey stays one. */
final class BitmapPicture {
  private BitmapPicture() {}

  /** Any file that a decoder is at hand for. */
  static Picture of(byte[] file, PngImages pngs, PDDocument document) throws IOException {
    BufferedImage image = read(file);
    if (image.getColorModel() instanceof IndexColorModel) {
      ByteArrayOutputStream png = new ByteArrayOutputStream();
      ImageIO.write(image, "png", png);
      return new Picture(pngs.image(png.toByteArray()), 1, 1);
    }
    return new Picture(LosslessFactory.createFromImage(document, image).getCOSObject(), 1, 1);
  }

  /** An image with its sides by a factor. */
  static Picture smaller(byte[] file, double factor, PngImages pngs, PDDocument document)
      throws IOException {
    BufferedImage image = Scaling.scaled(read(file), factor);
    if (image.getType() == BufferedImage.TYPE_BYTE_GRAY) {
      return new Picture(GreyPictures.greys(image, pngs), 1, 1);
    }
    return new Picture(LosslessFactory.createFromImage(document, image).getCOSObject(), 1, 1);
  }

  /** What there is of a file that is cut off, and not too much of one with very many pixels. */
  static Picture decoded(byte[] file, double factor, PDDocument document) throws IOException {
    BufferedImage image = pixels(file, factor);
    return new Picture(LosslessFactory.createFromImage(document, image).getCOSObject(), 1, 1);
  }

  /** An image without colours, with its sides by a factor; 1 for as they are. */
  static Picture grey(byte[] file, double factor, PngImages pngs) throws IOException {
    return new Picture(GreyPictures.image(pixels(file, factor), pngs), 1, 1);
  }

  private static BufferedImage pixels(byte[] file, double factor) throws IOException {
    RasterReader.Decoded found = RasterReader.read(file);
    double kept = (double) found.pixels().getWidth() / found.width();
    return Scaling.scaled(found.pixels(), Math.min(1, factor / kept));
  }

  private static BufferedImage read(byte[] file) throws IOException {
    BufferedImage image = ImageIO.read(new ByteArrayInputStream(file));
    if (image == null) {
      throw new IOException("no decoder for it");
    }
    return image;
  }
}
