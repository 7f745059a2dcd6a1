package octavo.typeset;

import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
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

  /** Whether the table as a whole is reported as too wide. */
  private boolean wide;

  TableSetter(Workshop workshop, Column column, PageShape page) {
    this.workshop = workshop;
    this.column = column;
    this.page = page;
  }

  /** Sets a table. */
  void set(Element table, Around around, Frame frame) {
    int mark = column.size();
    caption(table, around, frame);
    TableGrid grid = TableGrid.of(table);
    if (grid.columns() == 0) {
      return;
    }
    TableColumns columns = new CellWidths(workshop, page).of(grid, around);
    wide = columns.least() > frame.width() + CellWidths.SLACK;
    if (wide) {
      column.overflow(Overflow.Kind.TABLE);
    }
    double[] widths = columns.in(frame.width());
    double width = 0;
    for (double one : widths) {
      width += one;
    }
    double left = frame.left() + (frame.width() - width) / 2;
    List<TableRow> rows = rows(grid, around, widths, left);
    Frame outer = new Frame(left, width);
    Borders borders = new Borders(around.style(), outer);
    int start = column.size();
    borders.open(column);
    double border = around.style().number(Property.BORDER_TOP_WIDTH);
    new TableRows(column, page, outer, border).set(rows, around.style().leading());
    borders.close(column, start);
    if (rows.size() <= SHORT) {
      column.cohesion(page).keep(mark);
    }
  }

  private void caption(Element table, Around around, Frame frame) {
    for (Node child : table.children()) {
      if (child instanceof Element caption && caption.name().equals("caption")) {
        new BlockSetter(workshop, column, page).set(caption, around, frame);
        column.hold(Strip.Break.TORN);
      }
    }
  }

  private List<TableRow> rows(TableGrid grid, Around around, double[] widths, double left) {
    List<TableRow> rows = new ArrayList<>();
    for (TableGrid.Row row : grid.rows()) {
      TableRow set = new TableRow(row);
      Around inRow = inRow(row, around);
      double x = left;
      int next = 0;
      for (TableGrid.Cell cell : row.cells()) {
        while (next < cell.column()) {
          x += widths[next++];
        }
        double width = 0;
        for (int i = 0; i < cell.columns(); i++) {
          width += widths[next++];
        }
        set.add(cell(cell, inRow, new Frame(x, width)));
        x += width;
      }
      rows.add(set);
    }
    TableRow.settleHeights(rows);
    return rows;
  }

  private Around inRow(TableGrid.Row row, Around around) {
    Style group = CellWidths.groupStyle(row, around, workshop.cascade());
    StructureElement inGroup =
        groups.computeIfAbsent(
            row.group(), key -> BlockStructure.within(key, group, tableOf(row, around)));
    Style style = workshop.cascade().style(row.element(), group);
    StructureElement structure = BlockStructure.within(row.element(), style, inGroup);
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
    new BlockSetter(workshop, content, page)
        .content(cell.element(), around, new Frame(0, Math.max(1, frame.width() - before - after)));
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
