package octavo.epub;

import java.util.Arrays;

/**
 * Closed outlines flattened to straight lines, y down. Curves become chords that stray from them by
 * less than a quarter of a pixel at the sizes of a cover.
 */
final class CoverPath {
  private static final double CHORD = 6;
  private static final int MOST_CHORDS = 24;

  /** A line segment is four numbers: from x, from y, to x, to y. */
  private float[] segments = new float[1024];

  private int length;
  private double startX;
  private double startY;
  private double x;
  private double y;

  void moveTo(double toX, double toY) {
    close();
    startX = toX;
    startY = toY;
    x = toX;
    y = toY;
  }

  void lineTo(double toX, double toY) {
    if (length + 4 > segments.length) {
      segments = Arrays.copyOf(segments, length * 2);
    }
    segments[length] = (float) x;
    segments[length + 1] = (float) y;
    segments[length + 2] = (float) toX;
    segments[length + 3] = (float) toY;
    length += 4;
    x = toX;
    y = toY;
  }

  void quadTo(double controlX, double controlY, double toX, double toY) {
    double fromX = x;
    double fromY = y;
    double bend = Math.abs(fromX - 2 * controlX + toX) + Math.abs(fromY - 2 * controlY + toY);
    int chords = (int) Math.clamp(Math.ceil(Math.sqrt(bend / 2)), 1, MOST_CHORDS);
    for (int i = 1; i <= chords; i++) {
      double t = (double) i / chords;
      double u = 1 - t;
      lineTo(
          u * u * fromX + 2 * u * t * controlX + t * t * toX,
          u * u * fromY + 2 * u * t * controlY + t * t * toY);
    }
  }

  /** A cubic curve by two control points, {@code c} being x1, y1, x2, y2, x, y. */
  void cubicTo(double[] c) {
    double fromX = x;
    double fromY = y;
    double reach = Math.abs(c[4] - fromX) + Math.abs(c[5] - fromY);
    double bend = Math.abs(c[0] - fromX) + Math.abs(c[3] - c[5]) + reach;
    int chords = (int) Math.clamp(Math.ceil(bend / CHORD), 2, MOST_CHORDS);
    for (int i = 1; i <= chords; i++) {
      double t = (double) i / chords;
      double u = 1 - t;
      double a = u * u * u;
      double b = 3 * u * u * t;
      double d = 3 * u * t * t;
      double e = t * t * t;
      lineTo(
          a * fromX + b * c[0] + d * c[2] + e * c[4], a * fromY + b * c[1] + d * c[3] + e * c[5]);
    }
  }

  void close() {
    if (x != startX || y != startY) {
      lineTo(startX, startY);
    }
  }

  /** The segments; only the first {@link #length()} numbers count. */
  float[] segments() {
    return segments;
  }

  int length() {
    return length;
  }
}
