package octavo.typeset.font;

import java.util.ArrayList;
import java.util.List;
import octavo.typeset.font.Outline.Curve;
import octavo.typeset.font.Outline.Line;
import octavo.typeset.font.Outline.Move;
import octavo.typeset.font.Outline.Segment;
import org.lwjgl.system.MemoryUtil;
import org.lwjgl.util.harfbuzz.HarfBuzz;
import org.lwjgl.util.harfbuzz.hb_draw_cubic_to_func_t;
import org.lwjgl.util.harfbuzz.hb_draw_line_to_func_t;
import org.lwjgl.util.harfbuzz.hb_draw_move_to_func_t;
import org.lwjgl.util.harfbuzz.hb_draw_quadratic_to_func_t;

/** Follows HarfBuzz as it draws a glyph. */
final class GlyphPen {
  private final double unit;
  private final List<Segment> segments = new ArrayList<>();
  private double x;
  private double y;

  private GlyphPen(int unitsPerEm) {
    this.unit = unitsPerEm;
  }

  /** The outline of a glyph of HarfBuzz's font. */
  static Outline outline(long font, int glyph, int unitsPerEm) {
    GlyphPen pen = new GlyphPen(unitsPerEm);
    long functions = HarfBuzz.hb_draw_funcs_create();
    try (hb_draw_move_to_func_t move =
            hb_draw_move_to_func_t.create((d, data, s, x, y, u) -> pen.move(x, y));
        hb_draw_line_to_func_t line =
            hb_draw_line_to_func_t.create((d, data, s, x, y, u) -> pen.line(x, y));
        hb_draw_quadratic_to_func_t conic =
            hb_draw_quadratic_to_func_t.create(
                (d, data, s, cx, cy, x, y, u) -> pen.conic(cx, cy, x, y));
        hb_draw_cubic_to_func_t cubic =
            hb_draw_cubic_to_func_t.create(
                (d, data, s, ax, ay, bx, by, x, y, u) ->
                    pen.curve(pen.em(ax), pen.em(ay), pen.em(bx), pen.em(by), x, y))) {
      HarfBuzz.nhb_draw_funcs_set_move_to_func(functions, move.address(), 0, 0);
      HarfBuzz.nhb_draw_funcs_set_line_to_func(functions, line.address(), 0, 0);
      HarfBuzz.nhb_draw_funcs_set_quadratic_to_func(functions, conic.address(), 0, 0);
      HarfBuzz.nhb_draw_funcs_set_cubic_to_func(functions, cubic.address(), 0, 0);
      HarfBuzz.hb_font_draw_glyph(font, glyph, functions, MemoryUtil.NULL);
    } finally {
      HarfBuzz.hb_draw_funcs_destroy(functions);
    }
    return new Outline(pen.segments);
  }

  private double em(float units) {
    return units / unit;
  }

  private void move(float toX, float toY) {
    x = em(toX);
    y = em(toY);
    segments.add(new Move(x, y));
  }

  private void line(float toX, float toY) {
    x = em(toX);
    y = em(toY);
    segments.add(new Line(x, y));
  }

  // A curve of the second degree is one of the third whose control points are two thirds of the
  // way to its own.
  private void conic(float cx, float cy, float toX, float toY) {
    double endX = em(toX);
    double endY = em(toY);
    curve(
        x + (em(cx) - x) * 2 / 3,
        y + (em(cy) - y) * 2 / 3,
        endX + (em(cx) - endX) * 2 / 3,
        endY + (em(cy) - endY) * 2 / 3,
        toX,
        toY);
  }

  private void curve(double x1, double y1, double x2, double y2, float toX, float toY) {
    x = em(toX);
    y = em(toY);
    segments.add(new Curve(x1, y1, x2, y2, x, y));
  }
}
