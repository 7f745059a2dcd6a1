package octavo.typeset;

import java.util.ArrayList;
import java.util.List;
import octavo.typeset.font.Direction;
import octavo.typeset.line.Piece;
import octavo.typeset.line.RightToLeft;
import octavo.typeset.style.Property;
import octavo.typeset.style.Style;

/**
 * The parts of a paragraph whose direction is their own ({@code unicode-bidi: isolate}). They are
 * told only where something is written from right to left: else they change nothing.
 */
final class Isolates {
  private final List<Bound> bounds = new ArrayList<>();
  private boolean mixed;

  /** A beginning or an end, before the piece of a number. */
  private record Bound(int at, Piece piece) {}

  /** Takes into account what the paragraph stands in. */
  void within(Style style) {
    mixed |= style.isRightToLeft();
  }

  /** Takes a text of the paragraph into account. */
  void take(String text) {
    mixed = mixed || RightToLeft.isIn(text);
  }

  /** Begins an element before a piece; whether it is isolated, and so must be ended. */
  boolean begin(Style style, int at) {
    boolean isolated =
        style.is(Property.UNICODE_BIDI, "isolate")
            && !style.word(Property.WHITE_SPACE).startsWith("pre");
    if (isolated) {
      begin(style.isRightToLeft(), at);
    }
    return isolated;
  }

  /** Begins before a piece what is isolated in any case. */
  void begin(boolean rightToLeft, int at) {
    Direction direction = rightToLeft ? Direction.LEFTWARDS : Direction.RIGHTWARDS;
    bounds.add(new Bound(at, new Piece.Isolate(direction)));
  }

  /** Ends the element that was begun last. */
  void end(int at) {
    bounds.add(new Bound(at, new Piece.EndOfIsolate()));
  }

  /** The pieces with the bounds between them, where there is need of them. */
  List<Piece> in(List<Piece> pieces) {
    if (!mixed || bounds.isEmpty()) {
      return pieces;
    }
    List<Piece> all = new ArrayList<>(pieces.size() + bounds.size());
    int next = 0;
    for (int i = 0; i <= pieces.size(); i++) {
      while (next < bounds.size() && (bounds.get(next).at() <= i || i == pieces.size())) {
        all.add(bounds.get(next++).piece());
      }
      if (i < pieces.size()) {
        all.add(pieces.get(i));
      }
    }
    return all;
  }
}
