package octavo.typeset.style;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The shorthands {@code font} and {@code font-variant} (CSS Fonts 4, sections 2.7 and 6.11). */
final class FontShorthand {
  private static final List<Property> VARIANTS =
      List.of(
          Property.FONT_VARIANT_CAPS,
          Property.FONT_VARIANT_LIGATURES,
          Property.FONT_VARIANT_NUMERIC,
          Property.FONT_VARIANT_POSITION);

  private FontShorthand() {}

  /** Style, caps, weight in any order; size, leading, families. What is not said is normal. */
  static Optional<Map<Property, List<String>>> font(List<String> terms) {
    Map<Property, List<String>> all = new LinkedHashMap<>();
    all.put(Property.FONT_STYLE, List.of("normal"));
    all.put(Property.FONT_VARIANT_CAPS, List.of("normal"));
    all.put(Property.FONT_WEIGHT, List.of("normal"));
    all.put(Property.LINE_HEIGHT, List.of("normal"));
    int next = 0;
    while (next < terms.size() && beforeSize(terms.get(next), all)) {
      next++;
    }
    if (next >= terms.size() - 1) {
      return Optional.empty();
    }
    all.put(Property.FONT_SIZE, List.of(terms.get(next++)));
    if (terms.get(next).equals("/") && next + 2 < terms.size()) {
      all.put(Property.LINE_HEIGHT, List.of(terms.get(next + 1)));
      next += 2;
    }
    all.put(Property.FONT_FAMILY, terms.subList(next, terms.size()));
    return Optional.of(all);
  }

  private static boolean beforeSize(String term, Map<Property, List<String>> all) {
    boolean weight = term.matches("bold|bolder|lighter|[1-9]00");
    if (weight) {
      all.put(Property.FONT_WEIGHT, List.of(term));
    } else if (Property.FONT_STYLE.keywords().contains(term) && !term.equals("normal")) {
      all.put(Property.FONT_STYLE, List.of(term));
    } else if (term.equals("small-caps")) {
      all.put(Property.FONT_VARIANT_CAPS, List.of(term));
    } else {
      return term.equals("normal");
    }
    return true;
  }

  /** Each term goes to the property that knows it; the others are set back. */
  static Optional<Map<Property, List<String>>> variant(List<String> terms) {
    Map<Property, List<String>> all = new LinkedHashMap<>();
    VARIANTS.forEach(property -> all.put(property, new ArrayList<>()));
    for (String term : terms) {
      Optional<Property> of =
          VARIANTS.stream().filter(property -> property.keywords().contains(term)).findFirst();
      boolean none = term.equals("none");
      if (of.isEmpty() && !none) {
        return Optional.empty();
      }
      if (!term.equals("normal")) {
        all.get(none ? Property.FONT_VARIANT_LIGATURES : of.orElseThrow()).add(term);
      }
    }
    all.values().stream().filter(List::isEmpty).forEach(own -> own.add("normal"));
    return Optional.of(all);
  }
}
