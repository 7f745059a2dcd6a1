package octavo.typeset;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import octavo.typeset.InlineCollector.Around;
import octavo.typeset.line.Piece;
import octavo.typeset.page.Slot;
import octavo.typeset.page.StructureElement;
import octavo.typeset.page.StructureType;
import octavo.typeset.style.Element;
import octavo.typeset.style.Node;
import octavo.typeset.style.Property;
import octavo.typeset.style.Style;

/** Sets tables: a row is a strip, the rows of the head are drawn again on every further page. */
final class TableSetter {
  private static final double SLACK = 0.5;

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
    caption(table, around, frame);
    TableGrid grid = TableGrid.of(table);
    if (grid.columns() == 0) {
      return;
    }
    TableColumns columns = columns(grid, around);
    wide = columns.least() > frame.width() + SLACK;
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
    int mark = column.size();
    column.rule(around.style().number(Property.BORDER_TOP_WIDTH), outer);
    add(rows, around, outer);
    column.hold(Strip.Break.TORN);
    column.rule(around.style().number(Property.BORDER_BOTTOM_WIDTH), outer);
    if (rows.size() <= SHORT) {
      column.holdTogether(mark);
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

  private TableColumns columns(TableGrid grid, Around around) {
    TableColumns columns = new TableColumns(grid.columns());
    List<TableGrid.Cell> wide = new ArrayList<>();
    Map<TableGrid.Cell, double[]> widths = new HashMap<>();
    for (TableGrid.Row row : grid.rows()) {
      Around inRow = rowAround(row, around);
      for (TableGrid.Cell cell : row.cells()) {
        double[] leastAndNatural = widths(cell.element(), inRow);
        if (cell.columns() == 1) {
          columns.add(cell.column(), leastAndNatural[0], leastAndNatural[1]);
        } else {
          wide.add(cell);
          widths.put(cell, leastAndNatural);
        }
      }
    }
    for (TableGrid.Cell cell : wide) {
      double[] own = widths.get(cell);
      columns.add(cell.column(), cell.columns(), own[0], own[1]);
    }
    return columns;
  }

  private Style groupStyle(TableGrid.Row row, Around around) {
    return row.group().name().equals("table")
        ? around.style()
        : workshop.cascade().style(row.group(), around.style());
  }

  private Around rowAround(TableGrid.Row row, Around around) {
    Style group = groupStyle(row, around);
    Style style = workshop.cascade().style(row.element(), group);
    return new Around(style, new StructureElement(StructureType.SPAN), around.language(), 0);
  }

  private double[] widths(Element cell, Around around) {
    Style style = workshop.cascade().style(cell, around.style());
    double padding =
        style.length(Property.PADDING_LEFT, 0) + style.length(Property.PADDING_RIGHT, 0);
    Around inner = new Around(style, around.structure(), around.language(), 0);
    double[] widths = workshop.lines().widths(pieces(cell, inner));
    // What is measured must still fit when it is set, whatever rounding does.
    return new double[] {widths[0] + padding + SLACK, widths[1] + padding + SLACK};
  }

  private List<Piece> pieces(Element cell, Around around) {
    InlineCollector all = new InlineCollector(workshop);
    for (Node child : cell.children()) {
      if (child instanceof Element block && !all.isEmpty() && isBlock(block)) {
        all.end();
      }
      all.collect(List.of(child), around);
    }
    return all.pieces();
  }

  private static boolean isBlock(Element element) {
    return switch (element.name()) {
      case "p", "ul", "ol", "li", "pre", "blockquote", "div", "dl" -> true;
      default -> false;
    };
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
    Style group = groupStyle(row, around);
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
    Column content = new Column();
    content.source(cell.element().offset());
    double before = style.length(Property.PADDING_LEFT, 0);
    double after = style.length(Property.PADDING_RIGHT, 0);
    content.anchor(cell.element().attribute("id"));
    new BlockSetter(workshop, content, page)
        .content(
            cell.element(),
            new Around(style, structure, inRow.language(), 0),
            new Frame(0, Math.max(1, frame.width() - before - after)));
    content.end();
    if (!wide) {
      column.overflows().addAll(content.overflows());
    }
    double height =
        style.length(Property.PADDING_TOP, 0) + style.length(Property.PADDING_BOTTOM, 0);
    for (Strip strip : content.strips()) {
      height += strip.above() + strip.height();
    }
    return new TableRow.Cell(cell, frame.left() + before, style, content.strips(), height);
  }

  private void add(List<TableRow> rows, Around around, Frame frame) {
    List<Strip> head = new ArrayList<>();
    int spanned = 0;
    for (TableRow row : rows) {
      boolean last = !row.isHead() || isLastOfHead(rows, row);
      double border = row.isHead() && last ? row.ruleBelow() : 0;
      Strip.Drawing drawing = row.drawing(frame, border);
      double height = row.height() + border;
      row.marks().forEach(column::mark);
      if (spanned > 0 || !head.isEmpty() && row.isHead()) {
        column.hold(Strip.Break.TORN);
      }
      Optional<Strip> repeated = row.isHead() ? Optional.empty() : repeated(head);
      column.add(height, false, drawing, repeated);
      if (row.isHead()) {
        head.add(column.strips().getLast());
        column.hold(Strip.Break.TORN);
      }
      spanned = Math.max(spanned, row.mostRows()) - 1;
    }
  }

  private static boolean isLastOfHead(List<TableRow> rows, TableRow row) {
    int next = rows.indexOf(row) + 1;
    return next == rows.size() || !rows.get(next).isHead();
  }

  // Drawn again it is no part of what is read.
  private static Optional<Strip> repeated(List<Strip> head) {
    if (head.isEmpty()) {
      return Optional.empty();
    }
    double height = head.stream().mapToDouble(Strip::height).sum();
    List<Strip> rows = List.copyOf(head);
    Strip.Drawing drawing =
        (sheet, x, y) -> {
          Sheet aside = new Sheet(sheet.number());
          double top = y;
          for (Strip row : rows) {
            row.drawing().draw(aside, x, top);
            top += row.height();
          }
          aside.content().forEach(placed -> sheet.add(placed.as(Slot.PAGINATION)));
        };
    return Optional.of(
        new Strip(0, height, Strip.Break.FREE, false, Marks.NONE, drawing, Optional.empty()));
  }
}
