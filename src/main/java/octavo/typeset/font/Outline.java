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
      implements Segment {}

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
