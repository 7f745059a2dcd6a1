package octavo.typeset;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import octavo.typeset.font.Outline;
import octavo.typeset.line.Alignment;
import octavo.typeset.line.Line;
import octavo.typeset.line.Measures;
import octavo.typeset.line.ParagraphSetter;
import octavo.typeset.line.ParagraphStyle;
import octavo.typeset.line.Piece;
import octavo.typeset.page.Ink;
import octavo.typeset.page.Placed;
import octavo.typeset.page.Slot;

/**
 * Sets text whose lines are the author's. A line that is too long goes on indented behind an arrow,
 * or it would read as the next one. The arrow and the numbers of lines are drawn, not set: as text
 * they would be copied with the code, artifacts though they are, by most programs that show a PDF.
 */
final class CodeLines {
  /** How much further a line that is too long goes on indented, in ems. */
  private static final double TURNOVER = 1.2;

  /** Between the number of a line and the line, in ems. */
  private static final double NUMBER_GAP = 1;

  /** An arrow that comes down from the line above and turns right, as wide as the indent. */
  private static final Outline ARROW =
      Outline.polygon(
          0.16, 0.56, 0.23, 0.56, 0.23, 0.29, 0.66, 0.29, 0.66, 0.40, 0.9, 0.255, 0.66, 0.11, 0.66,
          0.22, 0.16, 0.22);

  private static final Ink GREY = new Ink(0.4, 0.4, 0.4);

  private final ParagraphSetter setter;
  private final ParagraphLines shaping;

  CodeLines(ParagraphSetter setter, ParagraphLines shaping) {
    this.setter = setter;
    this.shaping = shaping;
  }

  /**
   * Lines and what stands beside them.
   *
   * @param lines from first to last
   * @param beside what is drawn with each, its arrow or number; none of prose
   * @param goesOn whether each is not the first of a line of the author's; none of prose
   */
  record Numbered(List<Line> lines, List<Strip.Drawing> beside, List<Boolean> goesOn) {
    /** Lines of prose. */
    static Numbered prose(List<Line> lines) {
      return new Numbered(lines, List.of(), List.of());
    }

    /** How well a page may end before a line, where so many must not stand alone. */
    Strip.Break before(int line, int orphans, int widows) {
      boolean blank = isBlank(line);
      if (!goesOn.isEmpty() && (blank || goesOn.get(line))) {
        // It ends below a blank line as if that were not there, and a page begins with none.
        return Strip.Break.TORN;
      }
      if (words(0, line) < orphans || words(line, lines.size()) < widows) {
        return Strip.Break.ALONE;
      }
      if (isEdge(line, orphans, widows)) {
        return Strip.Break.CODE;
      }
      return lines.get(line - 1).end() == Line.End.HYPHEN ? Strip.Break.HYPHEN : Strip.Break.FREE;
    }

    // How many of some lines have words, as far as that can matter.
    private int words(int from, int to) {
      if (goesOn.isEmpty()) {
        return to - from;
      }
      int count = 0;
      for (int i = from; i < to; i++) {
        count += isBlank(i) ? 0 : 1;
      }
      return count;
    }

    // Whether fewer lines than that stand above or below, up to a blank one.
    private boolean isEdge(int line, int orphans, int widows) {
      if (goesOn.isEmpty()) {
        return false;
      }
      int begin = line;
      while (begin > 0 && !isBlank(begin - 1)) {
        begin--;
      }
      int end = line;
      while (end < lines.size() && !isBlank(end)) {
        end++;
      }
      return begin < line && (line - begin < orphans || end - line < widows);
    }

    private boolean isBlank(int line) {
      return lines.get(line).content().isEmpty();
    }
  }

  /**
   * Sets pieces line by line.
   *
   * @param numbers of lines, by how many lines are before them
   * @param size of the type, in points
   * @param baseline below the top of a line, in points
   */
  Numbered set(
      List<Piece> pieces,
      Map<Integer, Piece.Text> numbers,
      Frame frame,
      double size,
      double baseline) {
    List<Line> lines = new ArrayList<>();
    List<Strip.Drawing> beside = new ArrayList<>();
    List<Boolean> goesOn = new ArrayList<>();
    int from = 0;
    int count = 0;
    for (int i = 0; i <= pieces.size(); i++) {
      if (i == pieces.size() || pieces.get(i) instanceof Piece.Break) {
        List<Piece> line = new ArrayList<>(pieces.subList(from, i));
        double indent = Math.min(indent(line) + TURNOVER * size, frame.width() / 2);
        line.add(new Piece.Break());
        Measures measures = Measures.hanging(frame.width(), indent);
        lines.addAll(setter.set(line, ParagraphStyle.ragged(measures, Alignment.LEFT)).lines());
        Piece.Text number = numbers.get(count++);
        beside.add(number == null ? Strip.Drawing.NOTHING : number(number, frame.left(), baseline));
        goesOn.add(false);
        double turn = frame.left() + indent - TURNOVER * size;
        while (beside.size() < lines.size()) {
          beside.add(
              (sheet, x, y) ->
                  sheet.add(
                      new Placed.Shape(ARROW, x + turn, y + baseline, size, GREY, Slot.LAYOUT)));
          goesOn.add(true);
        }
        from = i + 1;
      }
    }
    return new Numbered(lines, beside, goesOn);
  }

  private Strip.Drawing number(Piece.Text number, double left, double baseline) {
    DrawnNumber drawn = shaping.drawn(number);
    double gap = NUMBER_GAP * drawn.size();
    double width = drawn.width();
    return (sheet, x, y) -> drawn.draw(sheet, x + left - gap - width, y + baseline);
  }

  private double indent(List<Piece> line) {
    if (line.isEmpty() || !(line.getFirst() instanceof Piece.Text first)) {
      return 0;
    }
    int spaces = 0;
    while (spaces < first.text().length() && first.text().charAt(spaces) == '\u00A0') {
      spaces++;
    }
    String indent = first.text().substring(0, spaces);
    return shaping.width(new Piece.Text(indent, first.setting(), first.tag(), false));
  }
}
