package octavo.parse;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import octavo.book.CellPlace;
import octavo.book.Table;
import octavo.diagnostic.DiagnosticCode;
import octavo.diagnostic.SourceSpan;

/**
 * Makes the rows of a table cover a rectangle once, which the tags of a PDF must (ISO 14289-1,
 * 7.5): a span ends where another cell stands and where no further cell has a column or row of its
 * own, and places without a cell get an empty one.
 */
final class TableSpans {
  /** A span written so large reaches as far as there is something. */
  static final int WIDEST = 1000;

  /** By column as written, how many before it have a cell that begins in them. */
  private final int[] columns;

  private boolean overlaps;
  private boolean overhangs;

  private TableSpans(int[] columns) {
    this.columns = columns;
  }

  /**
   * The head and the body of a table, made to fit.
   *
   * @param width the number of columns
   */
  record Fitted(List<Table.Row> head, List<Table.Row> body, int width) {}

  /** Fits the rows of a table; what has to be cut is said of its place. */
  static Fitted fit(List<Table.Row> head, List<Table.Row> body, SourceSpan at, Scope scope) {
    List<List<CellPlace>> inHead = CellPlace.of(head);
    List<List<CellPlace>> inBody = CellPlace.of(body);
    TableSpans spans = new TableSpans(ranks(inHead, inBody));
    Fitted fitted = new Fitted(spans.rows(inHead, true), spans.rows(inBody, false), spans.width());
    spans.report(at, scope);
    return fitted;
  }

  private static int[] ranks(List<List<CellPlace>> head, List<List<CellPlace>> body) {
    boolean[] begins = new boolean[Math.max(CellPlace.columns(head), CellPlace.columns(body))];
    for (List<List<CellPlace>> group : List.of(head, body)) {
      group.forEach(row -> row.forEach(place -> begins[place.column()] = true));
    }
    int[] ranks = new int[begins.length + 1];
    for (int i = 0; i < begins.length; i++) {
      ranks[i + 1] = ranks[i] + (begins[i] ? 1 : 0);
    }
    return ranks;
  }

  private int width() {
    return columns[columns.length - 1];
  }

  private void report(SourceSpan at, Scope scope) {
    if (overlaps) {
      scope.report(
          DiagnosticCode.TEXT_TABLE,
          at,
          "a cell of this table spans columns where a cell of an earlier row stands: it ends"
              + " before that",
          "make its colspan smaller, or the rowspan of the cell above");
    }
    if (overhangs) {
      scope.report(
          DiagnosticCode.TEXT_TABLE,
          at,
          "a cell of this table spans more columns or rows than there are: it ends with the table",
          "count the cells of the other rows, and make its colspan or rowspan so many");
    }
  }

  private List<Table.Row> rows(List<List<CellPlace>> written, boolean header) {
    List<List<CellPlace>> filled = new ArrayList<>();
    int[] until = new int[width()];
    for (int i = 0; i < written.size(); i++) {
      List<CellPlace> row = new ArrayList<>();
      int next = 0;
      for (CellPlace place : written.get(i)) {
        CellPlace fitted = fitted(place, written.size() - i);
        fill(row, next, fitted.column(), until, header, i);
        row.add(fitted);
        Arrays.fill(until, fitted.column(), fitted.end(), i + fitted.rowSpan());
        next = fitted.end();
      }
      fill(row, next, width(), until, header, i);
      filled.add(row);
    }
    return withoutCovered(filled);
  }

  private CellPlace fitted(CellPlace place, int rowsLeft) {
    Table.Cell cell = place.cell();
    int column = columns[place.column()];
    int span = columns[place.end()] - column;
    boolean cut = place.columnSpan() < cell.columnSpan();
    overlaps |= cut;
    overhangs |= !cut && isLess(span, cell.columnSpan()) || isLess(rowsLeft, cell.rowSpan());
    return new CellPlace(cell, column, span, place.rowSpan());
  }

  private static boolean isLess(int there, int wanted) {
    return there < wanted && wanted < WIDEST;
  }

  private static void fill(
      List<CellPlace> row, int from, int to, int[] until, boolean header, int number) {
    for (int column = from; column < to; column++) {
      if (until[column] <= number) {
        row.add(new CellPlace(new Table.Cell(List.of(), 1, 1, header), column, 1, 1));
      }
    }
  }

  // A row that cells above cover from end to end has no height of its own.
  private static List<Table.Row> withoutCovered(List<List<CellPlace>> filled) {
    int[] ranks = new int[filled.size() + 1];
    for (int i = 0; i < filled.size(); i++) {
      ranks[i + 1] = ranks[i] + (filled.get(i).isEmpty() ? 0 : 1);
    }
    List<Table.Row> rows = new ArrayList<>();
    for (int i = 0; i < filled.size(); i++) {
      List<Table.Cell> cells = new ArrayList<>();
      for (CellPlace place : filled.get(i)) {
        Table.Cell cell = place.cell();
        int rowSpan = ranks[i + place.rowSpan()] - ranks[i];
        cells.add(new Table.Cell(cell.content(), place.columnSpan(), rowSpan, cell.header()));
      }
      if (!cells.isEmpty()) {
        rows.add(new Table.Row(cells));
      }
    }
    return rows;
  }
}
