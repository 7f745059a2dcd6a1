package octavo.importer.read;

import java.util.List;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;

/**
 * Line blocks, whose lines begin with a stroke, and definition lists (Pandoc User's Guide, {@code
 * line_blocks}, {@code definition_lists}): CommonMark takes them for paragraphs.
 */
final class PandocBlocks {
  private static final Pattern NEXT_LINE = Pattern.compile("\n\\|[ \t]*");
  private static final Pattern LINE = Pattern.compile("\\A\\|[ \t]*");
  private static final String DEFINITION = "\n:[ \t]+";
  private static final Pattern FURTHER = Pattern.compile("\\A:[ \t]+(?=\\S)");
  private static final int LONGEST_TERM = 100;

  private PandocBlocks() {}

  /** Makes elements of them. */
  static void read(Element body) {
    for (Element paragraph : body.select("p")) {
      if (isLines(paragraph)) {
        lines(paragraph);
      } else if (paragraph.textNodes().stream().anyMatch(PandocBlocks::defines)) {
        definitions(paragraph);
      } else {
        further(paragraph);
      }
    }
  }

  private static boolean isLines(Element paragraph) {
    return paragraph.wholeText().lines().allMatch(it -> it.matches("\\|(?:[ \t].*)?"));
  }

  private static void lines(Element paragraph) {
    MarkdownWords.replace(paragraph, LINE, _ -> new TextNode(""));
    for (Element element : paragraph.getAllElements()) {
      MarkdownWords.replace(element, NEXT_LINE, _ -> new Element("br"));
    }
    paragraph.addClass("line-block");
  }

  private static boolean defines(TextNode words) {
    return words.getWholeText().matches("(?s).*" + DEFINITION + "\\S.*");
  }

  private static void definitions(Element paragraph) {
    Element list = new Element("dl");
    list.attributes().addAll(paragraph.attributes());
    Element part = list.appendElement("dt");
    for (Node node : List.copyOf(paragraph.childNodes())) {
      if (node instanceof TextNode words) {
        String[] pieces = words.getWholeText().split(DEFINITION, -1);
        part.appendText(pieces[0]);
        for (int i = 1; i < pieces.length; i++) {
          part = list.appendElement("dd").appendText(pieces[i]);
        }
      } else {
        part.appendChild(node);
      }
    }
    paragraph.replaceWith(list);
  }

  // A definition that an empty line parts from its term.
  private static void further(Element paragraph) {
    Element before = paragraph.previousElementSibling();
    boolean sign =
        paragraph.firstChild() instanceof TextNode words
            && FURTHER.matcher(words.getWholeText()).lookingAt();
    if (!sign || before == null) {
      return;
    }
    boolean term = before.normalName().equals("p") && before.text().length() <= LONGEST_TERM;
    if (term || before.normalName().matches("dl|dd")) {
      before.tagName(term ? "dt" : before.tagName());
      MarkdownWords.replace(paragraph, FURTHER, _ -> new TextNode(""));
      paragraph.tagName("dd");
    }
  }
}
