package octavo.typeset;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import octavo.typeset.page.Slot;

/**
 * Puts the rows of a table into a column. A row is a strip; one that is higher than a page is
 * several. The rule above the table and the rows of its head are drawn again on every further page.
 */
final class TableRows {
  /** A head that fills more of a page than this leaves too little of it for rows to come again. */
  private static final double HIGHEST_HEAD = 0.25;

  /** The same of the line above it. */
  private static final double HIGHEST_LINE = 0.1;

  /** How many lines of a table stand at least by themselves on a page; more than one. */
  private static final double LEAST = 1.5;

  /** How many rows stand at least on either side of the end of a page. */
  private static final int LEAST_ROWS = 3;

  /** How many lines high fewer rows are that may. */
  private static final double LEAST_HEIGHT = 6;

  private final Column column;
  private final PageShape page;
  private final Frame frame;

  /** What begins the table on every page, downwards. */
  private final List<Strip> again = new ArrayList<>();

  private Optional<Strip> plain = Optional.empty();

  /**
   * A table's rows.
   *
   * @param frame what the table stands in
   * @param border how thick the rule above the table is, in points
   * @param continued what stands above that where the table goes on
   */
  TableRows(Column column, PageShape page, Frame frame, double border, Continuation continued) {
    this.column = column;
    this.page = page;
    this.frame = frame;
    if (continued.height() <= page.depth() * HIGHEST_LINE) {
      again.add(strip(continued.height(), continued.drawing()));
    }
    if (border > 0) {
      again.add(strip(border, Borders.rule(border, frame)));
    }
  }

  private static Strip strip(double height, Strip.Drawing drawing) {
    return new Strip(0, height, Strip.Break.FREE, false, Marks.NONE, drawing, Optional.empty());
  }

  /**
   * Adds all rows.
   *
   * @param leading of the table's text, in points
   * @return the strips before which a page may end where the table should stay on one
   */
  Set<Integer> set(List<TableRow> rows, double leading) {
    Set<Integer> within = new HashSet<>();
    if (rows.isEmpty()) {
      return within;
    }
    column.beside().level(rows.getFirst().baseline());
    int head = (int) rows.stream().takeWhile(TableRow::isHead).count();
    if (head > 0) {
      head(rows.subList(0, head));
    }
    plain = again.isEmpty() ? Optional.empty() : repeated(0);
    int body = column.size();
    for (int from = head; from < rows.size(); ) {
      int to = joined(rows, from);
      if (Math.min(from - head, rows.size() - from) >= LEAST_ROWS) {
        within.add(column.size());
      } else if (from > head && lower(rows, head, from) < LEAST_HEIGHT * leading) {
        column.hold(Strip.Break.ALONE);
      }
      if (from > head && TableRow.belong(rows.get(from - 1), rows.get(from))) {
        column.hold(Strip.Break.TORN);
      }
      add(rows.subList(from, to), 0);
      from = to;
    }
    column.cohesion(page).keepEnds(body, LEAST * leading);
    return within;
  }

  // How high the few rows are on one side of the end of a page, before a row.
  private static double lower(List<TableRow> rows, int head, int from) {
    boolean begins = from - head < LEAST_ROWS;
    boolean ends = rows.size() - from < LEAST_ROWS;
    double above = TableRow.height(rows.subList(head, from));
    double below = TableRow.height(rows.subList(from, rows.size()));
    return Math.min(begins ? above : below, ends ? below : above);
  }

  // Rows that a cell spans belong together.
  private static int joined(List<TableRow> rows, int from) {
    int to = from + 1;
    for (int i = from; i < to && i < rows.size(); i++) {
      to = Math.max(to, Math.min(rows.size(), i + rows.get(i).mostRows()));
    }
    return to;
  }

  private void head(List<TableRow> rows) {
    double border = rows.getLast().ruleBelow();
    int begin = again.size();
    add(rows, border);
    column.hold(Strip.Break.TORN);
    for (TableRow row : rows) {
      again.add(piece(row.height(), row.drawing(), row == rows.getLast() ? border : 0));
    }
    if (againHeight() > page.depth() * HIGHEST_HEAD) {
      again.subList(begin, again.size()).clear();
    }
  }

  private void add(List<TableRow> rows, double border) {
    double room = page.depth() - Math.max(column.held(page), againHeight());
    if (TableRow.height(rows) + border <= room + Strip.SLACK) {
      whole(rows, border);
    } else {
      divided(rows, border);
    }
  }

  private void whole(List<TableRow> rows, double border) {
    for (TableRow row : rows) {
      if (row != rows.getFirst()) {
        column.hold(Strip.Break.TORN);
      }
      row.marks().forEach(column::mark);
      double below = row == rows.getLast() ? border : 0;
      add(piece(row.height(), row.drawing(), below), plain);
    }
  }

  private void divided(List<TableRow> rows, double border) {
    int mark = column.size();
    List<RowSlices.Slice> slices = RowSlices.of(rows, page.grid());
    for (RowSlices.Slice slice : slices) {
      column.padding(slice.above());
      column.hold(slice.before());
      slice.marks().forEach(column::mark);
      double below = slice == slices.getLast() ? border : 0;
      Strip piece = piece(slice.height(), slice.drawing(), below);
      double needed = againHeight() + slice.over() + piece.height();
      add(piece, needed <= page.depth() ? repeated(slice.over()) : Optional.empty());
    }
    List<String> calls = new ArrayList<>();
    for (TableRow row : rows) {
      row.marks().forEach(marks -> calls.addAll(marks.notes()));
    }
    column.reading().set(mark, column.size(), calls);
  }

  private void add(Strip piece, Optional<Strip> repeated) {
    column.add(piece.height(), false, piece.drawing(), repeated);
  }

  // With the rule below it.
  private Strip piece(double height, Strip.Drawing drawing, double border) {
    if (border <= 0) {
      return strip(height, drawing);
    }
    Strip.Drawing rule = Borders.rule(border, frame);
    return strip(
        height + border,
        (sheet, x, y) -> {
          drawing.draw(sheet, x, y);
          rule.draw(sheet, x, y + height);
        });
  }

  private double againHeight() {
    double height = 0;
    for (Strip strip : again) {
      height += strip.height();
    }
    return height;
  }

  private Optional<Strip> repeated(double below) {
    List<Strip> all = List.copyOf(again);
    Strip.Drawing drawing =
        (sheet, x, y) -> {
          double top = y;
          for (Strip strip : all) {
            strip.drawing().draw(sheet, x, top);
            top += strip.height();
          }
        };
    return Optional.of(strip(againHeight() + below, aside(drawing)));
  }

  /** The same once more, as no part of what is read. */
  static Strip.Drawing aside(Strip.Drawing drawing) {
    return (sheet, x, y) -> {
      Sheet aside = new Sheet(sheet.number());
      drawing.draw(aside, x, y);
      aside.content().forEach(placed -> sheet.add(placed.as(Slot.PAGINATION)));
    };
  }
}
