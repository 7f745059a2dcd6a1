package octavo.typeset.style;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Which rules hold for an element, and what comes of them (CSS Cascading and Inheritance 4). Styles
 * are kept: a book has a few dozen of them for its ten thousand paragraphs.
 */
public final class Cascade {
  /**
   * The pseudo-element that is the first letter of a block (CSS Pseudo-Elements 4, section 2.2).
   */
  public static final String FIRST_LETTER = "first-letter";

  /** The pseudo-element that is the first phrase of a block; CSS has no word for it. */
  public static final String FIRST_PHRASE = "-octavo-first-phrase";

  /** The declarations of each rule, the weightier after the others. */
  private final List<List<Declaration>> declared = new ArrayList<>();

  private final Map<String, RuleIndex> rules = new HashMap<>();
  private final Map<Style, Map<BitSet, Style>> known = new IdentityHashMap<>();
  private final double rootSize;

  /** The last answer: whoever asks what an element is goes on to set it, and asks again. */
  private @Nullable Asked last;

  private record Asked(Element element, Style parent, Style style) {}

  /** The cascade of a sheet. */
  public Cascade(StyleSheet sheet) {
    List<Rule> sorted = new ArrayList<>(sheet.rules());
    sorted.sort(Cascade::compareWeight);
    for (Rule rule : sorted) {
      rules
          .computeIfAbsent(rule.selector().pseudoElement(), key -> new RuleIndex())
          .add(rule.selector(), declared.size());
      declared.add(rule.declarations());
    }
    Element body = new Element("body", Map.of());
    rootSize = style(body, Style.INITIAL).size();
  }

  private static int compareWeight(Rule a, Rule b) {
    int weight = Integer.compare(a.selector().specificity(), b.selector().specificity());
    return weight != 0 ? weight : Integer.compare(a.order(), b.order());
  }

  /**
   * The style of an element.
   *
   * @param parent the style of what it stands in
   */
  public Style style(Element element, Style parent) {
    Asked recent = last;
    if (recent == null || recent.element != element || recent.parent != parent) {
      recent = new Asked(element, parent, computed(parent, matching(element, "")));
      last = recent;
    }
    return recent.style;
  }

  /** The style of the root, in which all documents stand. */
  public Style root() {
    return style(new Element("body", Map.of()), Style.INITIAL);
  }

  /** The same in a language, a BCP 47 tag: {@code body:lang(ja)}. */
  public Style root(String language) {
    return style(new Element("body", Map.of("lang", language)), Style.INITIAL);
  }

  /**
   * The style of what is put before or after an element's content.
   *
   * @param which {@code before} or {@code after}
   * @param own the element's style
   * @return empty when nothing is put there
   */
  public Optional<Style> pseudoElement(Element element, String which, Style own) {
    return part(element, which, own).filter(style -> !style.content().isEmpty());
  }

  /**
   * The style of a part of an element's own text.
   *
   * @param which {@link #FIRST_LETTER} or {@link #FIRST_PHRASE}
   * @param own the element's style
   * @return empty when no rule asks for another than the element's
   */
  public Optional<Style> part(Element element, String which, Style own) {
    BitSet matching = matching(element, which);
    return matching.isEmpty() ? Optional.empty() : Optional.of(computed(own, matching));
  }

  private BitSet matching(Element element, String pseudoElement) {
    RuleIndex index = rules.get(pseudoElement);
    return index == null ? new BitSet() : index.matching(element);
  }

  private Style computed(Style parent, BitSet matching) {
    Map<BitSet, Style> within = known.get(parent);
    if (within == null) {
      within = new HashMap<>();
      known.put(parent, within);
    }
    Style style = within.get(matching);
    if (style == null) {
      style = compute(parent, matching.stream().mapToObj(declared::get).toList(), rootSize);
      within.put(matching, style);
    }
    return style;
  }

  /**
   * A style.
   *
   * @param declared declarations, the weightier after the others
   * @param rootSize the size of the root's type; 0 for the root itself
   */
  static Style compute(Style parent, List<List<Declaration>> declared, double rootSize) {
    Object[] values = parent.inherited();
    double base = parent == Style.INITIAL ? rootSize : parent.size();
    Values sizes = new Values(parent.size(), base == 0 ? parent.size() : base, rootSize);
    apply(declared, sizes, parent, values, true);
    double size = Style.of(values).size();
    apply(declared, new Values(size, parent.size(), rootSize), parent, values, false);
    return Style.of(values);
  }

  private static void apply(
      List<List<Declaration>> declared,
      Values reader,
      Style parent,
      Object[] values,
      boolean sizeOnly) {
    for (boolean important : new boolean[] {false, true}) {
      for (List<Declaration> declarations : declared) {
        for (Declaration declaration : declarations) {
          Property property = declaration.property();
          if (declaration.important() == important
              && (property == Property.FONT_SIZE) == sizeOnly) {
            values[property.ordinal()] = value(declaration, reader, parent);
          }
        }
      }
    }
  }

  private static Object value(Declaration declaration, Values reader, Style parent) {
    Property property = declaration.property();
    return switch (declaration.terms().getFirst()) {
      case "inherit" -> parent.value(property);
      case "initial" -> property.initial();
      case "unset" -> property.isInherited() ? parent.value(property) : property.initial();
      default ->
          reader
              .compute(property, declaration.terms())
              .orElseThrow(() -> new IllegalStateException("no value: " + declaration));
    };
  }
}
