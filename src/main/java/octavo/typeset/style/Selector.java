package octavo.typeset.style;

import java.util.List;
import java.util.Optional;

/**
 * A selector (Selectors Level 4, the part of it that the package names).
 *
 * @param compounds what is asked, the last of the element itself, those before it of what stands
 *     around or before it
 * @param combinators what joins each compound to the next: one fewer than the compounds
 * @param pseudoElement {@code before}, {@code after}, or empty
 */
record Selector(List<Compound> compounds, List<Combinator> combinators, String pseudoElement) {
  /** How two compounds lie to each other. */
  enum Combinator {
    DESCENDANT,
    CHILD,
    NEXT,
    LATER
  }

  /** The compound the element itself must match. */
  Compound subject() {
    return compounds.getLast();
  }

  /** The weight: identifiers, then classes, then names, each in a byte and a half. */
  int specificity() {
    int weight = pseudoElement.isEmpty() ? 0 : 1;
    for (Compound compound : compounds) {
      weight += compound.specificity();
    }
    return weight;
  }

  boolean matches(Element element) {
    return subject().matches(element) && around(element, compounds.size() - 2);
  }

  private boolean around(Element element, int index) {
    if (index < 0) {
      return true;
    }
    Combinator combinator = combinators.get(index);
    boolean many = combinator == Combinator.DESCENDANT || combinator == Combinator.LATER;
    Optional<Element> other = next(element, combinator);
    while (other.isPresent()) {
      if (compounds.get(index).matches(other.get()) && around(other.get(), index - 1)) {
        return true;
      }
      other = many ? next(other.get(), combinator) : Optional.empty();
    }
    return false;
  }

  private static Optional<Element> next(Element element, Combinator combinator) {
    return switch (combinator) {
      case DESCENDANT, CHILD -> element.parent();
      case NEXT, LATER -> element.previous();
    };
  }
}
