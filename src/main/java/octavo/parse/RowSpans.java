package octavo.parse;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import octavo.book.Block;
import octavo.book.Table;

/**
 * Rows of a pipe table in which {@code ^^} alone in a cell lets the cell above reach down to it, as
 * in MultiMarkdown's successors. Where there is none above, or one of other columns, the cell is
 * empty. A row of nothing but such cells is none, where one is above it.
 */
final class RowSpans {
  private static final String SIGN = "^^";

  private final boolean header;
  private final List<List<Table.Cell>> rows = new ArrayList<>();
  private Map<Integer, Origin> above = Map.of();
  private boolean sound = true;

  private RowSpans(boolean header) {
    this.header = header;
  }

  /**
   * A cell as it is written.
   *
   * @param content its blocks
   * @param columnSpan columns it covers
   * @param sign whether it only says that the one above reaches down to it
   */
  record Written(List<Block> content, int columnSpan, boolean sign) {}

  /**
   * Rows whose cells reach down.
   *
   * @param isSound whether each sign has a cell above it that covers its columns
   */
  record Joined(List<Table.Row> rows, boolean isSound) {}

  /** Where a cell begins. */
  private record Origin(int row, int index, int columnSpan) {}

  /** Whether the text of a cell is the sign; with a backslash before it, it is text. */
  static boolean isSign(String text) {
    return text.equals(SIGN);
  }

  /** The rows of a table's head or body. */
  static Joined join(List<List<Written>> written, boolean header) {
    RowSpans spans = new RowSpans(header);
    for (List<Written> row : written) {
      if (spans.rows.isEmpty() || !row.stream().allMatch(Written::sign)) {
        spans.add(row);
      }
    }
    return new Joined(spans.rows.stream().map(Table.Row::new).toList(), spans.sound);
  }

  private void add(List<Written> row) {
    Map<Integer, Origin> reached = new HashMap<>();
    List<Table.Cell> cells = new ArrayList<>();
    int column = 0;
    for (Written cell : row) {
      Origin over = above.get(column);
      if (cell.sign() && over != null && over.columnSpan() == cell.columnSpan()) {
        lower(over);
        reached.put(column, over);
      } else {
        sound &= !cell.sign();
        reached.put(column, new Origin(rows.size(), cells.size(), cell.columnSpan()));
        cells.add(new Table.Cell(cell.content(), cell.columnSpan(), 1, header));
      }
      column += cell.columnSpan();
    }
    rows.add(cells);
    above = reached;
  }

  private void lower(Origin origin) {
    List<Table.Cell> row = rows.get(origin.row());
    Table.Cell cell = row.get(origin.index());
    row.set(
        origin.index(),
        new Table.Cell(cell.content(), cell.columnSpan(), cell.rowSpan() + 1, header));
  }
}
