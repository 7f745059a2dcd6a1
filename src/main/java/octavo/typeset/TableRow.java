package octavo.typeset;

import java.util.ArrayList;
import java.util.List;
import octavo.typeset.style.Property;
import octavo.typeset.style.Style;

/** A row of a table, set; its height grows where a cell spans more rows than have room for it. */
final class TableRow {
  private final TableGrid.Row row;
  private final List<Cell> cells = new ArrayList<>();

  /** By cell, how high the rows are that it spans. */
  private final List<Double> rooms = new ArrayList<>();

  private double height;

  /** How many rows of the table's head come after it. */
  private int toHead;

  /** A row without cells. */
  TableRow(TableGrid.Row row) {
    this.row = row;
  }

  /**
   * A cell, set.
   *
   * @param cell its place
   * @param room what its content may stand in
   * @param style its style
   * @param content its strips
   * @param height of its content with its padding
   * @param baseline of a line in it, below the line's top, in points
   */
  record Cell(
      TableGrid.Cell cell,
      Frame room,
      Style style,
      List<Strip> content,
      double height,
      double baseline) {
    /** The same with other strips, as high as these. */
    Cell with(List<Strip> others) {
      return new Cell(cell, room, style, others, height, baseline);
    }

    double paddingTop() {
      return style.length(Property.PADDING_TOP, 0);
    }

    // A head of several columns with heads of their own below it: a rule shows which these are.
    private boolean rulesItsColumns(int rowsBelow) {
      return cell.columns() > 1 && cell.rows() <= rowsBelow && !content.isEmpty();
    }

    /** Where its content begins in so much room, from the top. */
    double top(double room) {
      double slack = Math.max(0, room - height);
      return paddingTop()
          + switch (style.word(Property.VERTICAL_ALIGN)) {
            case "bottom" -> slack;
            case "middle" -> slack / 2;
            default -> 0;
          };
    }
  }

  void add(Cell cell) {
    cells.add(cell);
  }

  boolean isHead() {
    return row.isHead();
  }

  List<Cell> cells() {
    return cells;
  }

  double height() {
    return height;
  }

  /** What leads to it, and the notes it calls. */
  List<Marks> marks() {
    List<Marks> marks = new ArrayList<>();
    for (int i = 0; i < cells.size(); i++) {
      double top = cells.get(i).top(rooms.get(i));
      for (Strip strip : cells.get(i).content) {
        top += strip.space();
        marks.add(strip.marks().lowered(top));
        top += strip.height();
      }
    }
    return marks;
  }

  /** How thick the rule below its cells is. */
  double ruleBelow() {
    return cells.stream()
        .mapToDouble(cell -> cell.style.number(Property.BORDER_BOTTOM_WIDTH))
        .max()
        .orElse(0);
  }

  /** Where the baseline of its first line is, from its top. */
  double baseline() {
    return cells.isEmpty() ? 0 : cells.getFirst().top(rooms.getFirst()) + cells.getFirst().baseline;
  }

  /**
   * Whether the second of two rows must not be parted from the first: the first is the title of
   * those below it, with words in its first cell only, or the second sums up those above it, with
   * words in all but its first cell. Of several such rows in a row none is held, for a page must
   * end somewhere.
   */
  static boolean belong(TableRow above, TableRow below) {
    return above.isTitle() && !below.isTitle() || below.isSum() && !above.isSum();
  }

  private boolean isTitle() {
    return hasWords(0) && cells.stream().skip(1).allMatch(cell -> cell.content.isEmpty());
  }

  private boolean isSum() {
    return cells.size() > 1 && !hasWords(0) && hasWords(1);
  }

  private boolean hasWords(int cell) {
    return cells.size() > cell && !cells.get(cell).content.isEmpty();
  }

  /** How many rows the cell that spans most of them spans. */
  int mostRows() {
    return cells.stream().mapToInt(cell -> cell.cell.rows()).max().orElse(1);
  }

  /** Gives all rows of a table the height their cells need. */
  static void settleHeights(List<TableRow> rows) {
    int head = (int) rows.stream().takeWhile(TableRow::isHead).count();
    for (int i = 0; i < head; i++) {
      rows.get(i).toHead = head - 1 - i;
    }
    for (TableRow row : rows) {
      for (Cell cell : row.cells) {
        row.height = cell.cell.rows() == 1 ? Math.max(row.height, cell.height) : row.height;
      }
    }
    for (int i = 0; i < rows.size(); i++) {
      for (Cell cell : rows.get(i).cells) {
        List<TableRow> spanned = spanned(rows, i, cell);
        spanned.getLast().height += Math.max(0, cell.height - height(spanned));
      }
    }
    for (int i = 0; i < rows.size(); i++) {
      for (Cell cell : rows.get(i).cells) {
        rows.get(i).rooms.add(height(spanned(rows, i, cell)));
      }
    }
  }

  private static List<TableRow> spanned(List<TableRow> rows, int from, Cell cell) {
    return rows.subList(from, Math.min(rows.size(), from + cell.cell.rows()));
  }

  /** How high some rows are. */
  static double height(List<TableRow> rows) {
    double height = 0;
    for (TableRow row : rows) {
      height += row.height;
    }
    return height;
  }

  /** What puts it on a page. */
  Strip.Drawing drawing() {
    return (sheet, x, y) -> {
      for (int i = 0; i < cells.size(); i++) {
        Cell cell = cells.get(i);
        double top = y + cell.top(rooms.get(i));
        for (Strip strip : cell.content) {
          top += strip.space();
          strip.drawing().draw(sheet, x + cell.room.left(), top);
          top += strip.height();
        }
        if (cell.rulesItsColumns(toHead)) {
          double rule = cell.style.number(Property.BORDER_BOTTOM_WIDTH);
          Borders.rule(rule, cell.room).draw(sheet, x, y + rooms.get(i) - rule);
        }
      }
    };
  }
}
