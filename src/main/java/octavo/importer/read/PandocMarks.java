package octavo.importer.read;

import java.util.List;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;

/**
 * What Pandoc's Markdown adds to CommonMark, and the manuscripts of this program share (Pandoc
 * User's Guide): attributes of headings and spans, captions of tables, figures.
 */
final class PandocMarks {
  private static final Pattern HEADING = Pattern.compile("\\s*\\{([^{}]*)\\}\\s*$");
  private static final Pattern SPAN = Pattern.compile("\\[([^\\[\\]]+)\\]\\{([#.a-z][^{}]*)\\}");
  private static final Pattern CAPTION = Pattern.compile("(?:[Tt]able)?:\\s+(?=\\S)");
  private static final Pattern ID = Pattern.compile("(?:^|\\s)#([^\\s#.=]+)");
  private static final Pattern LANGUAGE = Pattern.compile("(?:^|\\s)lang=\"?([A-Za-z0-9-]+)");
  private static final Pattern DIRECTION = Pattern.compile("(?:^|\\s)dir=\"?(ltr|rtl)");
  private static final Pattern CAPITALS = Pattern.compile("(?:^|\\s)\\.small-?caps\\b");

  private PandocMarks() {}

  /** Makes elements and attributes of the signs in a page. */
  static void read(Element body) {
    body.select("h1, h2, h3, h4, h5, h6").forEach(PandocMarks::heading);
    for (Element element : body.getAllElements()) {
      MarkdownWords.replace(element, SPAN, PandocMarks::span);
    }
    body.select("p").forEach(PandocMarks::figure);
    body.select("table").forEach(PandocMarks::caption);
  }

  private static void heading(Element heading) {
    if (heading.lastChild() instanceof TextNode last) {
      Matcher braces = HEADING.matcher(last.getWholeText());
      if (braces.find() && isKnown(braces.group(1))) {
        last.text(last.getWholeText().substring(0, braces.start()));
        set(heading, braces.group(1));
      }
    }
  }

  private static boolean isKnown(String attributes) {
    return attributes.strip().matches("[#.-].*|[a-z]+=.*");
  }

  private static Element span(MatchResult found) {
    Element made = new Element("span").appendText(found.group(1));
    set(made, found.group(2));
    return made;
  }

  private static void set(Element element, String attributes) {
    said(ID, attributes).ifPresent(it -> element.attr("id", it));
    said(LANGUAGE, attributes).ifPresent(it -> element.attr("lang", it));
    said(DIRECTION, attributes).ifPresent(it -> element.attr("dir", it));
    if (CAPITALS.matcher(attributes).find()) {
      element.attr("style", "font-variant: small-caps");
    }
  }

  private static Optional<String> said(Pattern what, String attributes) {
    Matcher found = what.matcher(attributes);
    return found.find() ? Optional.of(found.group(1)) : Optional.empty();
  }

  // A picture alone in a paragraph is a figure; its title, else what stands for it, the caption.
  private static void figure(Element paragraph) {
    List<Element> children = paragraph.children();
    boolean alone =
        children.size() == 1
            && children.getFirst().normalName().equals("img")
            && paragraph.text().isBlank();
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
    if (!caption.isBlank()) {
      paragraph.appendElement("figcaption").text(caption);
    }
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
        }
      }
    }
  }
}
