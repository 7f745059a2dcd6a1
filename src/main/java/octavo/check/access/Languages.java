package octavo.check.access;

import com.ibm.icu.lang.UScript;
import com.ibm.icu.util.ULocale;
import java.util.Arrays;
import java.util.HashMap;
import java.util.IllformedLocaleException;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.TextNode;

/**
 * The language of documents, and of passages in another script than that of the language around
 * them. A passage of the same script, and Latin in texts of others (names of firms, of commands),
 * only a person can judge.
 */
final class Languages {
  private static final Set<String> UNSPOKEN =
      Set.of("code", "pre", "kbd", "samp", "var", "script", "style", "math", "svg", "head");

  private static final int ENOUGH = 2;

  private final EpubPage page;
  private final Breaches breaches;
  private final Map<String, Set<Integer>> scripts = new HashMap<>();
  private final Map<String, Passages> foreign = new TreeMap<>();

  Languages(EpubPage page, Breaches breaches) {
    this.page = page;
    this.breaches = breaches;
  }

  /** The words in one script that no language is named for. */
  private static final class Passages {
    private final Element first;
    private final String words;
    private int count;

    Passages(Element first, String words) {
      this.first = first;
      this.words = words;
    }
  }

  void check() {
    page.root().ifPresent(this::document);
    for (Element element : page.document().getAllElements()) {
      tag(element);
      String language = language(element);
      if (!language.isEmpty() && !isUnspoken(element)) {
        element.textNodes().forEach(text -> text(element, language, text));
      }
    }
    foreign.forEach(this::report);
  }

  private void document(Element root) {
    if (own(root).isEmpty()) {
      breaches.add(
          AccessibilityRule.LANGUAGE,
          page,
          root,
          "the document does not name its language",
          "give its root element lang and xml:lang");
    }
  }

  private void tag(Element element) {
    String language = own(element);
    String xml = element.attr("xml:lang").strip();
    if (!xml.isEmpty() && !xml.equalsIgnoreCase(language)) {
      add(element, "lang and xml:lang name different languages", "make them the same");
    }
    if (!language.isEmpty() && !isWellFormed(language)) {
      add(element, "'" + language + "' is no language tag", "write one of BCP 47, such as en-GB");
    }
  }

  private static boolean isWellFormed(String tag) {
    try {
      new Locale.Builder().setLanguageTag(tag);
      return true;
    } catch (IllformedLocaleException e) {
      return false;
    }
  }

  private static String own(Element element) {
    return (element.hasAttr("lang") ? element.attr("lang") : element.attr("xml:lang")).strip();
  }

  private static String language(Element element) {
    for (Element at = element; at != null; at = at.parent()) {
      if (at.hasAttr("lang") || at.hasAttr("xml:lang")) {
        return own(at);
      }
    }
    return "";
  }

  private static boolean isUnspoken(Element element) {
    for (Element at = element; at != null; at = at.parent()) {
      if (UNSPOKEN.contains(EpubPage.local(at))) {
        return true;
      }
    }
    return false;
  }

  private void text(Element element, String language, TextNode node) {
    Set<Integer> expected = scripts.computeIfAbsent(language, Languages::scriptsOf);
    String text = expected.isEmpty() ? "" : node.getWholeText();
    int start = 0;
    while (start < text.length()) {
      int first = text.codePointAt(start);
      int end = start;
      while (end < text.length() && isOf(script(first), text.codePointAt(end))) {
        end += Character.charCount(text.codePointAt(end));
      }
      if (end > start && !expected.contains(script(first))) {
        word(element, script(first), text.substring(start, end));
      }
      start = Math.max(end, start + Character.charCount(first));
    }
  }

  // A single letter is a sign, such as α for an angle.
  private void word(Element element, int script, String word) {
    boolean spoken = word.codePoints().filter(Character::isLetter).count() >= ENOUGH;
    if (spoken && script != UScript.LATIN) {
      String name = UScript.getName(script).replace('_', ' ');
      foreign.computeIfAbsent(name, _ -> new Passages(element, word)).count++;
    }
  }

  private static int script(int character) {
    return UScript.getScript(character);
  }

  private static boolean isOf(int script, int character) {
    int own = script(character);
    return script > UScript.INHERITED && (own == script || own == UScript.INHERITED);
  }

  /** The scripts a language is written in; empty where that is not known. */
  private static Set<Integer> scriptsOf(String language) {
    int[] codes = UScript.getCode(ULocale.forLanguageTag(language));
    return codes == null
        ? Set.of()
        : Arrays.stream(codes).boxed().collect(Collectors.toUnmodifiableSet());
  }

  private void report(String script, Passages found) {
    String others = found.count == 1 ? "" : " and " + (found.count - 1) + " more";
    add(
        found.first,
        "“" + found.words + "”" + others + " in " + script + " script: its language is not named",
        "give the element that holds it lang and xml:lang; in a manuscript, ["
            + found.words
            + "]{lang=…}");
  }

  private void add(Element element, String message, String hint) {
    breaches.add(AccessibilityRule.LANGUAGE, page, element, message, hint);
  }
}
