package octavo.check;

/**
 * The text of one marked content sequence in the making, with where on the page it ends, so that
 * what follows can tell a new line from the same one.
 *
 * <p>Two marks of ours stand in it beside the characters that were drawn: {@link #LINE_END}, where
 * a new line begins and white space or a hyphen may have gone, and {@link #GAP}, where two pieces
 * of one line stand apart without a space between them.
 */
final class MarkedText {
  /** Where a line ends: the characters at both sides may belong to one word or to two. */
  static final char LINE_END = '\n';

  /** A gap within a line: one word or two, but no hyphen was put in. */
  static final char GAP = '\u000B';

  /** Nothing lies between. */
  static final char NOTHING = 0;

  private static final double SAME_LINE = 0.6;
  private static final double OVERLAP = 0.35;
  private static final double NO_GAP = 0.1;

  private final Characters text = new Characters();
  private double startX;
  private double startY;
  private double startSize;
  private double endX;
  private double endY;
  private double endSize;

  /** The direction of the line at its end, a unit vector. */
  private double directionX = 1;

  private double directionY;

  Characters text() {
    return text;
  }

  boolean isEmpty() {
    return text.isEmpty();
  }

  /**
   * Adds what one string operand draws.
   *
   * @param drawn its characters
   * @param from where it begins, in page units, with the size of the type
   * @param to where it ends
   */
  void add(Characters drawn, Point from, Point to) {
    if (drawn.isEmpty()) {
      return;
    }
    if (isEmpty()) {
      startX = from.x();
      startY = from.y();
      startSize = from.size();
    } else {
      char mark = between(from.x(), from.y(), from.size());
      if (mark != NOTHING) {
        text.add(mark);
      }
    }
    text.add(drawn);
    double length = Math.hypot(to.x() - from.x(), to.y() - from.y());
    if (length > 0) {
      directionX = (to.x() - from.x()) / length;
      directionY = (to.y() - from.y()) / length;
    }
    endX = to.x();
    endY = to.y();
    endSize = to.size();
  }

  /**
   * The mark that belongs between this text and the next of the same page; {@link #NOTHING} for
   * none.
   */
  char markBefore(MarkedText next) {
    return between(next.startX, next.startY, next.startSize);
  }

  private char between(double x, double y, double size) {
    double largest = Math.max(size, endSize);
    double along = (x - endX) * directionX + (y - endY) * directionY;
    double across = Math.abs((y - endY) * directionX - (x - endX) * directionY);
    if (across > SAME_LINE * largest || along < -OVERLAP * largest) {
      return LINE_END;
    }
    return along < NO_GAP * largest ? NOTHING : GAP;
  }

  /**
   * A place on the page.
   *
   * @param size of the type set there, in page units
   */
  record Point(double x, double y, double size) {}
}
