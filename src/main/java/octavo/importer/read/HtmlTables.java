package octavo.importer.read;

import java.util.ArrayList;
import java.util.List;
import octavo.importer.text.Passage;
import octavo.importer.text.Passage.Table.Alignment;
import octavo.importer.text.Passage.Table.CellSpan;
import octavo.importer.text.TracedText;
import octavo.importer.text.Transcript;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;

/** Takes tables down; those that only lay a page out, and those in notes, as their blocks. */
final class HtmlTables {
  private static final int WIDEST = 100;

  private final HtmlPassages passages;
  private final List<List<BlockText>> cells = new ArrayList<>();
  private final List<List<Integer>> ends = new ArrayList<>();
  private final List<CellSpan> spans = new ArrayList<>();
  private final List<Element> pictures = new ArrayList<>();

  private HtmlTables(HtmlPassages passages) {
    this.passages = passages;
  }

  /** Takes a table down. */
  static void take(HtmlPassages passages, Element table, HtmlContext context) {
    List<Element> rows = rows(table);
    boolean layout =
        context.isNote()
            || rows.stream().allMatch(row -> cells(row).size() < 2)
            || rows.stream().anyMatch(row -> isNote(row, passages.document().notes()))
            || table.attr("role").equals("presentation")
            || table.selectFirst("table table, td figure, td pre, td h2, td h3") != null;
    if (layout) {
      passages.children(table, context);
      return;
    }
    new HtmlTables(passages).take(table, rows);
  }

  private static boolean isNote(Element row, HtmlNotes notes) {
    return notes.label(row).isPresent()
        || row.children().stream().anyMatch(cell -> notes.label(cell).isPresent());
  }

  private static List<Element> rows(Element table) {
    List<Element> rows = new ArrayList<>();
    for (Element child : table.children()) {
      switch (child.normalName()) {
        case "tr" -> rows.add(child);
        case "thead", "tbody", "tfoot" ->
            child.children().stream().filter(it -> it.normalName().equals("tr")).forEach(rows::add);
        default -> {}
      }
    }
    return rows;
  }

  private static List<Element> cells(Element row) {
    return row.children().stream()
        .filter(it -> it.normalName().equals("td") || it.normalName().equals("th"))
        .toList();
  }

  private void take(Element table, List<Element> rows) {
    SourceBuilder out = passages.document().out();
    int start = out.length();
    BlockText caption = caption(table);
    int captionEnd = out.length();
    caption.end();
    int heads = heads(rows);
    for (int row = 0; row < rows.size(); row++) {
      int groupEnd = row < heads ? heads : rows.size();
      row(row, cells(rows.get(row)), groupEnd - row);
    }
    List<Alignment> columns = HtmlAlignments.of(rows.stream().map(HtmlTables::cells).toList());
    out.add(
        start,
        whole ->
            List.of(
                new Passage.Table(
                    heads, texts(whole), spans, caption.text(whole, captionEnd), columns)));
    pictures.forEach(it -> HtmlFigures.picture(passages, it));
  }

  private BlockText caption(Element table) {
    BlockText text = passages.document().out().block();
    HtmlInlines inlines = new HtmlInlines(passages.document(), text, HtmlContext.TEXT, false);
    for (Element child : table.children()) {
      if (child.normalName().equals("caption")) {
        lines(child, inlines, text);
        passages.anchor(child, text);
      }
    }
    pictures.addAll(inlines.pictures());
    return text;
  }

  private static int heads(List<Element> rows) {
    int heads = 0;
    while (heads < rows.size() && isHead(rows.get(heads))) {
      heads++;
    }
    return heads == rows.size() ? Math.min(1, heads) : heads;
  }

  private static boolean isHead(Element row) {
    boolean all = cells(row).stream().allMatch(cell -> cell.normalName().equals("th"));
    Element group = row.parent();
    return group != null && group.normalName().equals("thead") || all && cells(row).size() > 1;
  }

  private void row(int row, List<Element> elements, int rowsLeft) {
    List<BlockText> texts = new ArrayList<>();
    List<Integer> lengths = new ArrayList<>();
    for (Element cell : elements) {
      BlockText text = passages.document().out().block();
      boolean head = cell.normalName().equals("th");
      HtmlInlines inlines = new HtmlInlines(passages.document(), text, HtmlContext.TEXT, head);
      lines(cell, inlines, text);
      passages.anchor(cell, text);
      lengths.add(passages.document().out().length());
      text.end();
      pictures.addAll(inlines.pictures());
      span(row, texts.size(), cell, rowsLeft);
      texts.add(text);
    }
    cells.add(texts);
    ends.add(lengths);
  }

  // The blocks of a cell, each on a line.
  private void lines(Element cell, HtmlInlines inlines, BlockText text) {
    for (Node node : cell.childNodes()) {
      if (node instanceof Element child && passages.isBlock(child)) {
        text.endLine();
        if (HtmlFurniture.isUnread(child) || HtmlFurniture.name(child).isPresent()) {
          inlines.add(List.of(child));
        } else {
          lines(child, inlines, text);
        }
        text.endLine();
      } else {
        inlines.add(List.of(node));
      }
    }
  }

  private void span(int row, int cell, Element element, int rowsLeft) {
    int columns = Math.clamp(number(element.attr("colspan"), 1), 1, WIDEST);
    int rows = number(element.attr("rowspan"), 1);
    int down = rows == 0 ? rowsLeft : Math.clamp(rows, 1, rowsLeft);
    if (columns > 1 || down > 1) {
      spans.add(new CellSpan(row, cell, columns, down));
    }
  }

  private static int number(String attribute, int otherwise) {
    return attribute.matches("[0-9]{1,8}") ? Integer.parseInt(attribute) : otherwise;
  }

  private List<List<TracedText>> texts(Transcript whole) {
    List<List<TracedText>> rows = new ArrayList<>();
    for (int row = 0; row < cells.size(); row++) {
      List<TracedText> texts = new ArrayList<>();
      for (int cell = 0; cell < cells.get(row).size(); cell++) {
        texts.add(cells.get(row).get(cell).text(whole, ends.get(row).get(cell)));
      }
      rows.add(texts);
    }
    return rows;
  }
}
