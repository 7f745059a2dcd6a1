package octavo.parse;

import java.util.ArrayList;
import java.util.List;
import octavo.book.Attributes;
import octavo.book.Block;
import octavo.book.Inline;
import octavo.book.Paragraph;
import octavo.book.Table;
import octavo.diagnostic.SourceSpan;
import org.commonmark.ext.gfm.tables.TableBlock;
import org.commonmark.ext.gfm.tables.TableCell;
import org.commonmark.ext.gfm.tables.TableHead;
import org.commonmark.node.Node;
import org.jspecify.annotations.Nullable;

/** GFM's pipe tables. */
final class PipeTables {
  private PipeTables() {}

  /** The table; a head row without text is no head. */
  static Table convert(TableBlock node, SourceSpan at, Scope scope) {
    List<Table.Column> columns = new ArrayList<>();
    List<Table.Row> head = new ArrayList<>();
    List<Table.Row> body = new ArrayList<>();
    for (Node section = node.getFirstChild(); section != null; section = section.getNext()) {
      boolean header = section instanceof TableHead;
      for (Node row = section.getFirstChild(); row != null; row = row.getNext()) {
        (header ? head : body).add(row(row, header, at, scope));
        if (header) {
          columns.addAll(columns(row));
        }
      }
    }
    head.removeIf(row -> row.cells().stream().allMatch(cell -> cell.content().isEmpty()));
    return new Table(Attributes.NONE, List.of(), columns, head, body, at);
  }

  private static List<Table.Column> columns(Node row) {
    List<Table.Column> columns = new ArrayList<>();
    for (Node cell = row.getFirstChild(); cell != null; cell = cell.getNext()) {
      TableCell.Alignment alignment = ((TableCell) cell).getAlignment();
      columns.add(new Table.Column(alignment(alignment), 0));
    }
    return columns;
  }

  private static Table.Alignment alignment(TableCell.@Nullable Alignment of) {
    if (of == null) {
      return Table.Alignment.NONE;
    }
    return switch (of) {
      case LEFT -> Table.Alignment.LEFT;
      case CENTER -> Table.Alignment.CENTRE;
      case RIGHT -> Table.Alignment.RIGHT;
    };
  }

  private static Table.Row row(Node row, boolean header, SourceSpan at, Scope scope) {
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
    return new Table.Row(cells);
  }
}
