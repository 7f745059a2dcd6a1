package octavo.typeset;

import java.util.List;
import java.util.Optional;
import octavo.typeset.InlineCollector.Around;
import octavo.typeset.style.Element;
import octavo.typeset.style.Node;
import octavo.typeset.style.Property;

/** Sets tables, of which those that are too wide are made to fit. */
final class TableSetter {
  /** A table of no more rows stays on one page. */
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
    boolean turns = fit.isEmpty() && around.style().is(Property.OCTAVO_TURN, "wide");
    if (!turns || turned.isEmpty() || !turn(table, fitter, around, turned.get())) {
      set(table, grid, fit.orElse(fitter.own()), around, frame);
    }
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
    int mark = column.size();
    Optional<Element> caption = caption(table, outer, frame);
    if (grid.columns() == 0) {
      return;
    }
    Around around = fit.around();
    TableColumns columns = fit.columns();
    List<TableColumns.Part> parts = columns.parts(frame.width() + CellWidths.SLACK);
    boolean wide = !fit.fits(frame.width());
    if (wide) {
      column.overflow(parts.size() > 1 ? Overflow.Kind.COLUMNS : Overflow.Kind.TABLE);
    }
    TableCells cells = new TableCells(workshop, page, fit, wide ? new Column() : column);
    Continuation continued = new Continuation(workshop, caption, outer, frame);
    for (TableColumns.Part part : parts) {
      if (part != parts.getFirst()) {
        column.margin(around.style().leading());
        column.add(continued.height(), false, TableRows.aside(continued.drawing()));
        column.hold(Strip.Break.TORN);
      }
      CellRoom room = CellRoom.of(part, columns.of(part).in(frame.width()), frame);
      part(cells.rows(grid, room), around, room.frame(), continued);
    }
    if (parts.size() == 1 && grid.rows().size() <= SHORT) {
      column.cohesion(page).keep(mark);
    }
  }

  private void part(List<TableRow> rows, Around around, Frame outer, Continuation continued) {
    Borders borders = new Borders(around.style(), outer);
    int start = column.size();
    borders.open(column);
    double border = around.style().number(Property.BORDER_TOP_WIDTH);
    new TableRows(column, page, outer, border, continued).set(rows, around.style().leading());
    borders.close(column, start);
    if (rows.size() <= SHORT) {
      column.cohesion(page).keep(start);
    }
  }

  private Optional<Element> caption(Element table, Around around, Frame frame) {
    for (Node child : table.children()) {
      if (child instanceof Element caption && caption.name().equals("caption")) {
        new BlockSetter(workshop, column, page).set(caption, around, frame);
        column.hold(Strip.Break.TORN);
        return Optional.of(caption);
      }
    }
    return Optional.empty();
  }
}
