package octavo.importer.read;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;

/**
 * What Pandoc's Markdown adds to CommonMark (Pandoc User's Guide): attributes, captions of tables,
 * figures, raised and lowered signs, line blocks, definition lists.
 */
final class PandocMarks {
  private static final Pattern CAPTION = Pattern.compile("(?:[Tt]able)?:\\s+(?=\\S)");

  private PandocMarks() {}

  /** Makes elements and attributes of the signs in a page. */
  static void read(Element body) {
    PandocAttributes.read(body);
    PandocScripts.read(body);
    body.select("p").forEach(PandocMarks::figure);
    body.select("table").forEach(PandocMarks::caption);
    PandocBlocks.read(body);
  }

  // A picture alone in a paragraph is a figure; its title, else what stands for it, the caption.
  private static void figure(Element paragraph) {
    List<Element> children = paragraph.children();
    boolean alone =
        !children.isEmpty()
            && children.getFirst().normalName().equals("img")
            && children.stream().skip(1).allMatch(it -> it.hasAttr(HtmlFurniture.LEFT))
            && words(paragraph).isBlank();
    if (!alone) {
      return;
    }
    Element image = children.getFirst();
    String title = image.attr("title");
    String caption = title.isBlank() ? image.attr("alt") : title;
    if (title.isBlank()) {
      image.removeAttr("alt");
    }
    paragraph.tagName("figure");
    paragraph.attr("id", image.id());
    image.removeAttr("id");
    children.stream().skip(1).toList().reversed().forEach(paragraph::after);
    if (!caption.isBlank()) {
      paragraph.appendElement("figcaption").text(caption);
    }
  }

  private static String words(Element paragraph) {
    return String.join("", paragraph.textNodes().stream().map(TextNode::text).toList());
  }

  private static void caption(Element table) {
    for (Element beside :
        new Element[] {table.nextElementSibling(), table.previousElementSibling()}) {
      if (beside != null
          && beside.normalName().equals("p")
          && table.selectFirst("caption") == null
          && beside.childNodeSize() > 0
          && beside.childNode(0) instanceof TextNode first) {
        Matcher sign = CAPTION.matcher(first.getWholeText());
        if (sign.lookingAt()) {
          first.text(first.getWholeText().substring(sign.end()));
          Node words = beside.tagName("caption");
          table.prependChild(words);
          PandocAttributes.trailing(beside, table);
        }
      }
    }
  }
}
