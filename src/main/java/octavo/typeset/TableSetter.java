package octavo.typeset;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import octavo.typeset.InlineCollector.Around;
import octavo.typeset.style.Element;
import octavo.typeset.style.Property;

/** Sets tables, of which those that are too wide are made to fit. */
final class TableSetter {
  /** A table of no more rows stays on one page, if that leaves no hole on the one before. */
  private static final int SHORT = 10;

  private final Workshop workshop;
  private final Column column;
  private final PageShape page;

  TableSetter(Workshop workshop, Column column, PageShape page) {
    this.workshop = workshop;
    this.column = column;
    this.page = page;
  }

  /**
   * Sets a table: as it is, in smaller type, or turned; where none of these helps, with its columns
   * or words divided.
   *
   * @param turned what turns it; none where that cannot be
   */
  void set(Element table, Around around, Frame frame, Optional<TurnedPages> turned) {
    TableGrid grid = TableGrid.of(table);
    TableFitter fitter = new TableFitter(workshop, page, grid, around);
    Optional<TableFit> fit = fitter.fit(frame.width());
    boolean turns = fit.isEmpty() && mayTurn(around);
    if (!turns || turned.isEmpty() || !turn(table, fitter, around, turned.get())) {
      set(table, grid, fit.orElse(fitter.own()), around, frame);
    }
  }

  private static boolean mayTurn(Around around) {
    return around.style().is(Property.OCTAVO_TURN, "wide");
  }

  /** Whether a table is too wide as it is, and has room where it is turned. */
  boolean turns(Element table, Around around, Frame frame, TurnedPages turned) {
    if (!mayTurn(around)) {
      return false;
    }
    TableFitter fitter = new TableFitter(workshop, page, TableGrid.of(table), around);
    return fitter.fit(frame.width()).isEmpty()
        && fitter.fit(turned.shape(table).measure()).isPresent();
  }

  private boolean turn(Element table, TableFitter fitter, Around around, TurnedPages turned) {
    PageShape shape = turned.shape(table);
    Optional<TableFit> fit = fitter.fit(shape.measure());
    if (fit.isPresent()) {
      Column aside = new Column();
      aside.source(table.offset());
      new TableSetter(workshop, aside, shape)
          .set(table, fitter.grid(), fit.get(), around, new Frame(0, shape.measure()));
      aside.end();
      turned.add(aside, shape);
    }
    return fit.isPresent();
  }

  private void set(Element table, TableGrid grid, TableFit fit, Around outer, Frame frame) {
    TableCaption caption = new TableCaption(workshop, page, table, outer, frame);
    if (grid.columns() == 0) {
      caption.set(column, frame);
      return;
    }
    double width = fit.outside(frame).width() + CellWidths.SLACK;
    List<TableColumns.Part> parts = fit.columns().parts(width);
    boolean wide = !fit.fits(frame.width());
    if (wide) {
      column.overflow(overflow(fit.columns(), parts, width));
    }
    TableCells cells = new TableCells(workshop, page, fit, wide ? new Column() : column);
    for (TableColumns.Part part : parts) {
      CellRoom room = CellRoom.of(part, fit, frame);
      Frame ruled = fit.inside(room.frame());
      int mark = column.size();
      Continuation continued = caption.continued(ruled);
      if (part == parts.getFirst()) {
        caption.set(column, ruled);
      } else {
        column.margin(fit.around().style().leading());
        column.add(continued.height(), false, TableRows.aside(continued.drawing()));
        column.hold(Strip.Break.TORN);
      }
      Set<Integer> within = part(cells.rows(grid, room), fit.around(), ruled, continued);
      if (grid.rows().size() <= SHORT) {
        column.cohesion(page).keep(mark, within);
      }
    }
  }

  private static Overflow.Kind overflow(
      TableColumns columns, List<TableColumns.Part> parts, double width) {
    if (parts.size() == 1) {
      return Overflow.Kind.TABLE;
    }
    boolean divides = parts.stream().anyMatch(part -> columns.of(part).least() > width);
    return divides ? Overflow.Kind.PARTS : Overflow.Kind.COLUMNS;
  }

  // The strips before which a page may end.
  private Set<Integer> part(
      List<TableRow> rows, Around around, Frame outer, Continuation continued) {
    Borders borders = new Borders(around.style(), outer);
    int start = column.size();
    borders.open(column);
    double border = around.style().number(Property.BORDER_TOP_WIDTH);
    TableRows all = new TableRows(column, page, outer, border, continued);
    Set<Integer> within = all.set(rows, around.style().leading());
    borders.close(column, start);
    return within;
  }
}
