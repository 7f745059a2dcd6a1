package octavo.typeset;

import java.util.ArrayList;
import java.util.List;
import octavo.typeset.page.Ink;
import octavo.typeset.page.Placed;
import octavo.typeset.page.Slot;
import octavo.typeset.style.Property;
import octavo.typeset.style.Style;

/** A row of a table, set; its height grows where a cell spans more rows than have room for it. */
final class TableRow {
  private final TableGrid.Row row;
  private final List<Cell> cells = new ArrayList<>();
  private double height;

  /** A row without cells. */
  TableRow(TableGrid.Row row) {
    this.row = row;
  }

  /**
   * A cell, set.
   *
   * @param cell its place
   * @param left from the left side of the text
   * @param style its style
   * @param content its strips
   * @param height of its content with its padding
   */
  record Cell(TableGrid.Cell cell, double left, Style style, List<Strip> content, double height) {}

  void add(Cell cell) {
    cells.add(cell);
  }

  boolean isHead() {
    return row.isHead();
  }

  double height() {
    return height;
  }

  /** What leads to it, and the notes it calls. */
  List<Marks> marks() {
    return cells.stream().flatMap(cell -> cell.content.stream()).map(Strip::marks).toList();
  }

  /** How thick the rule below its cells is. */
  double ruleBelow() {
    return cells.stream()
        .mapToDouble(cell -> cell.style.number(Property.BORDER_BOTTOM_WIDTH))
        .max()
        .orElse(0);
  }

  /** How many rows the cell that spans most of them spans. */
  int mostRows() {
    return cells.stream().mapToInt(cell -> cell.cell.rows()).max().orElse(1);
  }

  /** Gives all rows of a table the height their cells need. */
  static void settleHeights(List<TableRow> rows) {
    for (TableRow row : rows) {
      for (Cell cell : row.cells) {
        row.height = cell.cell.rows() == 1 ? Math.max(row.height, cell.height) : row.height;
      }
    }
    for (int i = 0; i < rows.size(); i++) {
      for (Cell cell : rows.get(i).cells) {
        int last = Math.min(rows.size(), i + cell.cell.rows()) - 1;
        double has = 0;
        for (int j = i; j <= last; j++) {
          has += rows.get(j).height;
        }
        rows.get(last).height += Math.max(0, cell.height - has);
      }
    }
  }

  /** What puts it on a page, with a rule below. */
  Strip.Drawing drawing(Frame frame, double border) {
    return (sheet, x, y) -> {
      for (Cell cell : cells) {
        double slack = Math.max(0, height - cell.height);
        double top = y + cell.style.length(Property.PADDING_TOP, 0);
        top +=
            switch (cell.style.word(Property.VERTICAL_ALIGN)) {
              case "bottom" -> slack;
              case "middle" -> slack / 2;
              default -> 0;
            };
        for (Strip strip : cell.content) {
          top += strip.above();
          strip.drawing().draw(sheet, x + cell.left, top);
          top += strip.height();
        }
      }
      if (border > 0) {
        sheet.add(
            new Placed.Rule(
                x + frame.left(), y + height, frame.width(), border, Ink.BLACK, Slot.LAYOUT));
      }
    };
  }
}
