package octavo.typeset;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;

/**
 * Divides rows of a table, which are too high for a page, by the lines of their cells. A page may
 * end wherever a line of any cell ends; a line of another cell that has begun there goes to the
 * next page whole. Lines keep their distances, so that those of the same leading stay beside each
 * other.
 *
 * <p>To let each cell begin anew at the top of the page would need pages to be made before rows
 * are; so the lines that begin a page may stand up to a line lower in one cell than in the other.
 */
final class RowSlices {
  /** What begins more than so many lines above the end of a page is not torn from it. */
  private static final double HIGHEST = 1.5;

  private final List<CellLines> cells = new ArrayList<>();
  private final TreeSet<Double> ends = new TreeSet<>();
  private final double height;
  private final double grid;
  private double padding = Double.POSITIVE_INFINITY;

  private RowSlices(List<TableRow> rows, double grid) {
    this.grid = grid;
    double y = 0;
    for (TableRow row : rows) {
      for (TableRow.Cell cell : row.cells()) {
        add(cell, y);
      }
      y += row.height();
    }
    this.height = y;
  }

  /**
   * A piece of rows that no page break divides.
   *
   * @param above the space above it
   * @param height its own
   * @param over how much of lines that end in it or in later ones is above its top, and the padding
   *     that is above the lines of cells, where it begins a page
   * @param before how well a page may end before it
   * @param marks what leads to it and the notes it calls, by cell
   * @param drawing what puts it on a page
   */
  record Slice(
      double above,
      double height,
      double over,
      Strip.Break before,
      List<Marks> marks,
      Strip.Drawing drawing) {}

  /**
   * A line in a cell.
   *
   * @param strip what it is
   * @param left from the left side of the text
   * @param top from the top of the rows
   */
  private record Line(Strip strip, double left, double top) {
    double bottom() {
      return top + strip.height();
    }
  }

  /** The lines of a cell, and how many of them are in slices. */
  private static final class CellLines {
    private final List<Line> lines = new ArrayList<>();
    private int taken;

    boolean isDone() {
      return taken == lines.size();
    }

    Line next() {
      return lines.get(taken);
    }

    /** Those that end no lower. */
    List<Line> upTo(double end) {
      int from = taken;
      while (!isDone() && next().bottom() <= end + Strip.SLACK) {
        taken++;
      }
      return lines.subList(from, taken);
    }
  }

  /**
   * The slices of rows, of which none divides another line.
   *
   * @param grid from line to line of the text, in points
   */
  static List<Slice> of(List<TableRow> rows, double grid) {
    return new RowSlices(rows, grid).slices();
  }

  // In a row of several pages the middle is no place to look for a name: all begin at the top.
  private void add(TableRow.Cell cell, double y) {
    CellLines added = new CellLines();
    padding = Math.min(padding, cell.paddingTop());
    double top = y + cell.paddingTop();
    for (Strip strip : cell.content()) {
      top += strip.space();
      Line line = new Line(strip, cell.room().left(), top);
      added.lines.add(line);
      top = line.bottom();
      ends.add(top);
    }
    cells.add(added);
  }

  private List<Slice> slices() {
    List<Slice> slices = new ArrayList<>();
    double begin = 0;
    for (double end : ends) {
      if (end > begin + Strip.SLACK || end == ends.getLast()) {
        double to = end == ends.getLast() ? Math.max(end, height) : end;
        slices.add(slice(begin, to, slices.isEmpty()));
        begin = to;
      }
    }
    return slices;
  }

  private Slice slice(double begin, double end, boolean first) {
    double next = end;
    Strip.Break before = Strip.Break.FREE;
    for (CellLines cell : cells) {
      if (!cell.isDone()) {
        next = Math.min(next, cell.next().top());
        before = worse(before, cell.taken > 0 ? cell.next().strip.before() : Strip.Break.FREE);
      }
    }
    double top = first ? begin : Math.max(begin, next);
    double over = Math.max(0, begin - next);
    List<Line> lines = cells.stream().flatMap(cell -> cell.upTo(end).stream()).toList();
    return new Slice(
        top - begin,
        end - top,
        over + padding,
        over > HIGHEST * grid ? Strip.Break.TORN : before,
        lines.stream().map(line -> line.strip.marks().lowered(line.top - top)).toList(),
        drawing(lines, top));
  }

  // A cell has no page of its own to begin.
  private static Strip.Break worse(Strip.Break one, Strip.Break other) {
    boolean forced = other.compareTo(Strip.Break.TORN) > 0;
    return forced || other.compareTo(one) <= 0 ? one : other;
  }

  private static Strip.Drawing drawing(List<Line> lines, double top) {
    return (sheet, x, y) ->
        lines.forEach(line -> line.strip.drawing().draw(sheet, x + line.left, y + line.top - top));
  }
}
