package octavo.xhtml;

import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import octavo.book.CellPlace;
import octavo.book.Table;

/**
 * Which header cells each cell of a table has, where their scopes do not tell: one that spans some
 * of the columns or rows heads a part of the table that has other heads too (WCAG technique H43).
 */
final class HeaderCells {
  private final Map<Table.Cell, String> ids = new IdentityHashMap<>();
  private final Map<Table.Cell, String> headers = new IdentityHashMap<>();

  private HeaderCells() {}

  /**
   * Those of a table; none where each cell has the head of its column and that of its row.
   *
   * @param prefix of the identifiers of its header cells
   */
  static HeaderCells of(List<List<CellPlace>> head, List<List<CellPlace>> body, String prefix) {
    HeaderCells cells = new HeaderCells();
    int columns = Math.max(CellPlace.columns(head), CellPlace.columns(body));
    if (areNeeded(head, body, columns)) {
      cells.name(head, true, prefix);
      cells.name(body, false, prefix);
      List<CellPlace> over = new ArrayList<>();
      head.forEach(row -> cells.headRow(row, over));
      cells.body(body, over, columns);
    }
    return cells;
  }

  private static boolean areNeeded(
      List<List<CellPlace>> head, List<List<CellPlace>> body, int columns) {
    boolean inHead =
        head.stream()
            .flatMap(List::stream)
            .anyMatch(
                cell -> cell.columnSpan() < columns && cell.columnSpan() * cell.rowSpan() > 1);
    return inHead
        || body.stream()
            .flatMap(List::stream)
            .anyMatch(cell -> cell.cell().header() && cell.columnSpan() * cell.rowSpan() > 1);
  }

  private void name(List<List<CellPlace>> rows, boolean head, String prefix) {
    for (List<CellPlace> row : rows) {
      for (CellPlace place : row) {
        Table.Cell cell = place.cell();
        if ((head || cell.header()) && !cell.content().isEmpty()) {
          ids.put(cell, prefix + (ids.size() + 1));
        }
      }
    }
  }

  private void headRow(List<CellPlace> row, List<CellPlace> over) {
    for (CellPlace place : row) {
      headers.put(place.cell(), names(over.stream().filter(place::sharesColumn).toList()));
    }
    row.stream().filter(place -> ids.containsKey(place.cell())).forEach(over::add);
  }

  private void body(List<List<CellPlace>> rows, List<CellPlace> head, int columns) {
    List<CellPlace> sections = new ArrayList<>();
    List<Reaching> stubs = new ArrayList<>();
    for (int i = 0; i < rows.size(); i++) {
      int number = i;
      stubs.removeIf(stub -> stub.until() <= number);
      for (CellPlace place : rows.get(i)) {
        boolean section = heads(place, columns);
        if (section) {
          sections.clear();
        }
        List<CellPlace> all = new ArrayList<>(head.stream().filter(place::sharesColumn).toList());
        all.addAll(sections);
        for (Reaching stub : stubs) {
          if (stub.place().end() <= place.column()) {
            all.add(stub.place());
          }
        }
        headers.put(place.cell(), names(all));
        // A head without text names nothing, and has no identifier.
        if (ids.containsKey(place.cell())) {
          if (section) {
            sections.add(place);
          } else {
            stubs.add(new Reaching(place, i + place.rowSpan()));
          }
        }
      }
    }
  }

  /** A header cell of the rows down to one. */
  private record Reaching(CellPlace place, int until) {}

  /** Whether a cell of the body heads the rows below it, being as wide as the table. */
  static boolean heads(CellPlace place, int columns) {
    return place.cell().header() && columns > 1 && place.columnSpan() == columns;
  }

  private String names(List<CellPlace> places) {
    return String.join(" ", places.stream().map(place -> ids.get(place.cell())).toList());
  }

  /** The identifier of a header cell; empty where it needs none. */
  String id(CellPlace place) {
    return ids.getOrDefault(place.cell(), "");
  }

  /** The identifiers of the headers of a cell, spaces between them; empty where none is needed. */
  String headers(CellPlace place) {
    return headers.getOrDefault(place.cell(), "");
  }
}
