package octavo.check;

import java.util.BitSet;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;
import org.jsoup.select.Selector;

/**
 * Elements of a document that are not to be seen: by the attribute {@code hidden} (HTML, 6.1), by a
 * declaration of their own, or by a rule of a style sheet that takes them or their text away. Rules
 * for paper are passed over. A rule that another one revokes still counts: a theme that first hides
 * text of the author's and then shows it again is none that could be told from one that does not.
 */
final class HidingRules {
  private static final Pattern COMMENT = Pattern.compile("/\\*.*?\\*/", Pattern.DOTALL);

  private static final Pattern PAPER =
      Pattern.compile("@(page|media\\s+print)\\b[^{]*\\{([^{}]*\\{[^{}]*\\})*[^{}]*\\}");

  private static final Pattern RULE = Pattern.compile("([^{};]+)\\{([^{}]*)\\}");

  private static final Pattern HIDING =
      Pattern.compile(
          "(?i)(?:^|[;\\s])(?:display\\s*:\\s*none|visibility\\s*:\\s*(?:hidden|collapse)"
              + "|opacity\\s*:\\s*0(?:\\.0*)?|font-size\\s*:\\s*0(?:\\.0*)?(?:[a-z%]+)?"
              + "|color\\s*:\\s*transparent)\\s*(?:!\\s*important\\s*)?(?:;|$)");

  /** Elements that hold no text, whatever is said of them. */
  private static final Pattern EMPTY = Pattern.compile("(?:^|[\\s>+~])(?:br|hr|img|wbr)$");

  private final Set<String> selectors = new LinkedHashSet<>();

  /** Adds the rules of a style sheet. */
  void add(String sheet) {
    String screen = PAPER.matcher(COMMENT.matcher(sheet).replaceAll("")).replaceAll("");
    Matcher rule = RULE.matcher(screen);
    while (rule.find()) {
      if (hides(rule.group(2))) {
        for (String selector : rule.group(1).split(",")) {
          addSelector(selector.strip());
        }
      }
    }
  }

  private void addSelector(String selector) {
    if (!selector.isEmpty() && !EMPTY.matcher(selector).find()) {
      selectors.add(selector);
    }
  }

  /** Whether declarations take text away. */
  static boolean hides(String declarations) {
    return HIDING.matcher(declarations).find();
  }

  /** The elements that rules take away, by their place among all elements, counted from 0. */
  BitSet hidden(String document) {
    BitSet hidden = new BitSet();
    if (selectors.isEmpty()) {
      return hidden;
    }
    Document parsed = Jsoup.parse(document, Parser.xmlParser());
    Set<Element> gone = gone(parsed);
    int place = 0;
    // The document itself is the first of them.
    for (Element element : parsed.getAllElements().stream().skip(1).toList()) {
      hidden.set(place++, gone.contains(element));
    }
    return hidden;
  }

  /** The elements that rules take away. */
  Set<Element> gone(Document document) {
    Set<Element> gone = Collections.newSetFromMap(new IdentityHashMap<>());
    selectors.forEach(selector -> gone.addAll(select(document, selector)));
    return gone;
  }

  private static List<Element> select(Document document, String selector) {
    try {
      return document.select(selector);
    } catch (Selector.SelectorParseException unknown) {
      // What is before or after an element, or depends on what a reader does, hides no text.
      return List.of();
    }
  }
}
