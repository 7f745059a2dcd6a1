package octavo.parse;

import java.util.ArrayList;
import java.util.List;
import octavo.book.Table;

/**
 * Undoes what a converter without column spans did to a table: the title across all columns became
 * the first cell of the head, the heads over several columns became rows of the body with the cells
 * they covered left empty.
 */
final class FlattenedSpans {
  private FlattenedSpans() {}

  /** Restores the spans, where the head is one row with text in its first cell alone. */
  static void restore(List<Table.Row> head, List<Table.Row> body, int columns) {
    boolean title = columns > 2 && head.size() == 1 && isTitle(head.getFirst(), columns);
    if (!title) {
      return;
    }
    Table.Cell cell = head.getFirst().cells().getFirst();
    head.set(0, new Table.Row(List.of(new Table.Cell(cell.content(), columns, 1, true))));
    int first = firstWithStub(body);
    for (int i = 0; i < first; i++) {
      head.add(spread(body.removeFirst()));
    }
  }

  private static boolean isTitle(Table.Row row, int columns) {
    if (row.cells().size() != columns || row.cells().getFirst().content().isEmpty()) {
      return false;
    }
    return row.cells().stream().skip(1).allMatch(cell -> cell.content().isEmpty());
  }

  // The rows above the first one that names what it is about are heads; none if there is no such.
  private static int firstWithStub(List<Table.Row> body) {
    for (int i = 0; i < body.size(); i++) {
      boolean stub = !body.get(i).cells().getFirst().content().isEmpty();
      if (stub || isEmpty(body.get(i))) {
        return stub ? i : 0;
      }
    }
    return 0;
  }

  private static Table.Row spread(Table.Row row) {
    List<Table.Cell> cells = new ArrayList<>();
    for (Table.Cell cell : row.cells()) {
      boolean covered = cells.size() > 1 && cell.content().isEmpty();
      Table.Cell before = covered ? cells.removeLast() : cell;
      int span = covered ? before.columnSpan() + cell.columnSpan() : cell.columnSpan();
      cells.add(new Table.Cell(before.content(), span, 1, true));
    }
    return new Table.Row(cells);
  }

  /** Whether no cell of the row holds anything. */
  static boolean isEmpty(Table.Row row) {
    return row.cells().stream().allMatch(cell -> cell.content().isEmpty());
  }
}
