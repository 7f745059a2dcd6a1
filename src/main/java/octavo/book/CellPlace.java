package octavo.book;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * A cell and the columns and rows it covers (HTML Standard, section 4.9.12.1). It ends where its
 * group of rows ends, and before a place that a cell of an earlier row covers.
 *
 * @param cell the cell
 * @param column its first column, from 0
 * @param columnSpan how many it covers, at least 1
 * @param rowSpan how many rows of its group it covers, at least 1
 */
public record CellPlace(Table.Cell cell, int column, int columnSpan, int rowSpan) {
  /** The column after its last. */
  public int end() {
    return column + columnSpan;
  }

  /** Whether it covers one of the columns that another covers. */
  public boolean sharesColumn(CellPlace other) {
    return column < other.end() && other.column < end();
  }

  /** The cells of each row of a table's head or body. */
  public static List<List<CellPlace>> of(List<Table.Row> rows) {
    List<List<CellPlace>> places = new ArrayList<>();
    Covered covered = new Covered();
    for (int i = 0; i < rows.size(); i++) {
      List<CellPlace> row = new ArrayList<>();
      int column = 0;
      for (Table.Cell cell : rows.get(i).cells()) {
        int first = covered.firstFree(column, i);
        int span = covered.free(first, cell.columnSpan(), i);
        int rowSpan = Math.min(cell.rowSpan(), rows.size() - i);
        row.add(new CellPlace(cell, first, span, rowSpan));
        column = first + span;
        covered.cover(first, column, i + rowSpan);
      }
      places.add(row);
    }
    return places;
  }

  /** How many columns some rows have. */
  public static int columns(List<List<CellPlace>> rows) {
    return rows.stream().flatMap(List::stream).mapToInt(CellPlace::end).max().orElse(0);
  }

  /** By column, the first row that no cell so far reaches down to. */
  private static final class Covered {
    private int[] until = new int[16];

    private boolean isFree(int column, int row) {
      return column >= until.length || until[column] <= row;
    }

    int firstFree(int from, int row) {
      int column = from;
      while (!isFree(column, row)) {
        column++;
      }
      return column;
    }

    int free(int from, int wanted, int row) {
      int span = 1;
      while (span < wanted && isFree(from + span, row)) {
        span++;
      }
      return span;
    }

    void cover(int from, int to, int row) {
      if (to > until.length) {
        until = Arrays.copyOf(until, Math.max(to, 2 * until.length));
      }
      Arrays.fill(until, from, to, row);
    }
  }
}
