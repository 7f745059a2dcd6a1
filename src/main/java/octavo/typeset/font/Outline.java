package octavo.typeset.font;

import java.util.List;

/**
 * A shape to be filled: contours, each from a {@link Move} to the next, which close themselves;
 * what they go round oppositely is a hole (the nonzero rule). Lengths are in ems, upwards from the
 * baseline and to the right from the pen.
 *
 * @param segments in order; none for a shape without anything to see
 */
public record Outline(List<Segment> segments) {
  /** Into how many straight lines a curve is divided to be measured. */
  private static final int PARTS = 16;

  /** Copies. */
  public Outline {
    segments = List.copyOf(segments);
  }

  /** A piece of a contour, from where the one before it ends. */
  public sealed interface Segment {}

  /** The beginning of a contour. */
  public record Move(double x, double y) implements Segment {}

  /** A straight line. */
  public record Line(double x, double y) implements Segment {}

  /** A cubic Bézier curve with its two control points. */
  public record Curve(double x1, double y1, double x2, double y2, double x, double y)
      implements Segment {
    // The point at a part of it, from 0 to 1 (Bernstein's form).
    private double[] at(double[] from, double part) {
      double rest = 1 - part;
      double first = rest * rest * rest;
      double second = 3 * rest * rest * part;
      double third = 3 * rest * part * part;
      double last = part * part * part;
      return new double[] {
        first * from[0] + second * x1 + third * x2 + last * x,
        first * from[1] + second * y1 + third * y2 + last * y
      };
    }
  }

  /**
   * How far right of the pen it reaches at some heights; 0 where it does not.
   *
   * @param low the lowest of these
   * @param high the highest
   */
  public double reach(double low, double high) {
    double reach = 0;
    double[] from = new double[2];
    double[] begin = new double[2];
    for (Segment segment : segments) {
      double[] to = end(segment);
      if (segment instanceof Move) {
        reach = Math.max(reach, reach(from, begin, low, high));
        begin = to;
      } else if (segment instanceof Curve curve) {
        double[] last = from;
        for (int i = 1; i <= PARTS; i++) {
          double[] next = curve.at(from, (double) i / PARTS);
          reach = Math.max(reach, reach(last, next, low, high));
          last = next;
        }
      } else {
        reach = Math.max(reach, reach(from, to, low, high));
      }
      from = to;
    }
    return Math.max(reach, reach(from, begin, low, high));
  }

  /** How high it reaches, or the points its curves lean to; 0 where it has nothing above that. */
  public double top() {
    double top = 0;
    for (Segment segment : segments) {
      top = Math.max(top, end(segment)[1]);
      if (segment instanceof Curve curve) {
        top = Math.max(top, Math.max(curve.y1, curve.y2));
      }
    }
    return top;
  }

  private static double[] end(Segment segment) {
    return switch (segment) {
      case Move move -> new double[] {move.x, move.y};
      case Line line -> new double[] {line.x, line.y};
      case Curve curve -> new double[] {curve.x, curve.y};
    };
  }

  // How far right what of a straight line is between two heights reaches.
  private static double reach(double[] from, double[] to, double low, double high) {
    double[] lower = from[1] <= to[1] ? from : to;
    double[] upper = lower == from ? to : from;
    if (upper[1] < low || lower[1] > high) {
      return 0;
    }
    double slope = upper[1] == lower[1] ? 0 : (upper[0] - lower[0]) / (upper[1] - lower[1]);
    double bottom = lower[0] + slope * Math.max(0, low - lower[1]);
    double top = upper[0] - slope * Math.max(0, upper[1] - high);
    return Math.max(bottom, top);
  }

  /** A polygon of the given points: x and y in turn. */
  public static Outline polygon(double... points) {
    Segment[] sides = new Segment[points.length / 2];
    for (int i = 0; i < sides.length; i++) {
      double x = points[2 * i];
      double y = points[2 * i + 1];
      sides[i] = i == 0 ? new Move(x, y) : new Line(x, y);
    }
    return new Outline(List.of(sides));
  }
}
