package octavo.importer.read;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jsoup.nodes.Element;

/** Takes the blocks of an OpenDocument text: its paragraphs, lists, tables and notes. */
final class OdtText {
  private final OdtStyles styles;
  private final Element notes;
  private final OfficeBlocks out;
  private final Map<String, Integer> last = new HashMap<>();
  private int lists;

  /**
   * @param notes where notes go
   * @param container where the blocks go
   */
  OdtText(OdtStyles styles, Element notes, Element container) {
    this.styles = styles;
    this.notes = notes;
    this.out = new OfficeBlocks(container);
  }

  /** Takes the blocks of an element. */
  void take(Element holder) {
    holder.children().forEach(this::block);
  }

  private void block(Element block) {
    switch (block.normalName()) {
      case "text:h" -> heading(block);
      case "text:p" -> paragraph(block, OfficeKind.of(names(block)));
      case "text:list" -> list(block, block.attr("text:style-name"), 1);
      case "table:table" -> table(block);
      case "text:table-of-content" -> left(block, "the table of contents");
      case "text:tracked-changes" -> changes(block);
      case "draw:frame", "draw:custom-shape", "draw:rect" -> shape(block);
      default -> other(block);
    }
  }

  // What only wraps blocks: sections, indexes, boxes, paragraphs with numbers.
  private void other(Element block) {
    boolean words =
        !block.getElementsByTag("text:p").isEmpty() || !block.getElementsByTag("text:h").isEmpty();
    if (words) {
      take(block);
    }
  }

  private List<String> names(Element block) {
    return styles.names("paragraph", block.attr("text:style-name"));
  }

  private Element words(Element block, OdtInlines inlines) {
    Element words = new Element("p");
    inlines.take(block, words);
    return words;
  }

  private void heading(Element block) {
    OdtInlines inlines = new OdtInlines(styles, notes);
    String level = block.attr("text:outline-level");
    Element words = words(block, inlines);
    Element bare = words.clone();
    bare.select("a").remove();
    words.prependElement("a").attr("name", bare.text().strip() + OdtInlines.OUTLINE);
    out.heading(level.matches("[0-9]{1,2}") ? Integer.parseInt(level) : 1, words);
    inlines.boxes().forEach(this::take);
  }

  private void paragraph(Element block, OfficeKind kind) {
    OdtInlines inlines = new OdtInlines(styles, notes);
    out.paragraph(kind, words(block, inlines));
    inlines.boxes().forEach(this::take);
  }

  private void shape(Element shape) {
    OdtInlines inlines = new OdtInlines(styles, notes);
    Element words = new Element("p");
    inlines.shape(shape, words);
    out.add(words);
    inlines.boxes().forEach(this::take);
  }

  /** Takes blocks that are no part of the text. */
  void left(Element block, String what) {
    Element words = OfficeBlocks.left(what).tagName("div");
    new OdtText(styles, new Element("div"), words).all(block);
    out.add(words);
  }

  private void all(Element block) {
    for (Element words : block.select("text|p, text|h")) {
      paragraph(words, OfficeKind.TEXT);
    }
  }

  private void changes(Element changes) {
    for (Element deletion : changes.getElementsByTag("text:deletion")) {
      left(deletion, "a tracked deletion");
    }
  }

  private void list(Element list, String style, int depth) {
    String name = style + " " + lists++;
    int first = styles.first(style, depth);
    boolean goesOn =
        list.attr("text:continue-numbering").equals("true") || list.hasAttr("text:continue-list");
    int number = goesOn ? last.getOrDefault(style + depth, first - 1) + 1 : first;
    for (Element item : list.children()) {
      String start = item.attr("text:start-value");
      number = first > 0 && start.matches("[0-9]{1,6}") ? Integer.parseInt(start) : number;
      boolean header = item.normalName().equals("text:list-header");
      item(item, new Place(name, style, depth, header ? DocxNumbering.WITHOUT : number));
      if (first > 0 && !header) {
        last.put(style + depth, number++);
      }
    }
  }

  private record Place(String list, String style, int depth, int number) {}

  private void item(Element item, Place place) {
    boolean begun = place.number() == DocxNumbering.WITHOUT;
    for (Element block : item.children()) {
      switch (block.normalName()) {
        case "text:p", "text:h" -> {
          OdtInlines inlines = new OdtInlines(styles, notes);
          Element words = words(block, inlines);
          if (begun) {
            out.further(place.depth(), words);
          } else {
            String label = styles.label(place.style(), place.depth(), place.number());
            Element labelled = OfficeBlocks.labelled(words, label);
            out.item(place.depth(), place.list(), place.number(), labelled);
          }
          begun = true;
          inlines.boxes().forEach(this::take);
        }
        case "text:list" -> {
          String own = block.attr("text:style-name");
          list(block, own.isEmpty() ? place.style() : own, place.depth() + 1);
        }
        default -> block(block);
      }
    }
  }

  private void table(Element table) {
    Element made = new Element("table");
    rows(table, "td", made);
    out.table(made);
  }

  private void rows(Element holder, String name, Element made) {
    for (Element child : holder.children()) {
      switch (child.normalName()) {
        case "table:table-header-rows" -> rows(child, "th", made.appendElement("thead"));
        case "table:table-rows", "table:table-row-group" -> rows(child, name, made);
        case "table:table-row" -> row(child, name, made.appendElement("tr"));
        default -> {}
      }
    }
  }

  // Cells that another covers are told as covered; what they hold all the same is not shown.
  private void row(Element row, String name, Element made) {
    List<Element> covered = new ArrayList<>();
    for (Element cell : row.children()) {
      if (cell.normalName().equals("table:table-cell")) {
        Element filled = made.appendElement(name);
        filled.attr("colspan", cell.attr("table:number-columns-spanned"));
        filled.attr("rowspan", cell.attr("table:number-rows-spanned"));
        covered.forEach(
            it -> new OdtText(styles, notes, filled).left(it, "text that is not shown"));
        covered.clear();
        new OdtText(styles, notes, filled).take(cell);
      } else if (!cell.text().isBlank()) {
        covered.add(cell);
      }
    }
    covered.forEach(it -> left(it, "text that is not shown"));
  }
}
