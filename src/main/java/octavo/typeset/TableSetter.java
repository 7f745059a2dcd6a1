package octavo.typeset;

import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import octavo.typeset.InlineCollector.Around;
import octavo.typeset.page.StructureElement;
import octavo.typeset.page.StructureType;
import octavo.typeset.style.Element;
import octavo.typeset.style.Node;
import octavo.typeset.style.Property;
import octavo.typeset.style.Style;

/** Sets tables: their cells as columns of their own, beside each other as {@link TableRow}s. */
final class TableSetter {
  /** A table of no more rows stays on one page. */
  private static final int SHORT = 10;

  private final Workshop workshop;
  private final Column column;
  private final PageShape page;
  private final Map<Element, StructureElement> groups = new IdentityHashMap<>();
  private final Map<Element, StructureElement> rows = new IdentityHashMap<>();

  private final CellWidths measured;

  /** Whether the table as a whole is reported as too wide. */
  private boolean wide;

  TableSetter(Workshop workshop, Column column, PageShape page) {
    this.workshop = workshop;
    this.column = column;
    this.page = page;
    this.measured = new CellWidths(workshop, page);
  }

  /** Sets a table. */
  void set(Element table, Around around, Frame frame) {
    int mark = column.size();
    Optional<Element> caption = caption(table, around, frame);
    TableGrid grid = TableGrid.of(table);
    if (grid.columns() == 0) {
      return;
    }
    TableColumns columns = measured.of(grid, around);
    List<TableColumns.Part> parts = columns.parts(frame.width() + CellWidths.SLACK);
    wide = columns.least() > frame.width() + CellWidths.SLACK;
    if (wide) {
      column.overflow(parts.size() > 1 ? Overflow.Kind.COLUMNS : Overflow.Kind.TABLE);
    }
    Continuation continued = new Continuation(workshop, caption, around, frame);
    for (TableColumns.Part part : parts) {
      if (part != parts.getFirst()) {
        column.margin(around.style().leading());
        column.add(continued.height(), false, TableRows.aside(continued.drawing()));
        column.hold(Strip.Break.TORN);
      }
      CellRoom room = CellRoom.of(part, columns.of(part).in(frame.width()), frame);
      part(rows(grid, around, room), around, room.frame(), continued);
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

  private List<TableRow> rows(TableGrid grid, Around around, CellRoom room) {
    List<TableRow> rows = new ArrayList<>();
    for (TableGrid.Row row : grid.rows()) {
      TableRow set = new TableRow(row);
      Around inRow = inRow(row, around);
      for (TableGrid.Cell cell : row.cells()) {
        Optional<Frame> frame = room.frame(cell);
        if (frame.isPresent()) {
          boolean again = room.isRepeated(cell);
          set.add(again ? again(cell, inRow, frame.get()) : cell(cell, inRow, frame.get()));
        }
      }
      rows.add(set);
    }
    TableRow.settleHeights(rows);
    return rows;
  }

  // A cell that stands in an earlier part too: it leads to nothing, calls nothing, is not read.
  private TableRow.Cell again(TableGrid.Cell cell, Around inRow, Frame frame) {
    StructureElement none = new StructureElement(StructureType.DIVISION);
    Around aside = new Around(inRow.style(), none, inRow.language(), 0);
    TableRow.Cell set = cell(cell, aside, frame);
    return set.with(
        set.content().stream()
            .map(strip -> strip.drawn(TableRows.aside(strip.drawing())))
            .toList());
  }

  private Around inRow(TableGrid.Row row, Around around) {
    Style group = CellWidths.groupStyle(row, around, workshop.cascade());
    StructureElement inGroup =
        groups.computeIfAbsent(
            row.group(), key -> BlockStructure.within(key, group, tableOf(row, around)));
    Style style = workshop.cascade().style(row.element(), group);
    // One row, in however many parts it is drawn.
    StructureElement structure =
        rows.computeIfAbsent(row.element(), key -> BlockStructure.within(key, style, inGroup));
    return new Around(style, structure, around.language(), 0);
  }

  // Rows that stand in the table itself belong to it, and make no second table.
  private StructureElement tableOf(TableGrid.Row row, Around around) {
    return row.group().name().equals("table")
        ? new StructureElement(StructureType.DIVISION)
        : around.structure();
  }

  private TableRow.Cell cell(TableGrid.Cell cell, Around inRow, Frame frame) {
    Style style = workshop.cascade().style(cell.element(), inRow.style());
    StructureElement structure = BlockStructure.within(cell.element(), style, inRow.structure());
    Around around = new Around(style, structure, inRow.language(), 0);
    Column content = new Column();
    content.source(cell.element().offset());
    double before = style.length(Property.PADDING_LEFT, 0);
    double after = style.length(Property.PADDING_RIGHT, 0);
    double room = Math.max(1, frame.width() - before - after);
    new BlockSetter(workshop, content, page)
        .content(cell.element(), around, new Frame(0, room - measured.indent(cell, room)));
    content.end();
    if (!wide) {
      column.overflows().addAll(content.overflows());
    }
    double height =
        style.length(Property.PADDING_TOP, 0) + style.length(Property.PADDING_BOTTOM, 0);
    for (Strip strip : content.strips()) {
      height += strip.space() + strip.height();
    }
    return new TableRow.Cell(
        cell,
        frame.left() + before,
        style,
        content.strips(),
        height,
        workshop.lines().baseline(around));
  }
}
