package octavo.parse;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import octavo.book.Attributes;
import octavo.book.Block;
import octavo.book.DefinitionList;
import octavo.book.Inline;
import octavo.book.ListBlock;
import octavo.book.Paragraph;

/** Lists of raw HTML. */
final class HtmlLists {
  private HtmlLists() {}

  /** A list; what stands between its items becomes an item. */
  static ListBlock list(HtmlNode.Element element, Attributes attributes, Scope scope) {
    List<List<Block>> items = new ArrayList<>();
    boolean tight = true;
    for (HtmlNode child : element.children()) {
      boolean item = child instanceof HtmlNode.Element it && it.name().equals("li");
      List<HtmlNode> content = item ? ((HtmlNode.Element) child).children() : List.of(child);
      List<Block> blocks = HtmlBlocks.convert(content, scope, element.at());
      if (item || !blocks.isEmpty()) {
        items.add(blocks);
        tight &= isLine(content, blocks);
      }
    }
    boolean ordered = element.name().equals("ol");
    int start = ordered ? number(element.tag().value("start"), 1) : 1;
    return new ListBlock(without(attributes), ordered, start, tight, items, element.at());
  }

  // Whether the item is a line of text, with at most another list below it.
  private static boolean isLine(List<HtmlNode> content, List<Block> blocks) {
    boolean paragraph =
        content.stream()
            .anyMatch(
                node ->
                    node instanceof HtmlNode.Blocks
                        || node instanceof HtmlNode.Element it && it.name().equals("p"));
    long paragraphs = blocks.stream().filter(block -> block instanceof Paragraph).count();
    return !paragraph && paragraphs <= 1;
  }

  // The start is said by the list itself.
  private static Attributes without(Attributes attributes) {
    Map<String, String> pairs = new HashMap<>(attributes.pairs());
    pairs.remove("start");
    return new Attributes(attributes.id(), attributes.classes(), pairs);
  }

  /** The number an attribute says, at least 0; {@code other} when it says none. */
  static int number(String value, int other) {
    String digits = value.strip();
    boolean number =
        !digits.isEmpty()
            && digits.length() < 7
            && digits.chars().allMatch(c -> c >= '0' && c <= '9');
    return number ? Integer.parseInt(digits) : other;
  }

  /** A definition list. */
  static DefinitionList definitions(HtmlNode.Element list, Attributes attributes, Scope scope) {
    List<DefinitionList.Entry> entries = new ArrayList<>();
    List<List<Inline>> terms = new ArrayList<>();
    List<List<Block>> definitions = new ArrayList<>();
    for (HtmlNode.Element child : members(list)) {
      if (child.name().equals("dt")) {
        if (!definitions.isEmpty()) {
          entries.add(new DefinitionList.Entry(terms, definitions));
          terms.clear();
          definitions.clear();
        }
        terms.add(HtmlBlocks.inlines(child, scope));
      } else {
        definitions.add(HtmlBlocks.convert(child.children(), scope, child.at()));
      }
    }
    if (!terms.isEmpty() || !definitions.isEmpty()) {
      entries.add(new DefinitionList.Entry(terms, definitions));
    }
    return new DefinitionList(attributes, entries, list.at());
  }

  // HTML lets a division group terms; what is neither term nor definition is one without its tags.
  private static List<HtmlNode.Element> members(HtmlNode.Element list) {
    List<HtmlNode.Element> members = new ArrayList<>();
    for (HtmlNode child : list.children()) {
      if (child instanceof HtmlNode.Element it && it.name().equals("div")) {
        members.addAll(members(it));
      } else if (child instanceof HtmlNode.Element it) {
        members.add(it);
      } else if (!(child instanceof HtmlNode.Words words) || !words.characters().isBlank()) {
        HtmlNode.Element loose = new HtmlNode.Element(list.tag(), list.at());
        loose.children().add(child);
        members.add(loose);
      }
    }
    return members;
  }
}
