package octavo.typeset;

import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import octavo.typeset.line.Alignment;
import octavo.typeset.line.Line;
import octavo.typeset.line.ParagraphSetter;
import octavo.typeset.line.ParagraphStyle;
import octavo.typeset.line.Piece;

/**
 * Lines of a ragged paragraph made of much the same length: those of the narrowest measure that
 * asks for no line more ({@code text-wrap: balance}, CSS Text 4, section 6.2). Of all measures
 * tried, those count first that break the fewest pieces of code.
 *
 * <p>Measures are tried one after the other, for what is broken does not grow with narrowness, as a
 * search by halves would need.
 */
final class BalancedLines {
  /** A paragraph of more lines is text, where nobody sees what the last line lacks. */
  private static final int MOST = 6;

  private static final int STEPS = 32;

  private final Set<Object> code = Collections.newSetFromMap(new IdentityHashMap<>());
  private final List<Piece> pieces;
  private final ParagraphSetter setter;

  BalancedLines(List<Piece> pieces, ParagraphSetter setter) {
    this.pieces = pieces;
    this.setter = setter;
    for (Piece piece : pieces) {
      if (piece instanceof Piece.Text text && text.manner() == Piece.Manner.CODE) {
        code.add(text.tag());
      }
    }
  }

  /** The lines of a style; as they are where they are justified. */
  List<Line> of(ParagraphStyle style) {
    List<Line> best = setter.set(pieces, style).lines();
    int count = best.size();
    if (style.alignment() == Alignment.JUSTIFY || count < 2 || count > MOST) {
      return best;
    }
    int least = faults(best);
    for (int step = 1; step < STEPS; step++) {
      List<Line> lines = setter.set(pieces, style.narrower((double) step / STEPS)).lines();
      if (lines.size() > count) {
        break;
      }
      int faults = faults(lines);
      if (faults <= least) {
        best = lines;
        least = faults;
      }
    }
    return best;
  }

  /** How many lines are too long, or end amid a word or a piece of code. */
  private int faults(List<Line> lines) {
    int faults = 0;
    for (int i = 0; i < lines.size(); i++) {
      Line.End end = lines.get(i).end();
      boolean torn = end == Line.End.OVERFULL || end == Line.End.TORN;
      faults += torn || i > 0 && isCodeBroken(lines.get(i - 1), lines.get(i)) ? 1 : 0;
    }
    return faults;
  }

  private boolean isCodeBroken(Line line, Line next) {
    if (line.content().isEmpty() || next.content().isEmpty()) {
      return false;
    }
    Object tag = line.content().getLast().tag();
    return tag == next.content().getFirst().tag() && code.contains(tag);
  }
}
