package octavo.xhtml;

import java.util.List;
import octavo.book.Labels;
import octavo.book.Table;

/** Tables: header cells with their scope, and in an EPUB a frame that scrolls and takes focus. */
final class TableWriter {
  private final Rendering rendering;
  private final AttributeWriter attributes;
  private final BlockWriter blocks;
  private int count;

  TableWriter(Rendering rendering, BlockWriter blocks) {
    this.rendering = rendering;
    this.attributes = new AttributeWriter(rendering);
    this.blocks = blocks;
  }

  void write(Markup out, Table table) {
    count++;
    out.tag("div").attribute("class", "table");
    if (rendering.isEpub()) {
      out.attribute("role", "region").attribute("aria-label", name(table));
      out.attribute("tabindex", "0");
    }
    out.open().raw("\n");
    attributes.open(out, "table", "", table.attributes()).raw("\n");
    if (!table.caption().isEmpty()) {
      out.raw("<caption>");
      blocks.inlines().write(out, table.caption());
      out.closeLine("caption");
    }
    columns(out, table.columns());
    rows(out, "thead", table, table.head());
    rows(out, "tbody", table, table.body());
    out.closeLine("table").closeLine("div");
  }

  private String name(Table table) {
    String caption = Captions.plain(table.caption());
    return caption.isEmpty()
        ? rendering.labels().text(Labels.Word.TABLE, Integer.toString(count))
        : caption;
  }

  private static void columns(Markup out, List<Table.Column> columns) {
    double sum = columns.stream().mapToDouble(Table.Column::share).sum();
    if (sum <= 0) {
      return;
    }
    out.raw("<colgroup>");
    for (Table.Column column : columns) {
      out.tag("col");
      if (column.share() > 0) {
        long percent = Math.round(100 * column.share() / sum);
        out.attribute("style", "width: " + percent + "%");
      }
      out.empty();
    }
    out.closeLine("colgroup");
  }

  private void rows(Markup out, String element, Table table, List<Table.Row> rows) {
    if (rows.isEmpty()) {
      return;
    }
    boolean head = element.equals("thead");
    int[] covered = new int[table.columns().size()];
    out.tag(element).open().raw("\n");
    for (int i = 0; i < rows.size(); i++) {
      out.raw("<tr>");
      row(out, table, rows.get(i), new Place(head, rows.size() - i, covered));
      out.closeLine("tr");
    }
    out.closeLine(element);
  }

  /**
   * Where a row stands.
   *
   * @param head in the head
   * @param rowsLeft rows from this one to the end of the group, itself counted
   * @param covered by column, how many further rows a cell above reaches down
   */
  private record Place(boolean head, int rowsLeft, int[] covered) {
    int next(int from) {
      int column = from;
      while (column < covered.length && covered[column] > 0) {
        covered[column]--;
        column++;
      }
      return column;
    }

    void cover(int column, Table.Cell cell, int rowSpan) {
      int end = Math.min(covered.length, column + cell.columnSpan());
      for (int i = column; i < end; i++) {
        covered[i] = rowSpan - 1;
      }
    }
  }

  private void row(Markup out, Table table, Table.Row row, Place place) {
    int column = place.next(0);
    for (Table.Cell cell : row.cells()) {
      int rowSpan = Math.min(cell.rowSpan(), place.rowsLeft());
      Table.Alignment alignment =
          column < table.columns().size()
              ? table.columns().get(column).alignment()
              : Table.Alignment.NONE;
      boolean header = cell.header() || place.head();
      String element = header ? "th" : "td";
      out.tag(element).attribute("class", alignmentClass(alignment));
      out.attribute("scope", header ? scope(cell, rowSpan, place.head()) : "");
      out.attribute("colspan", cell.columnSpan() > 1 ? Integer.toString(cell.columnSpan()) : "");
      out.attribute("rowspan", rowSpan > 1 ? Integer.toString(rowSpan) : "").open();
      blocks.item(out, cell.content(), cell.content().size() == 1);
      out.close(element);
      place.cover(column, cell, rowSpan);
      column = place.next(column + cell.columnSpan());
    }
  }

  private static String scope(Table.Cell cell, int rowSpan, boolean head) {
    if (head) {
      return cell.columnSpan() > 1 ? "colgroup" : "col";
    }
    return rowSpan > 1 ? "rowgroup" : "row";
  }

  private static String alignmentClass(Table.Alignment alignment) {
    return switch (alignment) {
      case NONE -> "";
      case LEFT -> "align-left";
      case CENTRE -> "align-centre";
      case RIGHT -> "align-right";
    };
  }
}
