package octavo.parse;

import java.util.ArrayList;
import java.util.List;
import octavo.book.Attributes;
import octavo.book.Block;
import octavo.book.Inline;
import octavo.book.Paragraph;
import octavo.book.Table;
import octavo.diagnostic.DiagnosticCode;
import octavo.diagnostic.SourceSpan;
import org.commonmark.node.Node;

/** Turns pipe tables into ours. */
final class PipeTables {
  private PipeTables() {}

  /** The table; a head row without text is no head. */
  static Table convert(PipeTableParser.Pipes node, SourceSpan at, Scope scope) {
    List<Table.Column> columns = new ArrayList<>();
    node.alignments().forEach(alignment -> columns.add(new Table.Column(alignment, 0)));
    List<List<Table.Cell>> rows = new ArrayList<>();
    for (Node row = node.getFirstChild(); row != null; row = row.getNext()) {
      rows.add(cells(row, rows.isEmpty(), at, scope));
    }
    int width = rows.stream().mapToInt(List::size).max().orElse(0);
    if (width > columns.size()) {
      scope.report(
          DiagnosticCode.TEXT_TABLE,
          at,
          "a row of this table has " + width + " cells, its head " + columns.size() + " columns",
          "the cells are kept in columns of their own; write \\| for a bar within a cell");
    }
    while (columns.size() < width) {
      columns.add(new Table.Column(Table.Alignment.NONE, 0));
    }
    rows.forEach(row -> fill(row, columns.size(), row == rows.getFirst()));
    List<Table.Row> all = rows.stream().map(Table.Row::new).toList();
    List<Table.Row> head = FlattenedSpans.isEmpty(all.getFirst()) ? List.of() : all.subList(0, 1);
    return new Table(Attributes.NONE, List.of(), columns, head, all.subList(1, all.size()), at);
  }

  private static void fill(List<Table.Cell> row, int width, boolean header) {
    while (row.size() < width) {
      row.add(new Table.Cell(List.of(), 1, 1, header));
    }
  }

  private static List<Table.Cell> cells(Node row, boolean header, SourceSpan at, Scope scope) {
    List<Table.Cell> cells = new ArrayList<>();
    for (Node cell = row.getFirstChild(); cell != null; cell = cell.getNext()) {
      List<Block> content = new ArrayList<>();
      if (cell.getFirstChild() instanceof InlineLines lines && !lines.text().isEmpty()) {
        List<Inline> inlines = Inlines.convert(lines, scope);
        SourceSpan place = lines.hasPlace() ? lines.whole(scope.positions()) : at;
        if (!inlines.isEmpty()) {
          content.add(new Paragraph(Attributes.NONE, inlines, place));
        }
      }
      cells.add(new Table.Cell(content, 1, 1, header));
    }
    return cells;
  }
}
