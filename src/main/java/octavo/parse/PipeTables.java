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
    List<List<RowSpans.Written>> rows = new ArrayList<>();
    for (Node row = node.getFirstChild(); row != null; row = row.getNext()) {
      rows.add(cells(row, at, scope));
    }
    widen(columns, rows.stream().mapToInt(PipeTables::width).max().orElse(0), at, scope);
    rows.forEach(row -> fill(row, columns.size()));
    RowSpans.Joined head = RowSpans.join(rows.subList(0, 1), true);
    RowSpans.Joined body = RowSpans.join(rows.subList(1, rows.size()), false);
    if (!head.isSound() || !body.isSound()) {
      scope.report(
          DiagnosticCode.TEXT_TABLE,
          at,
          "^^ in this table has no cell of the same columns above it: the cell is left empty",
          "put it under a cell of the head or of the body that spans as many columns; \\^^ is"
              + " printed");
    }
    List<Table.Row> first =
        FlattenedSpans.isEmpty(head.rows().getFirst()) ? List.of() : head.rows();
    return new Table(Attributes.NONE, List.of(), columns, first, body.rows(), at);
  }

  private static void widen(List<Table.Column> columns, int width, SourceSpan at, Scope scope) {
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
  }

  private static int width(List<RowSpans.Written> row) {
    return row.stream().mapToInt(RowSpans.Written::columnSpan).sum();
  }

  private static void fill(List<RowSpans.Written> row, int width) {
    for (int missing = width - width(row); missing > 0; missing--) {
      row.add(new RowSpans.Written(List.of(), 1, false));
    }
  }

  private static List<RowSpans.Written> cells(Node row, SourceSpan at, Scope scope) {
    List<RowSpans.Written> cells = new ArrayList<>();
    for (Node cell = row.getFirstChild(); cell != null; cell = cell.getNext()) {
      int columnSpan = ((PipeTableParser.Part) cell).columnSpan();
      boolean sign =
          cell.getFirstChild() instanceof InlineLines lines && RowSpans.isSign(lines.text());
      cells.add(
          new RowSpans.Written(sign ? List.of() : content(cell, at, scope), columnSpan, sign));
    }
    return cells;
  }

  private static List<Block> content(Node cell, SourceSpan at, Scope scope) {
    if (!(cell.getFirstChild() instanceof InlineLines lines) || lines.text().isEmpty()) {
      return List.of();
    }
    List<Inline> inlines = Inlines.convert(lines, scope);
    SourceSpan place = lines.hasPlace() ? lines.whole(scope.positions()) : at;
    return inlines.isEmpty() ? List.of() : List.of(new Paragraph(Attributes.NONE, inlines, place));
  }
}
