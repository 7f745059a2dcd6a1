package octavo.pdf.paint;

import de.rototor.pdfbox.graphics2d.IPdfBoxGraphics2DColorMapper;
import de.rototor.pdfbox.graphics2d.PdfBoxGraphics2D;
import de.rototor.pdfbox.graphics2d.PdfBoxGraphics2DLosslessImageEncoder;
import java.awt.Image;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Optional;
import javax.imageio.ImageIO;
import octavo.pdf.png.PngImages;
import octavo.raster.Greyscale;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.graphics.color.PDColor;
import org.apache.pdfbox.pdmodel.graphics.color.PDDeviceGray;
import org.apache.pdfbox.pdmodel.graphics.image.PDImageXObject;

/** Pictures in greys, for an edition that has no colours. */
final class GreyPictures {
  private static final float MOST = 255;

  private GreyPictures() {}

  /** An image without loss but of its colours. */
  static COSStream image(BufferedImage image, PngImages pngs) throws IOException {
    COSStream grey = greys(Greyscale.of(image), pngs);
    Optional<BufferedImage> opacity = Greyscale.opacity(image);
    if (opacity.isPresent()) {
      grey.setItem(COSName.SMASK, greys(opacity.get(), pngs));
    }
    return grey;
  }

  /**
   * An image of greys. PDFBox's own factory takes them for those of Java, which are others, and
   * makes them lighter.
   */
  static COSStream greys(BufferedImage image, PngImages pngs) throws IOException {
    ByteArrayOutputStream png = new ByteArrayOutputStream();
    ImageIO.write(image, "png", png);
    return pngs.image(png.toByteArray());
  }

  /** Makes what is drawn from now on grey. */
  static void drawGrey(PdfBoxGraphics2D graphics) {
    IPdfBoxGraphics2DColorMapper mapper =
        (colour, _) ->
            new PDColor(
                new float[] {
                  (float)
                      Greyscale.of(
                          colour.getRed() / MOST, colour.getGreen() / MOST, colour.getBlue() / MOST)
                },
                PDDeviceGray.INSTANCE);
    graphics.setColorMapper(mapper);
    graphics.setImageEncoder(
        new PdfBoxGraphics2DLosslessImageEncoder() {
          @Override
          public PDImageXObject encodeImage(
              PDDocument document,
              org.apache.pdfbox.pdmodel.PDPageContentStream content,
              Image image,
              IPdfBoxGraphics2DImageEncoderEnv environment) {
            return super.encodeImage(document, content, grey(image), environment);
          }
        });
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
