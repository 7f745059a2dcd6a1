package octavo.parse;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import octavo.book.Attributes;
import octavo.book.Block;
import octavo.book.CodeBlock;
import octavo.book.Table;
import octavo.diagnostic.DiagnosticCode;
import octavo.diagnostic.SourceSpan;

/** Grid tables: cells hold blocks, spans are drawn, widths are kept. */
final class GridTables {
  private final InlineLines source;
  private final List<String> lines;
  private final int[] lineStarts;
  private final GridLayout layout;
  private final BlockConverter converter;

  private GridTables(
      InlineLines source, List<String> lines, GridLayout layout, BlockConverter converter) {
    this.source = source;
    this.lines = lines;
    lineStarts = GridCell.lineStarts(lines);
    this.layout = layout;
    this.converter = converter;
  }

  /** The table; lines that do not make one stay as they were typed. */
  static Block convert(InlineLines source, SourceSpan at, BlockConverter converter) {
    List<String> lines = source.text().lines().map(String::stripTrailing).toList();
    Optional<GridLayout> layout = GridLayout.of(lines);
    Optional<List<GridLayout.Area>> areas = layout.flatMap(GridLayout::areas);
    if (areas.isEmpty() || converter.isDeep()) {
      converter
          .scope()
          .report(
              DiagnosticCode.TEXT_TABLE,
              at,
              "the lines of this grid table do not make cells",
              "let every line begin and end with + or |, and every border meet another in a +");
      return new CodeBlock(Attributes.NONE, "", source.text(), List.of(), at);
    }
    return new GridTables(source, lines, layout.get(), converter).table(areas.get(), at);
  }

  private Table table(List<GridLayout.Area> areas, SourceSpan at) {
    int headRows = layout.headRows();
    List<List<Table.Cell>> rows = new ArrayList<>();
    for (int row = 0; row < layout.rowCount(); row++) {
      rows.add(new ArrayList<>());
    }
    for (GridLayout.Area area : areas) {
      boolean header = area.row() < headRows;
      int limit = header ? headRows : layout.rowCount();
      int rowSpan = Math.min(area.rowSpan(), limit - area.row());
      rows.get(area.row()).add(new Table.Cell(blocks(area), area.columnSpan(), rowSpan, header));
    }
    List<Table.Row> all = rows.stream().map(Table.Row::new).toList();
    List<Table.Row> head = new ArrayList<>(all.subList(0, headRows));
    List<Table.Row> body = new ArrayList<>(all.subList(headRows, all.size()));
    FlattenedSpans.restore(head, body, layout.columnCount());
    if (head.stream().allMatch(FlattenedSpans::isEmpty)) {
      head.clear();
    }
    return new Table(Attributes.NONE, List.of(), columns(), head, body, at);
  }

  private List<Table.Column> columns() {
    double total = 0;
    for (int column = 0; column < layout.columnCount(); column++) {
      total += layout.width(column);
    }
    List<Table.Column> columns = new ArrayList<>();
    for (int column = 0; column < layout.columnCount(); column++) {
      String marks = layout.alignmentMarks(column);
      columns.add(new Table.Column(alignment(marks), layout.width(column) / total));
    }
    return columns;
  }

  private static Table.Alignment alignment(String marks) {
    boolean left = marks.startsWith(":");
    boolean right = marks.endsWith(":");
    if (left) {
      return right ? Table.Alignment.CENTRE : Table.Alignment.LEFT;
    }
    return right ? Table.Alignment.RIGHT : Table.Alignment.NONE;
  }

  private List<Block> blocks(GridLayout.Area area) {
    GridCell cell = GridCell.of(lines, lineStarts, layout.content(area));
    // What pandoc writes for a cell with nothing but a line end.
    if (cell.text().isBlank() || cell.text().strip().equals("\\")) {
      return List.of();
    }
    Positions table = source.within(converter.scope().positions());
    return converter.nested(cell.text(), cell.within(table), source.links());
  }
}
