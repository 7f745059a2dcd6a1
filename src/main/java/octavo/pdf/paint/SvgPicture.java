package octavo.pdf.paint;

import com.github.weisj.jsvg.SVGDocument;
import com.github.weisj.jsvg.parser.LoaderContext;
import com.github.weisj.jsvg.parser.SVGLoader;
import com.github.weisj.jsvg.view.ViewBox;
import de.rototor.pdfbox.graphics2d.PdfBoxGraphics2D;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import octavo.book.ImageSource;
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
      throws IOException {
    byte[] bytes = svg.getBytes(StandardCharsets.UTF_8);
    SVGDocument drawing =
        new SVGLoader().load(new ByteArrayInputStream(bytes), null, LoaderContext.createDefault());
    if (drawing == null) {
      throw new IOException("it is an SVG that the drawing library cannot read");
    }
    PdfBoxGraphics2D graphics = new PdfBoxGraphics2D(document, image.width(), image.height());
    graphics.setImageEncoder(new DrawnImages(grey));
    if (grey) {
      GreyPictures.drawGrey(graphics);
    }
    try {
      drawing.render(null, graphics, new ViewBox(image.width(), image.height()));
    } finally {
      graphics.dispose();
    }
    COSStream form = graphics.getXFormObject().getCOSObject();
    return new Picture(form, image.width(), image.height());
  }
}
