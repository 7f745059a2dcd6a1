package octavo.epub;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.awt.image.DataBufferInt;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import octavo.book.ImageFormat;
import octavo.book.ImageSource;
import octavo.raster.Demands;
import octavo.raster.Ink;
import octavo.raster.UndrawableException;
import octavo.raster.VectorDrawing;
import octavo.theme.FontFile;
import octavo.theme.SvgFonts;

/** An SVG that is drawn as pixels through Java 2D, its text in the theme's fonts. */
final class SvgDrawing {
  /** The longer side of a cover in pixels, as the shops recommend. */
  private static final int LONGER_SIDE = 2400;

  /** So many pixels for one of CSS: screens of e-readers have 300 to the inch, not 96. */
  private static final double FINER = 2.5;

  /** The longer side in pixels of a drawing that has but a shape: a screen is hardly wider. */
  private static final int SHAPE = 1600;

  /** The sides of what is only measured; lines of a pixel are still lines there. */
  private static final int MEASURED = 300;

  /** A drawing of pixels that is larger than this shows nothing more. */
  private static final long MOST = 4_000_000;

  private final VectorDrawing document;

  private final int width;
  private final int height;
  private final boolean sized;

  private SvgDrawing(VectorDrawing document, ImageSource.Available image) {
    this.document = document;
    this.width = image.width();
    this.height = image.height();
    this.sized = image.sized();
  }

  static SvgDrawing of(ImageSource.Available image, List<FontFile> fonts)
      throws IOException, UndrawableException {
    return of(SvgFonts.apply(text(image), fonts), image);
  }

  private static SvgDrawing of(String text, ImageSource.Available image)
      throws UndrawableException {
    return new SvgDrawing(VectorDrawing.of(text), image);
  }

  private static String text(ImageSource.Available image) throws IOException {
    return new String(EpubImage.original(image), StandardCharsets.UTF_8);
  }

  /**
   * Whether an SVG is drawn dark on nothing. Measured without its words, which have the colour of
   * its lines, for fonts take longer than all else; with them where there is nothing else.
   */
  static boolean isLostAtNight(ImageSource.Available image, List<FontFile> fonts)
      throws IOException, UndrawableException {
    Ink lines = of(VectorDrawing.withoutWords(text(image)), image).measured();
    return lines.isBlank() ? of(image, fonts).measured().isLostAtNight() : lines.isLostAtNight();
  }

  /** It as a cover, on white. */
  CoverImage asCover(long most) throws UndrawableException {
    double scale = (double) LONGER_SIDE / Math.max(width, height);
    BufferedImage pixels = drawn(Math.min(scale, largest(most)), BufferedImage.TYPE_INT_RGB);
    int[] colours = ((DataBufferInt) pixels.getRaster().getDataBuffer()).getData();
    byte[] png = CoverPng.coloured(pixels.getWidth(), pixels.getHeight(), colours);
    return new CoverImage(png, ImageFormat.PNG, pixels.getWidth(), pixels.getHeight());
  }

  /** It as fine as a screen shows it and no larger than is allowed, on nothing or on white. */
  BufferedImage pixels(Demands demands) throws UndrawableException {
    double wanted = sized ? FINER : (double) SHAPE / Math.max(width, height);
    double scale = Math.min(wanted, largest(Math.min(demands.pixels(), MOST)));
    boolean white = demands.onWhite() && measured().isLostAtNight();
    return drawn(scale, white ? BufferedImage.TYPE_INT_RGB : BufferedImage.TYPE_INT_ARGB);
  }

  private double largest(long pixels) {
    return Math.sqrt((double) pixels / ((double) width * height));
  }

  private Ink measured() throws UndrawableException {
    double scale = Math.min(1, (double) MEASURED / Math.max(width, height));
    return Ink.of(drawn(scale, BufferedImage.TYPE_INT_ARGB));
  }

  private BufferedImage drawn(double scale, int type) throws UndrawableException {
    BufferedImage pixels =
        new BufferedImage(
            (int) Math.max(1, Math.round(width * scale)),
            (int) Math.max(1, Math.round(height * scale)),
            type);
    Graphics2D graphics = pixels.createGraphics();
    try {
      if (type == BufferedImage.TYPE_INT_RGB) {
        graphics.setColor(Color.WHITE);
        graphics.fillRect(0, 0, pixels.getWidth(), pixels.getHeight());
      }
      graphics.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
      graphics.setRenderingHint(
          RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
      document.draw(graphics, pixels.getWidth(), pixels.getHeight());
    } finally {
      graphics.dispose();
    }
    return pixels;
  }
}
