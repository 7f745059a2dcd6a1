package octavo.typeset;

import java.util.ArrayList;
import java.util.List;

/** What is to be drawn beside the next strip of a column, such as the number of a list's item. */
final class Beside {
  private final List<Piece> pieces = new ArrayList<>();

  /**
   * A piece.
   *
   * @param drawing what it is
   * @param baseline of its text, below the top of the strip, in points
   */
  private record Piece(Strip.Drawing drawing, double baseline) {
    Piece on(double other) {
      double down = other - baseline;
      return new Piece((sheet, x, y) -> drawing.draw(sheet, x, y + down), other);
    }
  }

  /** Whether nothing waits. */
  boolean isEmpty() {
    return pieces.isEmpty();
  }

  /** Adds a piece whose baseline is so far below its top, in points. */
  void add(Strip.Drawing drawing, double baseline) {
    pieces.add(new Piece(drawing, baseline));
  }

  /** Moves everything to a baseline so far below the top of the strip, in points. */
  void level(double baseline) {
    pieces.replaceAll(piece -> piece.on(baseline));
  }

  /** A strip's drawing with everything beside it, which then waits no longer. */
  Strip.Drawing with(Strip.Drawing drawing) {
    if (pieces.isEmpty()) {
      return drawing;
    }
    List<Piece> all = List.copyOf(pieces);
    pieces.clear();
    return (sheet, x, y) -> {
      all.forEach(piece -> piece.drawing.draw(sheet, x, y));
      drawing.draw(sheet, x, y);
    };
  }
}
