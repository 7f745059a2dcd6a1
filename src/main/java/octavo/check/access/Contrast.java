package octavo.check.access;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import octavo.check.style.ScreenStyles;
import octavo.check.style.StyleRule;
import octavo.check.style.StyleRule.RuleSelector;
import octavo.check.style.StyleRule.StyleValue;
import octavo.diagnostic.FilePlace;
import octavo.diagnostic.Severity;
import org.jsoup.nodes.Element;
import org.jsoup.select.Selector;

/**
 * Whether text stands out from what is behind it, in all schemes of colours: where a style sheet
 * says nothing, both are the reading system's. Large type is headings of the first two levels. Text
 * over pictures, and colours that depend on the reading system, are not judged.
 */
final class Contrast {
  private static final double ENOUGH = 4.5;
  private static final double ENOUGH_FOR_LARGE = 3;

  /** The properties that are looked at. */
  private static final Set<String> COLOURS =
      Set.of("color", "background-color", "background", "opacity");

  private final EpubContents epub;
  private final Map<String, List<StyleRule>> sheets = new HashMap<>();
  private final Map<String, Dim> found = new TreeMap<>();

  Contrast(EpubContents epub) {
    this.epub = epub;
  }

  /** What is too dim, and how often. */
  private static final class Dim {
    private final FilePlace first;
    private final String what;
    private final double least;
    private int count;

    Dim(FilePlace first, String what, double least) {
      this.first = first;
      this.what = what;
      this.least = least;
    }
  }

  /**
   * The colours of an element.
   *
   * @param text of its text, before it is faded
   * @param ground what is behind it, covering all
   * @param opacity how much of it is seen
   */
  private record Look(Colour text, Colour ground, double opacity) {
    double contrast() {
      return text.faded(opacity).over(ground).contrast(ground);
    }
  }

  void check(Breaches breaches) {
    for (EpubPage page : epub.spine()) {
      List<Styled> rules = rules(page);
      if (!rules.isEmpty() || !page.document().select("[style]").isEmpty()) {
        for (Scheme scheme : Scheme.values()) {
          check(page, scheme, declared(page, rules, scheme));
        }
      }
    }
    for (Dim dim : found.values()) {
      String times = dim.count == 1 ? "" : ", " + dim.count + " times";
      String message = dim.what + times + "; it takes " + number(dim.least);
      String hint = "give it a colour further from what is behind it, or fade it less";
      breaches
          .all()
          .add(new Breach(AccessibilityRule.CONTRAST, dim.first, message, hint, Severity.WARNING));
    }
  }

  /**
   * A rule for one of its selectors.
   *
   * @param scheme of colours that it is for alone, if any
   */
  private record Styled(
      RuleSelector selector, Map<String, StyleValue> declarations, Optional<String> scheme) {
    /** None for a rule that sets no colour. */
    static Stream<Styled> each(StyleRule rule) {
      return Collections.disjoint(rule.declarations().keySet(), COLOURS)
          ? Stream.empty()
          : rule.selectors().stream()
              .map(selector -> new Styled(selector, rule.declarations(), rule.scheme()));
    }
  }

  /** Those of a page, the weaker before the stronger. */
  private List<Styled> rules(EpubPage page) {
    List<StyleRule> rules = new ArrayList<>();
    for (Element element : page.document().select("link[rel][href], style")) {
      if (EpubPage.local(element).equals("style")) {
        rules.addAll(ScreenStyles.rules(element.data() + element.wholeText()));
      } else if (element.attr("rel").equals("stylesheet")) {
        String path = page.resolve(element.attr("href"));
        rules.addAll(sheets.computeIfAbsent(path, it -> ScreenStyles.rules(epub.text(it))));
      }
    }
    // The order is kept among equals.
    return rules.stream()
        .flatMap(Styled::each)
        .sorted(Comparator.comparingInt(rule -> rule.selector().specificity()))
        .toList();
  }

