package octavo.xhtml;

import java.util.List;
import java.util.Set;
import octavo.book.Attributes;
import octavo.book.CellPlace;
import octavo.book.Labels;
import octavo.book.Table;

/** Tables: header cells with their scope, and on screens a box that may scroll and takes focus. */
final class TableWriter {
  private final Rendering rendering;
  private final AttributeWriter attributes;
  private final BlockWriter blocks;
  private final NumberColumns numbers;
  private final TableWidth width;
  private int count;

  TableWriter(Rendering rendering, BlockWriter blocks) {
    this.rendering = rendering;
    this.attributes = new AttributeWriter(rendering);
    this.blocks = blocks;
    String language = rendering.book().metadata().language();
    this.numbers = new NumberColumns(language);
    this.width = new TableWidth(language);
  }

  void write(Markup out, Table table) {
    count++;
    List<List<CellPlace>> head = CellPlace.of(table.head());
    List<List<CellPlace>> body = CellPlace.of(table.body());
    out.tag("div").attribute("class", "table" + placement(table)).open().raw("\n");
    if (rendering.isOnScreen()) {
      out.tag("div").attribute("class", "table-box " + width.needs(head, body));
      out.attribute("role", "region").attribute("aria-label", name(table));
      out.attribute("tabindex", "0").open().raw("\n");
    }
    table(out, table, head, body);
    if (rendering.isOnScreen()) {
      out.closeLine("div");
    }
    out.closeLine("div");
  }

  private void table(
      Markup out, Table table, List<List<CellPlace>> head, List<List<CellPlace>> body) {
    String prefix = rendering.document() + "-table-" + count;
    Markup begun = attributes.begin(out, "table", "", table.attributes());
    begun.attribute("id", list(table, prefix)).open().raw("\n");
    if (!table.caption().isEmpty()) {
      attributes.directed(out.tag("caption"), Attributes.NONE, table.caption()).open();
      blocks.inlines().write(out, table.caption());
      out.closeLine("caption");
    }
    columns(out, table.columns());
    Set<Integer> ofNumbers = numbers.of(table.columns(), body);
    Written written =
        new Written(
            table.columns(),
            HeaderCells.of(head, body, prefix + "-head-"),
            ofNumbers,
            missing(ofNumbers, body));
    rows(out, "thead", written, head);
    rows(out, "tbody", written, body);
    out.closeLine("table");
  }

  /** Lists a table with a caption; returns the id it needs for that, if the author gave none. */
  private String list(Table table, String made) {
    String caption = Captions.plain(table.caption());
    if (caption.isEmpty() || rendering.isInNotes()) {
      return "";
    }
    String own = table.attributes().id();
    rendering.list(own.isEmpty() ? made : own, caption);
    return own.isEmpty() ? made : "";
  }

  // Where it may stand, if that is said.
  private static String placement(Table table) {
    String said = table.attributes().value("placement").orElse("");
    return switch (said) {
      case "here", "float", "page" -> " placement-" + said;
      default -> "";
    };
  }

  // On paper the compositor lines them up itself.
  private MissingPlaces missing(Set<Integer> ofNumbers, List<List<CellPlace>> body) {
    String language = rendering.book().metadata().language();
    Set<Integer> columns = rendering.isOnScreen() ? ofNumbers : Set.of();
    return MissingPlaces.of(language, columns, body);
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

  private void rows(Markup out, String element, Written table, List<List<CellPlace>> rows) {
    if (rows.isEmpty()) {
      return;
    }
    out.tag(element).open().raw("\n");
    for (List<CellPlace> row : rows) {
      out.raw("<tr>");
      row.forEach(place -> cell(out, table, place, element.equals("thead")));
      out.closeLine("tr");
    }
    out.closeLine(element);
  }

  /** What its cells need to know of a table. */
  private record Written(
      List<Table.Column> columns,
      HeaderCells headers,
      Set<Integer> numbers,
      MissingPlaces missing) {
    Table.Alignment alignment(int column) {
      if (numbers.contains(column)) {
        return Table.Alignment.RIGHT;
      }
      return column < columns.size() ? columns.get(column).alignment() : Table.Alignment.NONE;
    }

    boolean isNumber(CellPlace place, boolean header) {
      return !header && place.columnSpan() == 1 && numbers.contains(place.column());
    }
  }

  private void cell(Markup out, Written table, CellPlace place, boolean head) {
    Table.Cell cell = place.cell();
    boolean header = (cell.header() || head) && !isSilent(cell);
    String element = header ? "th" : "td";
    // A head over several columns stands over the middle of them.
    Table.Alignment alignment =
        head && place.columnSpan() > 1 ? Table.Alignment.CENTRE : table.alignment(place.column());
    boolean number = table.isNumber(place, header) && numbers.isNumber(cell);
    out.tag(element).attribute("class", alignmentClass(alignment) + (number ? " number" : ""));
    out.attribute("data-places", number ? table.missing().of(place) : "");
    out.attribute("id", table.headers().id(place));
    out.attribute("scope", header ? scope(place, head, table.columns().size()) : "");
    out.attribute("headers", table.headers().headers(place));
    out.attribute("colspan", count(place.columnSpan()))
        .attribute("rowspan", count(place.rowSpan()));
    out.open();
    blocks.item(out, cell.content(), cell.content().size() == 1);
    out.close(element);
  }

  // A head without a word heads nothing, and a screen reader would announce it for every cell of
  // its
  // column (WCAG 2.2, 1.3.1). On paper it is the corner of the head, and is drawn as such.
  private boolean isSilent(Table.Cell cell) {
    return rendering.isOnScreen() && cell.content().isEmpty();
  }

  private static String count(int span) {
    return span > 1 ? Integer.toString(span) : "";
  }

  private static String scope(CellPlace place, boolean head, int columns) {
    if (head || HeaderCells.heads(place, columns)) {
      return place.columnSpan() > 1 ? "colgroup" : "col";
    }
    return place.rowSpan() > 1 ? "rowgroup" : "row";
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
