package octavo.typeset.style;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Which rules hold for an element, and what comes of them (CSS Cascading and Inheritance 4). Styles
 * are kept: a book has a few dozen of them for its ten thousand paragraphs.
 */
public final class Cascade {
  private static final Comparator<Rule> WEIGHT =
      Comparator.<Rule>comparingInt(rule -> rule.selector().specificity())
          .thenComparingInt(Rule::order);

  private final Map<String, List<Rule>> byClass = new HashMap<>();
  private final Map<String, List<Rule>> byName = new HashMap<>();
  private final List<Rule> others = new ArrayList<>();
  private final Map<Key, Style> known = new HashMap<>();
  private final double rootSize;

  /** The cascade of a sheet. */
  public Cascade(StyleSheet sheet) {
    for (Rule rule : sheet.rules()) {
      Compound subject = rule.selector().subject();
      if (!subject.classes().isEmpty()) {
        byClass.computeIfAbsent(subject.classes().getFirst(), key -> new ArrayList<>()).add(rule);
      } else if (!subject.name().isEmpty()) {
        byName.computeIfAbsent(subject.name(), key -> new ArrayList<>()).add(rule);
      } else {
        others.add(rule);
      }
    }
    Element body = new Element("body", Map.of());
    rootSize = style(body, Style.INITIAL).size();
  }

  /** Which style comes of which rules within which. */
  private record Key(Style parent, List<Rule> rules) {}

  /**
   * The style of an element.
   *
   * @param parent the style of what it stands in
   */
  public Style style(Element element, Style parent) {
    return computed(parent, matching(element, ""));
  }

  /** The style of the root, in which all documents stand. */
  public Style root() {
    return style(new Element("body", Map.of()), Style.INITIAL);
  }

  /**
   * The style of what is put before or after an element's content.
   *
   * @param which {@code before} or {@code after}
   * @param own the element's style
   * @return empty when nothing is put there
   */
  public Optional<Style> pseudoElement(Element element, String which, Style own) {
    List<Rule> rules = matching(element, which);
    if (rules.isEmpty()) {
      return Optional.empty();
    }
    Style style = computed(own, rules);
    return style.content().isEmpty() ? Optional.empty() : Optional.of(style);
  }

  private List<Rule> matching(Element element, String pseudoElement) {
    List<Rule> found = new ArrayList<>();
    collect(others, element, pseudoElement, found);
    collect(byName.getOrDefault(element.name(), List.of()), element, pseudoElement, found);
    for (String name : element.classes()) {
      collect(byClass.getOrDefault(name, List.of()), element, pseudoElement, found);
    }
    found.sort(WEIGHT);
    return found;
  }

  private static void collect(
      List<Rule> rules, Element element, String pseudoElement, List<Rule> found) {
    for (Rule rule : rules) {
      Selector selector = rule.selector();
      if (selector.pseudoElement().equals(pseudoElement) && selector.matches(element)) {
        found.add(rule);
      }
    }
  }

  private Style computed(Style parent, List<Rule> rules) {
    Key key = new Key(parent, rules);
    Style style = known.get(key);
    if (style == null) {
      style = compute(parent, rules);
      known.put(key, style);
    }
    return style;
  }

  private Style compute(Style parent, List<Rule> rules) {
    List<List<Declaration>> declared = rules.stream().map(Rule::declarations).toList();
    return compute(parent, declared, rootSize);
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
