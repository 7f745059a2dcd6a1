package octavo.pdf.paint;

import octavo.pdf.document.PdfBytes;
import octavo.typeset.font.Outline;

/** Writes shapes as paths (ISO 32000-1, 8.5). */
final class ShapeWriter {
  private final PdfBytes out;
  private final double x;
  private final double y;
  private final double size;

  /**
   * Writes at a place.
   *
   * @param x of the pen, from the left
   * @param y of the baseline, from the bottom
   * @param size how many points an em is
   */
  ShapeWriter(PdfBytes out, double x, double y, double size) {
    this.out = out;
    this.x = x;
    this.y = y;
    this.size = size;
  }

  /** Fills a shape; its contours are closed by that. */
  void fill(Outline outline) {
    if (outline.segments().isEmpty()) {
      return;
    }
    for (Outline.Segment segment : outline.segments()) {
      switch (segment) {
        case Outline.Move move -> point(move.x(), move.y()).put("m\n");
        case Outline.Line line -> point(line.x(), line.y()).put("l\n");
        case Outline.Curve curve -> {
          point(curve.x1(), curve.y1());
          point(curve.x2(), curve.y2());
          point(curve.x(), curve.y()).put("c\n");
        }
      }
    }
    out.put("f\n");
  }

  private PdfBytes point(double right, double up) {
    return out.numbers(x + right * size, y + up * size);
  }
}
