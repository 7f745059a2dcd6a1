package octavo.typeset.style;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The properties that a property of a style sheet stands for: itself, the four sides of a
 * shorthand, or one under an older name.
 */
final class Shorthands {
  private static final List<String> SIDES = List.of("top", "right", "bottom", "left");

  /** Older names of CSS 2.1. */
  private static final Map<String, String> NAMES =
      Map.of(
          "page-break-after", "break-after",
          "page-break-before", "break-before",
          "page-break-inside", "break-inside",
          "font-variant", "font-variant-caps",
          "list-style", "list-style-type",
          "text-decoration-line", "text-decoration");

  /** What a page has no use for, or what the compositor does anyway. */
  private static final List<String> NEEDLESS =
      List.of(
          "word-wrap",
          "overflow-wrap",
          "quotes",
          "background",
          "background-color",
          "border-collapse",
          "caption-side",
          "cursor",
          "speak");

  private Shorthands() {}

  /** Whether a property may be passed over without a word. */
  static boolean isNeedless(String property) {
    return property.startsWith("-") || NEEDLESS.contains(property);
  }

  /**
   * The longhands and their terms.
   *
   * @return empty when the compositor does not honour the property
   */
  static Optional<Map<Property, List<String>>> expand(String property, List<String> terms) {
    String name = NAMES.getOrDefault(property, property);
    return switch (name) {
      case "margin", "padding" -> Optional.of(sides(name, terms));
      case "border" -> {
        Map<Property, List<String>> all = new LinkedHashMap<>();
        SIDES.forEach(side -> all.put(border(side), terms));
        yield Optional.of(all);
      }
      case "border-top", "border-right", "border-bottom", "border-left" ->
          Optional.of(Map.of(border(name.substring("border-".length())), terms));
      default -> Property.of(name).map(found -> Map.of(found, terms));
    };
  }

  private static Property border(String side) {
    return Property.of("border-" + side + "-width").orElseThrow();
  }

  private static Map<Property, List<String>> sides(String name, List<String> terms) {
    Map<Property, List<String>> sides = new LinkedHashMap<>();
    List<String> four = new ArrayList<>(terms);
    if (four.size() == 1) {
      four.add(four.getFirst());
    }
    if (four.size() == 2) {
      four.add(four.getFirst());
    }
    if (four.size() == 3) {
      four.add(four.get(1));
    }
    for (int i = 0; i < 4; i++) {
      Property side = Property.of(name + "-" + SIDES.get(i)).orElseThrow();
      sides.put(side, List.of(four.get(i)));
    }
    return sides;
  }
}
