package octavo.check;

import java.util.ArrayList;
import java.util.List;
import octavo.check.MarkedText.Point;
import org.apache.pdfbox.pdmodel.common.PDRectangle;

/**
 * Whether text on a page can be seen: it is painted (ISO 32000-1, 9.3.6), begins on the page, and
 * is not white on white. White text is seen where something that is not white was painted before.
 * Text that something was painted over is taken for seen.
 */
final class Grounds {
  /** Text rendering modes that paint nothing: 3, and 7, which only clips. */
  private static final int INVISIBLE = 3;

  private static final int CLIPPING = 7;

  /** How far outside the page a line of type may begin, in points: hanging punctuation. */
  private static final double BEYOND = 1;

  private final Area page;
  private final List<Area> painted = new ArrayList<>();
  private final List<Area> path = new ArrayList<>();

  private record Area(double left, double bottom, double right, double top) {
    boolean holds(double x, double y, double beyond) {
      return x >= left - beyond && x <= right + beyond && y >= bottom - beyond && y <= top + beyond;
    }
  }

  /**
   * @param page the part of the sheet that is shown
   */
  Grounds(PDRectangle page) {
    this.page =
        new Area(
            page.getLowerLeftX(),
            page.getLowerLeftY(),
            page.getUpperRightX(),
            page.getUpperRightY());
  }

  /** Adds a rectangle to the path at hand, as far as it bounds what will be painted. */
  void rectangle(double[] matrix, double x, double y, double width, double height) {
    double left = Double.MAX_VALUE;
    double bottom = Double.MAX_VALUE;
    double right = -Double.MAX_VALUE;
    double top = -Double.MAX_VALUE;
    for (int corner = 0; corner < 4; corner++) {
      double cornerX = x + (corner & 1) * width;
      double cornerY = y + (corner >> 1) * height;
      double pageX = matrix[0] * cornerX + matrix[2] * cornerY + matrix[4];
      double pageY = matrix[1] * cornerX + matrix[3] * cornerY + matrix[5];
      left = Math.min(left, pageX);
      right = Math.max(right, pageX);
      bottom = Math.min(bottom, pageY);
      top = Math.max(top, pageY);
    }
    path.add(new Area(left, bottom, right, top));
  }

  /** Paints the path at hand and ends it. */
  void fill(TextState state) {
    if (!state.white && !state.clear) {
      painted.addAll(path);
    }
    path.clear();
  }

  /** Ends the path at hand unpainted. */
  void endPath() {
    path.clear();
  }

  /** Whether text that begins at a place is seen. */
  boolean show(TextState state, Point from) {
    boolean paints = state.mode != INVISIBLE && state.mode != CLIPPING && !state.clear;
    return paints
        && page.holds(from.x(), from.y(), BEYOND)
        && (!state.white || painted.stream().anyMatch(area -> area.holds(from.x(), from.y(), 0)));
  }
}
