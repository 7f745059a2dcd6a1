package octavo.raster;

import com.github.weisj.jsvg.SVGDocument;
import com.github.weisj.jsvg.parser.LoaderContext;
import com.github.weisj.jsvg.parser.SVGLoader;
import com.github.weisj.jsvg.view.ViewBox;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;

/**
 * An SVG as jsvg reads and draws it. The one border at which is caught what that library throws at
 * drawings that ask too much of it, and becomes an {@link UndrawableException}: a filter may want
 * an array of negative length, a picture of 2,147,483,647 pixels across, or all memory there is.
 */
public final class VectorDrawing {
  /** Elements of words, which may be empty. */
  private static final Pattern WORDS =
      Pattern.compile("<text\\b[^>]*/>|<text\\b.*?</text\\s*>", Pattern.DOTALL);

  /** So many pixels are drawn to see whether a drawing can be drawn. */
  private static final double TRIED = 1_000_000;

  private final SVGDocument document;

  private VectorDrawing(SVGDocument document) {
    this.document = document;
  }

  /** Reads the text of an SVG. */
  public static VectorDrawing of(String svg) throws UndrawableException {
    byte[] bytes = svg.getBytes(StandardCharsets.UTF_8);
    SVGDocument document;
    try {
      document =
          new SVGLoader()
              .load(new ByteArrayInputStream(bytes), null, LoaderContext.createDefault());
    } catch (RuntimeException | StackOverflowError | OutOfMemoryError e) {
      throw givenUp(e);
    }
    if (document == null) {
      throw new UndrawableException("it is an SVG that the drawing library cannot read");
    }
    return new VectorDrawing(document);
  }

  /** The text of an SVG but for its words; fonts take longer than all else. */
  public static String withoutWords(String svg) {
    return WORDS.matcher(svg).replaceAll("");
  }

  /**
   * Draws a drawing without its words, to see whether it can be.
   *
   * @param width in pixels
   * @param height likewise
   */
  public static void attempt(String svg, int width, int height) throws UndrawableException {
    double scale = Math.min(1, Math.sqrt(TRIED / ((double) width * height)));
    int across = (int) Math.max(1, Math.round(width * scale));
    int down = (int) Math.max(1, Math.round(height * scale));
    Graphics2D graphics =
        new BufferedImage(across, down, BufferedImage.TYPE_INT_ARGB).createGraphics();
    try {
      of(withoutWords(svg)).draw(graphics, across, down);
    } finally {
      graphics.dispose();
    }
  }

  /**
   * Draws it.
   *
   * @param width what it fills, in the units of the graphics
   * @param height likewise
   * @throws UndrawableException when it cannot be drawn; a part of it may have been
   */
  public void draw(Graphics2D graphics, int width, int height) throws UndrawableException {
    try {
      document.render(null, graphics, new ViewBox(width, height));
    } catch (RuntimeException | StackOverflowError | OutOfMemoryError e) {
      throw givenUp(e);
    }
  }

  private static UndrawableException givenUp(Throwable e) {
    return new UndrawableException("the drawing library gives it up (" + e + ")", e);
  }
}
