package octavo.typeset;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import octavo.typeset.style.Element;
import octavo.typeset.style.Node;

/** The rows of a table with the columns their cells stand in (HTML Standard, section 4.9.12). */
final class TableGrid {
  private final List<Row> rows = new ArrayList<>();
  private final Set<Long> taken = new HashSet<>();
  private int columns;

  private TableGrid() {}

  /**
   * A row.
   *
   * @param element of the row
   * @param group what it stands in: head, body, foot, or the table itself
   * @param isHead whether it belongs to the table's head
   * @param cells in order
   */
  record Row(Element element, Element group, boolean isHead, List<Cell> cells) {}

  /**
   * A cell.
   *
   * @param element of the cell
   * @param column its first column, from 0
   * @param columns how many it spans
   * @param rows how many rows it spans
   */
  record Cell(Element element, int column, int columns, int rows) {}

  static TableGrid of(Element table) {
    TableGrid grid = new TableGrid();
    for (Node child : table.children()) {
      if (child instanceof Element element) {
        switch (element.name()) {
          case "thead", "tbody", "tfoot" -> grid.group(element);
          case "tr" -> grid.row(element, table, false);
          default -> {
            // The caption, columns.
          }
        }
      }
    }
    return grid;
  }

  List<Row> rows() {
    return rows;
  }

  int columns() {
    return columns;
  }

  private void group(Element group) {
    for (Node child : group.children()) {
      if (child instanceof Element row && row.name().equals("tr")) {
        row(row, group, group.name().equals("thead"));
      }
    }
  }

  private void row(Element row, Element group, boolean isHead) {
    List<Cell> cells = new ArrayList<>();
    int number = rows.size();
    int column = 0;
    for (Node child : row.children()) {
      if (child instanceof Element cell && (cell.name().equals("td") || cell.name().equals("th"))) {
        while (taken.contains(place(number, column))) {
          column++;
        }
        int wide = span(cell.attribute("colspan"));
        int high = span(cell.attribute("rowspan"));
        cells.add(new Cell(cell, column, wide, high));
        for (int y = number + 1; y < number + high; y++) {
          for (int x = column; x < column + wide; x++) {
            taken.add(place(y, x));
          }
        }
        column += wide;
        columns = Math.max(columns, column);
      }
    }
    rows.add(new Row(row, group, isHead, cells));
  }

  private static long place(int row, int column) {
    return (long) row << 32 | column;
  }

  private static int span(String written) {
    return written.matches("[1-9]\\d{0,3}") ? Integer.parseInt(written) : 1;
  }
}