  /** What is declared for each element, the stronger over the weaker. */
  private static Map<Element, Map<String, StyleValue>> declared(
      EpubPage page, List<Styled> rules, Scheme scheme) {
    Map<Element, Map<String, StyleValue>> declared = new IdentityHashMap<>();
    for (Styled rule : rules) {
      if (rule.scheme().map(scheme.preference()::equals).orElse(true)) {
        for (Element element : select(page, rule.selector().text())) {
          put(declared, element, rule.declarations());
        }
      }
    }
    for (Element element : page.document().select("[style]")) {
      put(declared, element, ScreenStyles.declarations(element.attr("style")));
    }
    return declared;
  }

  private static List<Element> select(EpubPage page, String selector) {
    try {
      return page.document().select(selector.replaceAll(":(link|visited)\\b", ""));
    } catch (Selector.SelectorParseException | IllegalArgumentException unknown) {
      // What is before or after an element, or depends on what a reader does.
      return List.of();
    }
  }

  private static void put(
      Map<Element, Map<String, StyleValue>> declared,
      Element element,
      Map<String, StyleValue> declarations) {
    Map<String, StyleValue> own = declared.computeIfAbsent(element, _ -> new HashMap<>());
    declarations.forEach(
        (name, value) ->
            own.merge(
                name, value, (old, next) -> old.important() && !next.important() ? old : next));
  }

  private void check(EpubPage page, Scheme scheme, Map<Element, Map<String, StyleValue>> declared) {
    Map<Element, Look> looks = new IdentityHashMap<>();
    // Parents come before what they hold.
    for (Element element : page.document().getAllElements()) {
      Look parent =
          Optional.ofNullable(element.parent())
              .map(looks::get)
              .orElse(new Look(scheme.text(), scheme.ground(), 1));
      Look look = look(parent, declared.getOrDefault(element, Map.of()));
      looks.put(element, look);
      double least =
          List.of("h1", "h2").contains(EpubPage.local(element)) ? ENOUGH_FOR_LARGE : ENOUGH;
      if (look.contrast() < least && isRead(element)) {
        add(page, element, scheme, look.contrast(), least);
      }
    }
  }

  private static Look look(Look parent, Map<String, StyleValue> declared) {
    if (declared.isEmpty()) {
      return parent;
    }
    double opacity = parent.opacity() * opacity(declared);
    Colour text = value(declared, "color").flatMap(Colour::parse).orElse(parent.text());
    Colour ground =
        value(declared, "background-color")
            .or(() -> value(declared, "background").map(it -> it.split("\\s+(?![^(]*\\))")[0]))
            .flatMap(Colour::parse)
            .map(colour -> colour.faded(opacity).over(parent.ground()))
            .orElse(parent.ground());
    return new Look(text, ground, opacity);
  }

  private static Optional<String> value(Map<String, StyleValue> declared, String name) {
    return Optional.ofNullable(declared.get(name)).map(StyleValue::text);
  }

  private static double opacity(Map<String, StyleValue> declared) {
    return value(declared, "opacity")
        .filter(text -> text.matches("\\d*\\.?\\d+"))
        .map(text -> Math.clamp(Double.parseDouble(text), 0, 1))
        .orElse(1.0);
  }

  private static boolean isRead(Element element) {
    return !element.ownText().isBlank()
        && element.closest("head, svg, math, [aria-hidden=true], [hidden]") == null;
  }

  private void add(EpubPage page, Element element, Scheme scheme, double contrast, double least) {
    String name = EpubPage.local(element);
    String selector =
        element.className().isBlank()
            ? name
            : name + "." + element.className().strip().replaceAll("\\s+", ".");
    String what =
        "the text of "
            + selector
            + " has a contrast of "
            + number(contrast)
            + " in "
            + scheme.name().toLowerCase(Locale.ROOT);
    found.computeIfAbsent(what, it -> new Dim(Breaches.place(page, element), it, least)).count++;
  }

  /** With two decimals, cut off: what is said must not look like enough. */
  private static String number(double ratio) {
    long hundredths = (long) Math.floor(ratio * 100);
    return hundredths / 100 + "." + hundredths / 10 % 10 + hundredths % 10;
  }
}
