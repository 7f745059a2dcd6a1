package octavo.typeset.style;

import java.util.List;

/**
 * What a selector asks of one element.
 *
 * @param name its name; empty for any
 * @param id its identifier; empty for any
 * @param classes the classes it must be of
 * @param conditions what else must hold
 */
record Compound(String name, String id, List<String> classes, List<Condition> conditions) {
  boolean matches(Element element) {
    if (!name.isEmpty() && !name.equals(element.name())) {
      return false;
    }
    // By number: most have no classes or conditions, and this is asked for every element of a book.
    for (int i = 0; i < classes.size(); i++) {
      if (!element.is(classes.get(i))) {
        return false;
      }
    }
    for (int i = 0; i < conditions.size(); i++) {
      if (!conditions.get(i).holds(element)) {
        return false;
      }
    }
    return id.isEmpty() || id.equals(element.attribute("id"));
  }

  /** The weight: identifiers, then classes and conditions, then names. */
  int specificity() {
    int weight = (id.isEmpty() ? 0 : 1 << 20) + (classes.size() << 10) + (name.isEmpty() ? 0 : 1);
    for (Condition condition : conditions) {
      weight +=
          switch (condition) {
            case Condition.Not not ->
                not.selectors().stream().mapToInt(Selector::specificity).max().orElse(0);
            case Condition.Place _,
                Condition.Last _,
                Condition.Empty _,
                Condition.Root _,
                Condition.Attribute _,
                Condition.Language _ ->
                1 << 10;
          };
    }
    return weight;
  }
}
