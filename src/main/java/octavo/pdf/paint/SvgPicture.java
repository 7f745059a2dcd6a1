package octavo.pdf.paint;

import de.rototor.pdfbox.graphics2d.PdfBoxGraphics2D;
import java.io.IOException;
import octavo.book.ImageSource;
import octavo.raster.UndrawableException;
import octavo.raster.VectorDrawing;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.pdmodel.PDDocument;

/**
 * An SVG as vectors, drawn by jsvg. Batik, which the css engine needs, takes a second to start.
 * Text is drawn as outlines; what it says is for the alternative text.
 */
final class SvgPicture {
  private SvgPicture() {}

  /**
   * The picture.
   *
   * @param grey whether it has no colours
   */
  static Picture of(String svg, ImageSource.Available image, boolean grey, PDDocument document)
      throws IOException, UndrawableException {
    VectorDrawing drawing = VectorDrawing.of(svg);
    PdfBoxGraphics2D graphics = new PdfBoxGraphics2D(document, image.width(), image.height());
    graphics.setImageEncoder(new DrawnImages(grey));
    if (grey) {
      GreyPictures.drawGrey(graphics);
    }
    // Of one that is given up, copies of the graphics are left open, and it may not be closed.
    drawing.draw(graphics, image.width(), image.height());
    graphics.dispose();
    COSStream form = graphics.getXFormObject().getCOSObject();
    return new Picture(form, image.width(), image.height());
  }
}
