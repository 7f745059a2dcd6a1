package octavo.epub;

import java.awt.Font;
import java.awt.FontFormatException;
import java.awt.Shape;
import java.awt.font.FontRenderContext;
import java.awt.font.TextAttribute;
import java.awt.font.TextLayout;
import java.awt.geom.AffineTransform;
import java.awt.geom.PathIterator;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A face by Java 2D: slow to start, but it shapes Arabic, orders both directions and reads the
 * fonts of East Asia. Asked only when no {@link TrueTypeFace} has the characters.
 */
final class JavaFace implements CoverFace {
  private static final FontRenderContext CONTEXT = new FontRenderContext(null, true, true);

  private final Font font;

  private JavaFace(Font font) {
    this.font = font;
  }

  /** The face; empty for a font Java cannot read. */
  static Optional<CoverFace> read(byte[] bytes) {
    try {
      Font[] fonts = Font.createFonts(new ByteArrayInputStream(bytes));
      return fonts.length == 0 ? Optional.empty() : Optional.of(new JavaFace(fonts[0]));
    } catch (FontFormatException | IOException e) {
      return Optional.empty();
    }
  }

  @Override
  public boolean covers(String text) {
    return font.canDisplayUpTo(text) < 0;
  }

  @Override
  public double width(String line, double size, double tracking) {
    return line.isBlank() ? 0 : layout(line, size, tracking).getAdvance();
  }

  @Override
  public List<CoverPath> outlines(String line, Setting setting) {
    CoverPath path = new CoverPath();
    Shape shape =
        layout(line, setting.size(), setting.tracking())
            .getOutline(AffineTransform.getTranslateInstance(setting.x(), setting.y()));
    double[] c = new double[6];
    for (PathIterator it = shape.getPathIterator(null); !it.isDone(); it.next()) {
      switch (it.currentSegment(c)) {
        case PathIterator.SEG_MOVETO -> path.moveTo(c[0], c[1]);
        case PathIterator.SEG_LINETO -> path.lineTo(c[0], c[1]);
        case PathIterator.SEG_QUADTO -> path.quadTo(c[0], c[1], c[2], c[3]);
        case PathIterator.SEG_CUBICTO -> path.cubicTo(c);
        default -> path.close();
      }
    }
    return List.of(path);
  }

  private TextLayout layout(String line, double size, double tracking) {
    Font sized =
        font.deriveFont((float) size)
            .deriveFont(
                Map.of(
                    TextAttribute.KERNING,
                    TextAttribute.KERNING_ON,
                    TextAttribute.TRACKING,
                    (float) tracking));
    return new TextLayout(line, sized, CONTEXT);
  }
}
