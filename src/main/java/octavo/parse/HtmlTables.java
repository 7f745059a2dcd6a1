package octavo.parse;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import octavo.book.Attributes;
import octavo.book.Block;
import octavo.book.Inline;
import octavo.book.Table;

/** Tables of raw HTML. */
final class HtmlTables {
  private final Scope scope;
  private final List<Table.Row> head = new ArrayList<>();
  private final List<Table.Row> body = new ArrayList<>();
  private List<Inline> caption = List.of();

  private HtmlTables(Scope scope) {
    this.scope = scope;
  }

  /** The table. */
  static Table convert(HtmlNode.Element element, Attributes attributes, Scope scope) {
    HtmlTables table = new HtmlTables(scope);
    table.section(element, false);
    table.splitHead();
    TableSpans.Fitted rows = TableSpans.fit(table.head, table.body, element.at(), scope);
    List<Table.Column> none =
        Collections.nCopies(rows.width(), new Table.Column(Table.Alignment.NONE, 0));
    return new Table(attributes, table.caption, none, rows.head(), rows.body(), element.at());
  }

  private void section(HtmlNode.Element section, boolean header) {
    for (HtmlNode child : section.children()) {
      switch (child) {
        case HtmlNode.Element it -> member(it, header);
        case HtmlNode.Words words -> {
          if (!words.characters().isBlank()) {
            stray(child, section);
          }
        }
        case HtmlNode.Blocks _, HtmlNode.Atom _ -> stray(child, section);
      }
    }
  }

  private void member(HtmlNode.Element element, boolean header) {
    switch (element.name()) {
      case "thead" -> section(element, true);
      case "tbody", "tfoot" -> section(element, false);
      case "tr" -> (header ? head : body).add(row(element, header));
      case "caption" -> caption = HtmlBlocks.inlines(element, scope);
      case "colgroup", "col" -> {}
      default -> stray(element, element);
    }
  }

  // What stands in a table outside its cells gets one.
  private void stray(HtmlNode node, HtmlNode.Element around) {
    List<Block> content = HtmlBlocks.convert(List.of(node), scope, around.at());
    if (!content.isEmpty()) {
      body.add(new Table.Row(List.of(new Table.Cell(content, 1, 1, false))));
    }
  }

  private Table.Row row(HtmlNode.Element row, boolean header) {
    List<Table.Cell> cells = new ArrayList<>();
    for (HtmlNode child : row.children()) {
      if (child instanceof HtmlNode.Words words && words.characters().isBlank()) {
        continue;
      }
      boolean cell =
          child instanceof HtmlNode.Element it
              && (it.name().equals("td") || it.name().equals("th"));
      cells.add(cell ? cell((HtmlNode.Element) child, header) : loose(child, row, header));
    }
    return new Table.Row(cells);
  }

  private Table.Cell loose(HtmlNode node, HtmlNode.Element row, boolean header) {
    return new Table.Cell(HtmlBlocks.convert(List.of(node), scope, row.at()), 1, 1, header);
  }

  private Table.Cell cell(HtmlNode.Element cell, boolean header) {
    Scope here = scope.of(HtmlVocabulary.attributes(cell.tag(), cell.at(), scope));
    int columns = span(cell, "colspan");
    int rows = span(cell, "rowspan");
    boolean heads = header || cell.name().equals("th");
    return new Table.Cell(
        HtmlBlocks.convert(cell.children(), here, cell.at()), columns, rows, heads);
  }

  // A rowspan of 0 reaches to the end of the group (HTML Standard, section 4.9.11).
  private static int span(HtmlNode.Element cell, String name) {
    int written = HtmlLists.number(cell.tag().value(name), 1);
    boolean toTheEnd = written == 0 && name.equals("rowspan");
    return toTheEnd ? TableSpans.WIDEST : Math.clamp(written, 1, TableSpans.WIDEST);
  }

  // Without <thead>, first rows of header cells only are the head, if no cell reaches further down.
  private void splitHead() {
    if (head.isEmpty()) {
      List<Table.Row> first = body.subList(0, headRows());
      head.addAll(first);
      first.clear();
    }
    if (head.stream().allMatch(FlattenedSpans::isEmpty)) {
      head.clear();
    }
  }

  private int headRows() {
    int rows = 0;
    int end = 0;
    for (int i = 0; i + 1 < body.size() && isHead(body.get(i)); i++) {
      if (i > 0 && isSection(body.get(i))) {
        return rows;
      }
      for (Table.Cell cell : body.get(i).cells()) {
        end = Math.max(end, i + cell.rowSpan());
      }
      rows = end <= i + 1 ? i + 1 : rows;
    }
    return rows;
  }

  // One head over all columns, below the heads of each: it names the rows that follow.
  private static boolean isSection(Table.Row row) {
    return row.cells().size() == 1 && row.cells().getFirst().columnSpan() > 1;
  }

  private static boolean isHead(Table.Row row) {
    return !row.cells().isEmpty() && row.cells().stream().allMatch(Table.Cell::header);
  }
}
