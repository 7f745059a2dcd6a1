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
import octavo.typeset.style.Property;
import octavo.typeset.style.Style;

/** Sets the cells of a table: as columns of their own, beside each other as {@link TableRow}s. */
final class TableCells {
  private final Workshop workshop;
  private final PageShape page;
  private final TableFit fit;
  private final Column told;
  private final Map<Element, StructureElement> groups = new IdentityHashMap<>();
  private final Map<Element, StructureElement> rows = new IdentityHashMap<>();

  /**
   * Sets a table's.
   *
   * @param told what is told of what is larger than its room
   */
  TableCells(Workshop workshop, PageShape page, TableFit fit, Column told) {
    this.workshop = workshop;
    this.page = page;
    this.fit = fit;
    this.told = told;
  }

  /** The rows, with the cells that have room there. */
  List<TableRow> rows(TableGrid grid, CellRoom room) {
    Around around = fit.around();
    List<TableRow> rows = new ArrayList<>();
    for (TableGrid.Row row : grid.rows()) {
      TableRow set = new TableRow(row);
      Around inRow = inRow(row, around);
      for (TableGrid.Cell cell : row.cells()) {
        Optional<Frame> frame = room.frame(cell, around.style().isRightToLeft());
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
    Frame inside = fit.measured().room(cell, room, style.isRightToLeft());
    new BlockSetter(workshop, content, page).content(cell.element(), around, inside);
    content.end();
    told.overflows().addAll(content.overflows());
    double height =
        style.length(Property.PADDING_TOP, 0) + style.length(Property.PADDING_BOTTOM, 0);
    for (Strip strip : content.strips()) {
      height += strip.space() + strip.height();
    }
    return new TableRow.Cell(
        cell,
        new Frame(frame.left() + before, room),
        style,
        content.strips(),
        height,
        workshop.lines().baseline(around));
  }
}
