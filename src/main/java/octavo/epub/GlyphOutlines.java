package octavo.epub;

import java.nio.ByteBuffer;

/** A font's outlines (OpenType 1.9, loca and glyf), read where they stand. */
final class GlyphOutlines {
  private static final int DEEPEST = 6;

  private final ByteBuffer font;
  private final int loca;
  private final int glyf;
  private final boolean longOffsets;

  /**
   * The outlines of a font.
   *
   * @param loca where the table of positions stands
   * @param glyf where the table of outlines stands
   * @param longOffsets whether positions take four bytes
   */
  GlyphOutlines(ByteBuffer font, int loca, int glyf, boolean longOffsets) {
    this.font = font;
    this.loca = loca;
    this.glyf = glyf;
    this.longOffsets = longOffsets;
  }

  /**
   * Adds a glyph to a path.
   *
   * @param scale pixels a unit
   * @param x of its origin in pixels
   * @param y of its base line in pixels
   */
  void draw(int glyph, double scale, double x, double y, CoverPath path) {
    draw(glyph, new Placing(scale, 0, 0, -scale, x, y), path, 0);
  }

  private int u16(int at) {
    return font.getShort(at) & 0xffff;
  }

  /** An affine map from the glyph's units to pixels: x' = a x + c y + e, y' = b x + d y + f. */
  private record Placing(double a, double b, double c, double d, double e, double f) {
    double x(double px, double py) {
      return a * px + c * py + e;
    }

    double y(double px, double py) {
      return b * px + d * py + f;
    }

    Placing of(Placing inner) {
      return new Placing(
          a * inner.a + c * inner.b,
          b * inner.a + d * inner.b,
          a * inner.c + c * inner.d,
          b * inner.c + d * inner.d,
          x(inner.e, inner.f),
          y(inner.e, inner.f));
    }
  }

  private void draw(int glyph, Placing placing, CoverPath path, int depth) {
    int start = longOffsets ? font.getInt(loca + 4 * glyph) : 2 * u16(loca + 2 * glyph);
    int end = longOffsets ? font.getInt(loca + 4 * glyph + 4) : 2 * u16(loca + 2 * glyph + 2);
    if (start == end || depth > DEEPEST) {
      return;
    }
    int at = glyf + start;
    int contours = font.getShort(at);
    if (contours < 0) {
      composite(at + 10, placing, path, depth);
    } else {
      simple(at + 10, contours, placing, path);
    }
  }

  private void composite(int start, Placing placing, CoverPath path, int depth) {
    int at = start;
    int flags;
    do {
      flags = u16(at);
      int glyph = u16(at + 2);
      boolean words = (flags & 1) != 0;
      double dx = words ? font.getShort(at + 4) : font.get(at + 4);
      double dy = words ? font.getShort(at + 6) : font.get(at + 5);
      at += words ? 8 : 6;
      double[] m = {1, 0, 0, 1};
      if ((flags & 8) != 0) {
        m[0] = fraction(at);
        m[3] = m[0];
        at += 2;
      } else if ((flags & 0x40) != 0) {
        m[0] = fraction(at);
        m[3] = fraction(at + 2);
        at += 4;
      } else if ((flags & 0x80) != 0) {
        for (int i = 0; i < 4; i++) {
          m[i] = fraction(at + 2 * i);
        }
        at += 8;
      }
      draw(glyph, placing.of(new Placing(m[0], m[1], m[2], m[3], dx, dy)), path, depth + 1);
    } while ((flags & 0x20) != 0);
  }

  private double fraction(int at) {
    return font.getShort(at) / 16384.0;
  }

  private void simple(int start, int contours, Placing placing, CoverPath path) {
    if (contours == 0) {
      return;
    }
    int points = u16(start + 2 * (contours - 1)) + 1;
    GlyphPoints glyph = new GlyphPoints(points);
    glyph.read(font, start + 2 * contours + 2 + u16(start + 2 * contours));
    int first = 0;
    for (int contour = 0; contour < contours; contour++) {
      int last = u16(start + 2 * contour);
      contour(glyph, first, last, placing, path);
      first = last + 1;
    }
  }

  // Points off the curve are control points; between two of them one on the curve is implied.
  private static void contour(
      GlyphPoints glyph, int first, int last, Placing placing, CoverPath path) {
    int count = last - first + 1;
    if (count < 2) {
      return;
    }
    int begin = 0;
    while (begin < count && !glyph.on(first + begin)) {
      begin++;
    }
    boolean noneOn = begin == count;
    double sx = noneOn ? glyph.middleX(first, last) : glyph.x(first + begin);
    double sy = noneOn ? glyph.middleY(first, last) : glyph.y(first + begin);
    path.moveTo(placing.x(sx, sy), placing.y(sx, sy));
    int steps = noneOn ? count : count - 1;
    int from = noneOn ? 0 : begin + 1;
    for (int i = 0; i < steps; i++) {
      int point = first + (from + i) % count;
      double px = glyph.x(point);
      double py = glyph.y(point);
      if (glyph.on(point)) {
        path.lineTo(placing.x(px, py), placing.y(px, py));
        continue;
      }
      int next = first + (from + i + 1) % count;
      boolean atEnd = i == steps - 1;
      double ex = atEnd ? sx : glyph.on(next) ? glyph.x(next) : glyph.middleX(point, next);
      double ey = atEnd ? sy : glyph.on(next) ? glyph.y(next) : glyph.middleY(point, next);
      path.quadTo(placing.x(px, py), placing.y(px, py), placing.x(ex, ey), placing.y(ex, ey));
      if (!atEnd && glyph.on(next)) {
        i++;
      }
    }
    path.close();
  }
}
