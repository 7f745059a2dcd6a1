package octavo.pdf.paint;

import de.rototor.pdfbox.graphics2d.IPdfBoxGraphics2DColorMapper;
import de.rototor.pdfbox.graphics2d.PdfBoxGraphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Optional;
import javax.imageio.ImageIO;
import octavo.pdf.png.PngImages;
import octavo.raster.Greyscale;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.pdmodel.graphics.color.PDColor;
import org.apache.pdfbox.pdmodel.graphics.color.PDDeviceGray;

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

  /** Makes what is drawn from now on grey, but for bitmaps. */
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
  }
}
