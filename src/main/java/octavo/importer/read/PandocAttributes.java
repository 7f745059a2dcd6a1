package octavo.importer.read;

import java.util.List;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.TextNode;

/**
 * Attributes in braces (Pandoc User's Guide, {@code attributes}): ids, languages, directions and
 * small capitals are kept, others are left out with an entry.
 */
final class PandocAttributes {
  private static final Pattern TRAILING = Pattern.compile("\\s*\\{([^{}]*)\\}\\s*$");
  private static final Pattern LEADING = Pattern.compile("\\{([^{}]*)\\}");
  private static final Pattern SPAN = Pattern.compile("\\[([^\\[\\]]+)\\]\\{([#.a-z][^{}]*)\\}");
  private static final Pattern LIST =
      Pattern.compile(
          "(?:\\s*(?:[#.][^\\s{}=]+|-|[A-Za-z][\\w:-]*=(?:\"[^\"]*\"|[^\\s\"]+)))+\\s*");
  private static final Pattern EACH = Pattern.compile("[^\\s\"]+(?:\"[^\"]*\")?");

  private static final String LEFT = "attributes that are not brought over";

  private PandocAttributes() {}

  /** Reads those of headings, pictures, links, code and spans. */
  static void read(Element body) {
    body.select("h1, h2, h3, h4, h5, h6").forEach(it -> trailing(it, it));
    body.select("img, a, :not(pre) > code").forEach(PandocAttributes::following);
    for (Element element : body.getAllElements()) {
      MarkdownWords.replace(element, SPAN, PandocAttributes::span);
    }
  }

  /** Gives the attributes at the end of a block's words to an element. */
  static void trailing(Element words, Element holder) {
    if (words.lastChild() instanceof TextNode last) {
      Matcher braces = TRAILING.matcher(last.getWholeText());
      if (braces.find() && LIST.matcher(braces.group(1)).matches()) {
        last.text(last.getWholeText().substring(0, braces.start()));
        left(set(holder, braces.group(1))).ifPresent(it -> holder.after(it.tagName("div")));
      }
    }
  }

  private static void following(Element element) {
    if (element.nextSibling() instanceof TextNode words) {
      Matcher braces = LEADING.matcher(words.getWholeText());
      if (braces.lookingAt() && LIST.matcher(braces.group(1)).matches()) {
        words.text(words.getWholeText().substring(braces.end()));
        left(set(element, braces.group(1))).ifPresent(element::after);
      }
    }
  }

  private static Element span(MatchResult found) {
    Element made = new Element("span").appendText(found.group(1));
    left(set(made, found.group(2))).ifPresent(made::appendChild);
    return made;
  }

  private static Optional<Element> left(List<String> others) {
    return others.isEmpty()
        ? Optional.empty()
        : Optional.of(OfficeBlocks.left(LEFT).text("{" + String.join(" ", others) + "}"));
  }

  // Gives an element the attributes that books know; returns the others.
  private static List<String> set(Element element, String attributes) {
    return EACH.matcher(attributes)
        .results()
        .map(MatchResult::group)
        .filter(it -> !isSet(element, it))
        .toList();
  }

  private static boolean isSet(Element element, String attribute) {
    String value = attribute.substring(attribute.indexOf('=') + 1).replace("\"", "");
    if (attribute.startsWith("#")) {
      element.attr("id", attribute.substring(1));
    } else if (attribute.startsWith("lang=") && value.matches("[A-Za-z0-9-]+")) {
      element.attr("lang", value);
    } else if (attribute.startsWith("dir=") && value.matches("ltr|rtl")) {
      element.attr("dir", value);
    } else if (attribute.matches("\\.small-?caps")) {
      element.attr("style", "font-variant: small-caps");
    } else {
      return false;
    }
    return true;
  }
}
