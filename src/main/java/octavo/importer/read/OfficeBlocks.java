package octavo.importer.read;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.TextNode;

/**
 * Builds what an office document says as elements of HTML, so that it is taken down as a page is.
 * In it, lists lie in one another; in office documents, paragraphs say how deep they lie.
 */
final class OfficeBlocks {
  /** The class of a caption that has met nothing to belong to yet. */
  private static final String FREE_CAPTION = "octavo-caption";

  /** The class of words of an item that begin with its letters. */
  private static final String LABELLED = "octavo-labelled";

  private final Element container;
  private final List<Element> lists = new ArrayList<>();
  private final List<String> names = new ArrayList<>();

  OfficeBlocks(Element container) {
    this.container = container;
  }

  /** Words that are no part of the text. */
  static Element left(String what) {
    return new Element("span").attr(HtmlFurniture.LEFT, what);
  }

  /** Appends an element, such as {@code em} or {@code span class=smallcaps}. */
  static Element append(Element out, String name) {
    String[] parts = name.split(" class=");
    Element added = out.appendElement(parts[0]);
    return parts.length > 1 ? added.addClass(parts[1]) : added;
  }

  /** Adds a block that is no item. */
  void add(Element block) {
    lists.clear();
    names.clear();
    container.appendChild(block);
  }

  /** Adds a table; the caption above it is its own. */
  void table(Element table) {
    Optional<Element> above = last().filter(it -> it.hasClass(FREE_CAPTION));
    add(table);
    above.ifPresent(it -> table.prependChild(it.tagName("caption").removeClass(FREE_CAPTION)));
  }

  // The last block that is not empty, as paragraphs are that make room.
  private Optional<Element> last() {
    Element last = container.lastElementChild();
    while (last != null
        && last.normalName().equals("p")
        && last.text().isBlank()
        && last.selectFirst("img") == null) {
      last = last.previousElementSibling();
    }
    return Optional.ofNullable(last);
  }

  /** Adds a heading. */
  void heading(int level, Element words) {
    add(words.tagName("h" + Math.clamp(level, 1, 6)));
  }

  /** Adds a paragraph of a kind. */
  void paragraph(OfficeKind kind, Element words) {
    switch (kind) {
      case TEXT -> add(words);
      case TITLE -> add(words.tagName("h1").addClass("octavo-titles"));
      case SUBTITLE -> add(words.addClass("octavo-subtitle"));
      case AUTHOR -> add(words.addClass("octavo-author"));
      case DATE -> add(words.addClass("octavo-date"));
      case CONTENTS -> add(words.attr(HtmlFurniture.LEFT, "the table of contents"));
      case QUOTATION -> add(new Element("blockquote").appendChild(words));
      case CODE -> code(words);
      case CAPTION -> caption(words);
      case RULE -> rule(words);
    }
  }

  private void rule(Element words) {
    if (!words.text().isBlank() || words.selectFirst("img") != null) {
      add(words);
    }
    add(new Element("hr"));
  }

  private void code(Element words) {
    Element last = container.lastElementChild();
    if (last != null && last.normalName().equals("pre") && lists.isEmpty()) {
      last.appendText("\n" + words.wholeText());
    } else {
      add(new Element("pre").appendText(words.wholeText()));
    }
  }

  private void caption(Element words) {
    if (words.selectFirst("img") != null && !words.text().isBlank()) {
      Element figure = new Element("figure");
      words.select("img").forEach(figure::appendChild);
      add(figure.appendChild(words.tagName("figcaption")));
      return;
    }
    Element last = container.lastElementChild();
    boolean picture =
        last != null
            && last.normalName().equals("p")
            && last.selectFirst("img") != null
            && last.text().isBlank();
    Optional<Element> table = last().filter(OfficeBlocks::isBareTable);
    if (picture) {
      last.tagName("figure").appendChild(words.tagName("figcaption"));
    } else if (table.isPresent()) {
      table.get().prependChild(words.tagName("caption"));
    } else {
      add(words.addClass(FREE_CAPTION));
    }
  }

  private static boolean isBareTable(Element block) {
    return block.normalName().equals("table")
        && block.children().stream().noneMatch(it -> it.normalName().equals("caption"));
  }

  /**
   * Adds an item.
   *
   * @param depth how many lists it lies in, from 1
   * @param list which list it is of
   * @param number its number, 0 in a list without numbers
   */
  void item(int depth, String list, int number, Element words) {
    boolean labelled = words.hasClass(LABELLED);
    int shown = labelled ? 0 : number;
    close(depth, list);
    while (lists.size() < depth) {
      Element opened = new Element(shown > 0 && lists.size() == depth - 1 ? "ol" : "ul");
      holder().appendChild(opened);
      lists.add(opened);
      names.add(lists.size() == depth ? list : "");
    }
    Element item = new Element("li");
    words.textNodes().stream().findFirst().ifPresent(OfficeBlocks::task);
    if (labelled && number == 1) {
      words.appendChild(left(ListLabel.LEFT).text(words.text().replaceFirst("\\s.*", "")));
    }
    if (shown > 0) {
      item.attr("value", String.valueOf(shown));
    }
    lists.getLast().appendChild(item.appendChild(words));
  }

  // Boxes of tasks are in few fonts for books: they become what is typed for them.
  private static void task(TextNode first) {
    String words = first.getWholeText();
    if (words.matches("(?s)\\s*[☐☑☒]\\s.*")) {
      first.text(words.replaceFirst("☐", "[ ]").replaceFirst("[☑☒]", "[x]"));
    }
  }

  /**
   * The words of an item with its letters at their head.
   *
   * @param label its letters, empty when its list has none
   */
  static Element labelled(Element words, String label) {
    return label.isEmpty() ? words : words.prependText(label + " ").addClass(LABELLED);
  }

  /** Adds a further paragraph to the last item of a depth; a paragraph when there is none. */
  void further(int depth, Element words) {
    if (lists.size() < depth) {
      add(words);
      return;
    }
    close(depth, names.get(depth - 1));
    Element item = lists.getLast().lastElementChild();
    (item == null ? lists.getLast() : item).appendChild(words);
  }

  private void close(int depth, String list) {
    while (lists.size() > depth
        || lists.size() == depth && depth > 0 && !names.getLast().equals(list)) {
      lists.removeLast();
      names.removeLast();
    }
  }

  private Element holder() {
    if (lists.isEmpty()) {
      return container;
    }
    Element item = lists.getLast().lastElementChild();
    return item == null ? lists.getLast() : item;
  }
}
