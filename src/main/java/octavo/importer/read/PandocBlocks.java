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
  private static final String LABEL =
      "(?:\\((?:[ivxlc]{1,6}|[A-Za-z])\\)|(?:[ivxlc]{1,6}|[a-z])[.)])[ \t]+\\S";
  private static final String NEXT_LABEL = "\n(?=" + LABEL + ")";
  private static final int LONGEST_TERM = 100;

  private PandocBlocks() {}

  /** Makes elements of them. */
  static void read(Element body) {
    for (Element paragraph : body.select("p")) {
      if (isLines(paragraph)) {
        lines(paragraph);
      } else if (paragraph.textNodes().stream().anyMatch(PandocBlocks::defines)) {
        parts(paragraph, new Element("dl").appendElement("dt"), DEFINITION, "dd");
      } else if (isLettered(paragraph)) {
        parts(paragraph, new Element("ul").appendElement("li"), NEXT_LABEL, "li");
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

  // Items with letters or Roman numbers (fancy_lists), which stay in their words.
  private static boolean isLettered(Element paragraph) {
    String words = paragraph.wholeText();
    return words.matches("(?s)" + LABEL + ".*" + NEXT_LABEL + ".*");
  }

  // Makes a list of a paragraph whose parts begin with a sign; the first part is in it already.
  private static void parts(Element paragraph, Element first, String sign, String name) {
    Element list = first.parents().getLast();
    list.attributes().addAll(paragraph.attributes());
    Element part = first;
    for (Node node : List.copyOf(paragraph.childNodes())) {
      if (node instanceof TextNode words) {
        String[] pieces = words.getWholeText().split(sign, -1);
        part.appendText(pieces[0]);
        for (int i = 1; i < pieces.length; i++) {
          part = list.appendElement(name).appendText(pieces[i]);
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
