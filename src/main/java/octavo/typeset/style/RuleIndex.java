package octavo.typeset.style;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Finds the rules whose selectors match an element, each known by its rank among all: by a class or
 * the name that the selector asks of the element itself, so that most are never looked at.
 */
final class RuleIndex {
  private final Map<String, List<Ranked>> byClass = new HashMap<>();
  private final Map<String, List<Ranked>> byName = new HashMap<>();
  private final List<Ranked> others = new ArrayList<>();

  private record Ranked(Selector selector, int rank) {}

  /** Adds a rule. */
  void add(Selector selector, int rank) {
    Compound subject = selector.subject();
    List<Ranked> alike = others;
    if (!subject.classes().isEmpty()) {
      alike = byClass.computeIfAbsent(subject.classes().getFirst(), key -> new ArrayList<>());
    } else if (!subject.name().isEmpty()) {
      alike = byName.computeIfAbsent(subject.name(), key -> new ArrayList<>());
    }
    alike.add(new Ranked(selector, rank));
  }

  /** The ranks of the rules that match. */
  BitSet matching(Element element) {
    BitSet found = new BitSet();
    collect(others, element, found);
    collect(byName.getOrDefault(element.name(), List.of()), element, found);
    for (String name : element.classes()) {
      collect(byClass.getOrDefault(name, List.of()), element, found);
    }
    return found;
  }

  private static void collect(List<Ranked> rules, Element element, BitSet found) {
    for (Ranked rule : rules) {
      if (rule.selector().matches(element)) {
        found.set(rule.rank());
      }
    }
  }
}
