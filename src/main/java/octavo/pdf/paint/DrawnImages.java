package octavo.pdf.paint;

import de.rototor.pdfbox.graphics2d.PdfBoxGraphics2DLosslessImageEncoder;
import java.awt.Image;
import java.awt.image.BufferedImage;
import octavo.raster.Greyscale;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.graphics.image.PDImageXObject;

/**
 * Puts the bitmaps of a drawing, its own and those its filters and masks are drawn as, into a PDF
 * without loss. None asks to be smoothed: PDF/A-2 (6.2.8) has no image whose key Interpolate is
 * true.
 */
final class DrawnImages extends PdfBoxGraphics2DLosslessImageEncoder {
  private final boolean grey;

  /**
   * For one drawing.
   *
   * @param grey whether they lose their colours
   */
  DrawnImages(boolean grey) {
    this.grey = grey;
  }

  @Override
  public PDImageXObject encodeImage(
      PDDocument document,
      PDPageContentStream content,
      Image image,
      IPdfBoxGraphics2DImageEncoderEnv environment) {
    PDImageXObject encoded =
        super.encodeImage(document, content, grey ? grey(image) : image, environment);
    encoded.getCOSObject().removeItem(COSName.INTERPOLATE);
    return encoded;
  }

  // Colours with their opacity: Java has no image of greys with one.
  private static Image grey(Image image) {
    if (!(image instanceof BufferedImage pixels)) {
      return image;
    }
    BufferedImage grey =
        new BufferedImage(pixels.getWidth(), pixels.getHeight(), BufferedImage.TYPE_INT_ARGB);
    BufferedImage light = Greyscale.of(pixels);
    for (int y = 0; y < grey.getHeight(); y++) {
      for (int x = 0; x < grey.getWidth(); x++) {
        int sample = light.getRaster().getSample(x, y, 0);
        grey.setRGB(x, y, pixels.getRGB(x, y) & 0xFF000000 | sample * 0x010101);
      }
    }
    return grey;
  }
}
