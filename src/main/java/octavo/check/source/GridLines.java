package octavo.check.source;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.TreeSet;

/**
 * The lines of a grid table: borders of {@code +---+} and between them cells with a bar on either
 * side. A cell may reach over several columns and rows.
 *
 * <p>Authors align what they see, and some characters are two columns wide and some none, so a line
 * is placed by its bars: {@link #cut} tries the width of each character.
 */
final class GridLines {
  private final List<Content> lines;
  private final int[] columns;
  private final List<Integer> borders = new ArrayList<>();
  private final List<int[]> cuts = new ArrayList<>();
  private boolean sound;

  GridLines(List<Content> all) {
    lines = all.stream().map(GridLines::stripped).toList();
    TreeSet<Integer> corners = new TreeSet<>();
    for (Content line : lines) {
      int[] widths = columnsOf(line);
      for (int i = 0; i < line.length() && line.charAt(0) == '+'; i++) {
        if (line.charAt(i) == '+' && isCorner(line, i)) {
          corners.add(widths[i]);
        }
      }
    }
    columns = corners.stream().mapToInt(Integer::intValue).toArray();
    sound = columns.length > 1;
    for (int i = 0; sound && i < lines.size(); i++) {
      cuts.add(cut(lines.get(i)));
      if (holdsBorder(i)) {
        borders.add(i);
      }
      sound = cuts.getLast()[0] == 0 && cuts.getLast()[columns.length - 1] >= 0;
    }
    sound &= borders.size() > 1 && borders.getFirst() == 0 && borders.getLast() == lines.size() - 1;
  }

  /** Whether a line is a border from end to end. */
  static boolean isBorder(String line) {
    String border = line.strip();
    return border.length() > 2
        && border.startsWith("+")
        && border.endsWith("+")
        && border.matches("[-=:+]*[-=][-=:+]*");
  }

  boolean isTable() {
    return sound;
  }

  private static Content stripped(Content line) {
    int end = line.length();
    while (end > 0 && line.charAt(end - 1) <= ' ') {
      end--;
    }
    return line.slice(0, end);
  }

  // A plus between dashes or at an end, not one of a sum.
  private static boolean isCorner(Content line, int at) {
    return at == 0 || isDash(line.peek(at - 1)) || isDash(line.peek(at + 1));
  }

  private static boolean isDash(char c) {
    return c == '-' || c == '=' || c == ':';
  }

  private static int width(char c) {
    int type = Character.getType(c);
    if (type == Character.NON_SPACING_MARK
        || type == Character.ENCLOSING_MARK
        || type == Character.FORMAT
        || Character.isLowSurrogate(c)) {
      return 0;
    }
    boolean wide =
        c >= '\u1100' && c <= '\u115F'
            || c >= '\u2E80' && c <= '\uA4CF'
            || c >= '\uAC00' && c <= '\uD7A3'
            || c >= '\uF900' && c <= '\uFAFF'
            || c >= '\uFE30' && c <= '\uFE6F'
            || c >= '\uFF00' && c <= '\uFF60'
            || c >= '\uFFE0' && c <= '\uFFE6'
            || c >= '\uD83C' && c <= '\uD83E';
    return wide ? 2 : 1;
  }

  private static int[] columnsOf(Content line) {
    int[] columns = new int[line.length()];
    int column = 0;
    for (int i = 0; i < columns.length; i++) {
      columns[i] = column;
      column += width(line.charAt(i));
    }
    return columns;
  }

  // For each column of the table the index of its bar in a line; -1 where none stands.
  private int[] cut(Content line) {
    int[] seen = columnsOf(line);
    int[] cut = at(line, seen);
    if (cut[columns.length - 1] < 0) {
      int[] counted = new int[seen.length];
      for (int i = 0; i < counted.length; i++) {
        counted[i] = i;
      }
      cut = at(line, counted);
    }
    return cut;
  }

  private int[] at(Content line, int[] places) {
    int[] cut = new int[columns.length];
    for (int column = 0; column < cut.length; column++) {
      int found = Arrays.binarySearch(places, columns[column]);
      // Of characters without width the first has the column.
      while (found > 0 && places[found - 1] == columns[column]) {
        found--;
      }
      boolean bar = found >= 0 && (line.charAt(found) == '|' || line.charAt(found) == '+');
      cut[column] = bar ? found : -1;
    }
    return cut;
  }

  // Whether a row ends at a line in some column at least.
  private boolean holdsBorder(int line) {
    for (int column = 0; column + 1 < columns.length; column++) {
      if (isBorder(line, column, column + 1)) {
        return true;
      }
    }
    return false;
  }

  // Whether a line is a border from one column to another.
  private boolean isBorder(int line, int from, int to) {
    int[] cut = cuts.get(line);
    Content text = lines.get(line);
    if (cut[from] < 0 || cut[to] < 0 || text.charAt(cut[from]) != '+') {
      return false;
    }
    for (int i = cut[from] + 1; i < cut[to]; i++) {
      if (!isDash(text.charAt(i)) && text.charAt(i) != '+') {
        return false;
      }
    }
    return text.charAt(cut[to]) == '+';
  }

  /** The cells, row by row, the common indentation of each taken off. */
  List<Content> cells() {
    List<Content> cells = new ArrayList<>();
    int rows = borders.size() - 1;
    boolean[][] taken = new boolean[rows][columns.length - 1];
    for (int row = 0; row < rows; row++) {
      for (int column = 0; column < columns.length - 1; column++) {
        if (!taken[row][column]) {
          cells.add(cell(row, column, taken));
        }
      }
    }
    return cells;
  }

  private Content cell(int row, int column, boolean[][] taken) {
    int right = column + 1;
    while (right < columns.length - 1 && !isWall(row, right)) {
      right++;
    }
    int below = row + 1;
    while (below < borders.size() - 1 && !isBorder(borders.get(below), column, column + 1)) {
      below++;
    }
    for (int r = row; r < below; r++) {
      for (int c = column; c < right; c++) {
        taken[r][c] = true;
      }
    }
    return text(borders.get(row) + 1, borders.get(below), column, right);
  }

  private boolean isWall(int row, int column) {
    for (int line = borders.get(row) + 1; line < borders.get(row + 1); line++) {
      if (cuts.get(line)[column] < 0) {
        return false;
      }
    }
    return true;
  }

  private Content text(int from, int to, int left, int right) {
    int indent = Integer.MAX_VALUE;
    for (int line = from; line < to; line++) {
      int start = cuts.get(line)[left] + 1;
      int end = cuts.get(line)[right];
      int first = start;
      while (first < end && lines.get(line).charAt(first) == ' ') {
        first++;
      }
      indent = first < end ? Math.min(indent, first - start) : indent;
    }
    Content cell = new Content();
    for (int line = from; line < to; line++) {
      int end = cuts.get(line)[right];
      cell.add(
          lines.get(line), Math.min(end, cuts.get(line)[left] + 1 + Math.min(indent, end)), end);
      cell.add('\n', Content.NOWHERE);
    }
    return cell;
  }
}
