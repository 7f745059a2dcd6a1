package octavo.epub;

import com.github.weisj.jsvg.SVGDocument;
import com.github.weisj.jsvg.parser.LoaderContext;
import com.github.weisj.jsvg.parser.SVGLoader;
import com.github.weisj.jsvg.view.ViewBox;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.awt.image.DataBufferInt;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.List;
import octavo.book.ImageFormat;
import octavo.book.ImageSource;
import octavo.theme.FontFile;
import octavo.theme.SvgFonts;

/** Draws an SVG as pixels through jsvg and Java 2D, its text in the theme's fonts. */
final class SvgDrawing {
  /** The longer side of a cover in pixels, as the shops recommend. */
  private static final int LONGER_SIDE = 2400;

  private SvgDrawing() {}

  static CoverImage asCover(ImageSource.Available image, List<FontFile> fonts)
      throws IOException, UndrawableException {
    String text =
        image.sanitised().isPresent()
            ? image.sanitised().get()
            : Files.readString(image.location());
    double scale = (double) LONGER_SIDE / Math.max(image.width(), image.height());
    int width = (int) Math.max(1, Math.round(image.width() * scale));
    int height = (int) Math.max(1, Math.round(image.height() * scale));
    BufferedImage pixels = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
    draw(load(SvgFonts.apply(text, fonts)), pixels);
    int[] colours = ((DataBufferInt) pixels.getRaster().getDataBuffer()).getData();
    byte[] png = CoverPng.coloured(width, height, colours);
    return new CoverImage(png, ImageFormat.PNG, width, height);
  }

  private static SVGDocument load(String text) throws UndrawableException {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    SVGDocument document =
        new SVGLoader().load(new ByteArrayInputStream(bytes), null, LoaderContext.createDefault());
    if (document == null) {
      throw new UndrawableException("it is an SVG that the drawing library cannot read");
    }
    return document;
  }

  private static void draw(SVGDocument document, BufferedImage pixels) {
    Graphics2D graphics = pixels.createGraphics();
    try {
      graphics.setColor(Color.WHITE);
      graphics.fillRect(0, 0, pixels.getWidth(), pixels.getHeight());
      graphics.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
      graphics.setRenderingHint(
          RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
      document.render(null, graphics, new ViewBox(pixels.getWidth(), pixels.getHeight()));
    } finally {
      graphics.dispose();
    }
  }
}
