package octavo.parse;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import octavo.book.Attributes;
import octavo.book.Block;
import octavo.book.CodeBlock;
import octavo.book.Inline;
import octavo.book.Paragraph;

/** mdBook's {@code <Listing number="4-1" caption="…" file-name="…">}. */
final class Listings {
  private Listings() {}

  /** What it holds; its first code block carries the number, caption and file name. */
  static List<Block> convert(HtmlNode.Element element, Scope scope) {
    List<Block> content =
        new ArrayList<>(HtmlBlocks.convert(element.children(), scope, element.at()));
    String markdown = element.tag().value("caption");
    List<Inline> caption =
        markdown.isBlank()
            ? List.of()
            : Inlines.convert(markdown.strip(), scope.at(element.at()), 0);
    String number = element.tag().value("number");
    String fileName = element.tag().value("file-name");
    for (int i = 0; i < content.size(); i++) {
      if (content.get(i) instanceof CodeBlock code) {
        content.set(i, code.described(number, caption, fileName));
        return content;
      }
    }
    if (!caption.isEmpty()) {
      Attributes attributes = new Attributes("", List.of("caption"), Map.of());
      content.add(new Paragraph(attributes, caption, element.at()));
    }
    return content;
  }
}
