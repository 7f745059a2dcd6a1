package octavo.parse;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;

/**
 * The geometry of a grid table: where its columns and rows begin, and which of their crossings are
 * one cell because no border runs between them.
 */
final class GridLayout {
  /**
   * A cell.
   *
   * @param row the first row it covers
   * @param column the first column it covers
   * @param rowSpan rows it covers
   * @param columnSpan columns it covers
   */
  record Area(int row, int column, int rowSpan, int columnSpan) {}

  private final List<GridLine> lines;
  private final int[] columns;
  private final int[] rows;

  private GridLayout(List<GridLine> lines, int[] columns, int[] rows) {
    this.lines = lines;
    this.columns = columns;
    this.rows = rows;
  }

  /** The layout of some lines; empty when they do not make a table. */
  static Optional<GridLayout> of(List<String> texts) {
    TreeSet<Integer> corners = new TreeSet<>();
    for (String text : texts) {
      if (text.charAt(0) == '+') {
        GridLine.corners(text, corners);
      }
    }
    int[] columns = corners.stream().mapToInt(Integer::intValue).toArray();
    if (columns.length < 2) {
      return Optional.empty();
    }
    List<GridLine> lines = new ArrayList<>();
    List<Integer> rows = new ArrayList<>();
    for (String text : texts) {
      Optional<GridLine> line = GridLine.fit(text, columns);
      if (line.isEmpty()) {
        return Optional.empty();
      }
      if (line.get().isBorder(columns)) {
        rows.add(lines.size());
      }
      lines.add(line.get());
    }
    boolean closed = rows.size() >= 2 && rows.getFirst() == 0 && rows.getLast() == lines.size() - 1;
    int[] borders = rows.stream().mapToInt(Integer::intValue).toArray();
    return closed ? Optional.of(new GridLayout(lines, columns, borders)) : Optional.empty();
  }

  int columnCount() {
    return columns.length - 1;
  }

  int rowCount() {
    return rows.length - 1;
  }

  /** The width of a column in characters. */
  int width(int column) {
    return columns[column + 1] - columns[column] - 1;
  }

  /** How many rows lie above the border of {@code =}; 0 where there is none. */
  int headRows() {
    for (int row = 1; row + 1 < rows.length; row++) {
      if (lines.get(rows[row]).text().indexOf('=') >= 0
          && lines.get(rows[row]).isBorder(columns, 0, '=')) {
        return row;
      }
    }
    return 0;
  }

  /** The piece of border above a column from which its alignment is read. */
  String alignmentMarks(int column) {
    GridLine line = lines.get(rows[headRows()]);
    return line.between(columns[column], columns[column + 1]);
  }

  /** The cells, row by row; empty when some do not come out as rectangles. */
  Optional<List<Area>> areas() {
    boolean[][] taken = new boolean[rowCount()][columnCount()];
    List<Area> areas = new ArrayList<>();
    for (int row = 0; row < rowCount(); row++) {
      for (int column = 0; column < columnCount(); column++) {
        if (!taken[row][column]) {
          Area area = area(row, column);
          if (!take(area, taken)) {
            return Optional.empty();
          }
          areas.add(area);
        }
      }
    }
    return Optional.of(areas);
  }

  private Area area(int row, int column) {
    int endColumn = column;
    while (endColumn + 1 < columnCount() && !wallRight(row, endColumn)) {
      endColumn++;
    }
    int endRow = row;
    while (endRow + 1 < rowCount() && !wallBelow(endRow, column)) {
      endRow++;
    }
    return new Area(row, column, endRow - row + 1, endColumn - column + 1);
  }

  private static boolean take(Area area, boolean[][] taken) {
    for (int row = area.row(); row < area.row() + area.rowSpan(); row++) {
      for (int column = area.column(); column < area.column() + area.columnSpan(); column++) {
        if (taken[row][column]) {
          return false;
        }
        taken[row][column] = true;
      }
    }
    return true;
  }

  private boolean wallRight(int row, int column) {
    boolean wall = true;
    for (int line = rows[row] + 1; line < rows[row + 1]; line++) {
      char c = lines.get(line).at(columns[column + 1]);
      wall &= c == '|' || c == '+';
    }
    return wall;
  }

  private boolean wallBelow(int row, int column) {
    return lines.get(rows[row + 1]).isBorder(columns[column], columns[column + 1]);
  }

  /**
   * The lines of a cell as offsets into the lines of the table: for each line its index, and the
   * offsets of its first character and after its last.
   */
  List<int[]> content(Area area) {
    List<int[]> content = new ArrayList<>();
    int end = rows[area.row() + area.rowSpan()];
    int left = columns[area.column()];
    int right = columns[area.column() + area.columnSpan()];
    for (int line = rows[area.row()] + 1; line < end; line++) {
      GridLine it = lines.get(line);
      content.add(new int[] {line, it.index(left) + 1, it.index(right)});
    }
    return content;
  }
}
