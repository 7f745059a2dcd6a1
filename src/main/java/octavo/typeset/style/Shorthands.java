package octavo.typeset.style;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * The properties that a property of a style sheet stands for: itself, those of a shorthand, or one
 * under another name.
 */
final class Shorthands {
  private static final List<String> SIDES = List.of("top", "right", "bottom", "left");

  /** Other names: older ones, and those that follow the writing, which is from left to right. */
  private static final Map<String, String> NAMES =
      Map.ofEntries(
          Map.entry("page-break-after", "break-after"),
          Map.entry("page-break-before", "break-before"),
          Map.entry("page-break-inside", "break-inside"),
          Map.entry("text-decoration-line", "text-decoration"),
          Map.entry("margin-block-start", "margin-top"),
          Map.entry("margin-block-end", "margin-bottom"),
          Map.entry("margin-inline-start", "margin-left"),
          Map.entry("margin-inline-end", "margin-right"),
          Map.entry("padding-block-start", "padding-top"),
          Map.entry("padding-block-end", "padding-bottom"),
          Map.entry("padding-inline-start", "padding-left"),
          Map.entry("padding-inline-end", "padding-right"),
          Map.entry("border-block-start", "border-top"),
          Map.entry("border-block-end", "border-bottom"),
          Map.entry("border-inline-start", "border-left"),
          Map.entry("border-inline-end", "border-right"));

  private static final Set<String> ALL = all();

  private Shorthands() {}

  private static Set<String> all() {
    Set<String> names = new TreeSet<>(NAMES.keySet());
    names.addAll(
        List.of(
            "margin",
            "padding",
            "margin-block",
            "padding-block",
            "margin-inline",
            "padding-inline",
            "border",
            "border-top",
            "border-right",
            "border-bottom",
            "border-left",
            "font",
            "font-variant",
            "list-style",
            "hanging-punctuation"));
    return Collections.unmodifiableSet(names);
  }

  /**
   * The longhands and their terms.
   *
   * @return empty when the compositor does not honour the property, or not with these terms
   */
  static Optional<Map<Property, List<String>>> expand(String property, List<String> terms) {
    String name = NAMES.getOrDefault(property, property);
    return switch (name) {
      case "margin", "padding" -> sides(name, terms);
      case "margin-block", "padding-block" -> pair(name, "top", "bottom", terms);
      case "margin-inline", "padding-inline" -> pair(name, "left", "right", terms);
      case "border" -> {
        Map<Property, List<String>> all = new LinkedHashMap<>();
        SIDES.forEach(side -> all.put(border(side), terms));
        yield Optional.of(all);
      }
      case "border-top", "border-right", "border-bottom", "border-left" ->
          Optional.of(Map.of(border(name.substring("border-".length())), terms));
      case "font" -> FontShorthand.font(terms);
      case "font-variant" -> FontShorthand.variant(terms);
      case "list-style" -> listStyle(terms);
      case "hanging-punctuation" -> hanging(terms);
      default -> Property.of(name).map(found -> Map.of(found, terms));
    };
  }

  /** The same for a value that any property can have. */
  static Optional<Map<Property, List<String>>> wide(String property, List<String> terms) {
    return switch (property) {
      case "font" -> expand(property, List.of("normal", "1em", "x")).map(all -> each(all, terms));
      case "font-variant" -> expand(property, List.of("normal")).map(all -> each(all, terms));
      case "hanging-punctuation" -> Optional.of(Map.of(Property.OCTAVO_PROTRUSION, terms));
      default -> expand(property, terms);
    };
  }

  private static Map<Property, List<String>> each(
      Map<Property, List<String>> all, List<String> terms) {
    Map<Property, List<String>> same = new LinkedHashMap<>();
    all.keySet().forEach(property -> same.put(property, terms));
    return same;
  }

  /** All names it knows beside those of the properties. */
  static Set<String> names() {
    return ALL;
  }

  private static Property border(String side) {
    return Property.of("border-" + side + "-width").orElseThrow();
  }

  private static Optional<Map<Property, List<String>>> pair(
      String name, String first, String second, List<String> terms) {
    if (terms.isEmpty() || terms.size() > 2) {
      return Optional.empty();
    }
    String start = name.substring(0, name.indexOf('-') + 1);
    Map<Property, List<String>> both = new LinkedHashMap<>();
    both.put(Property.of(start + first).orElseThrow(), List.of(terms.getFirst()));
    both.put(Property.of(start + second).orElseThrow(), List.of(terms.getLast()));
    return Optional.of(both);
  }

  private static Optional<Map<Property, List<String>>> sides(String name, List<String> terms) {
    Map<Property, List<String>> sides = new LinkedHashMap<>();
    List<String> four = four(terms);
    for (int i = 0; i < four.size(); i++) {
      Property side = Property.of(name + "-" + SIDES.get(i)).orElseThrow();
      sides.put(side, List.of(four.get(i)));
    }
    return sides.isEmpty() ? Optional.empty() : Optional.of(sides);
  }

  /** The terms for top, right, bottom and left; none when there are more than four, or none. */
  static List<String> four(List<String> terms) {
    return switch (terms.size()) {
      case 1 -> List.of(terms.getFirst(), terms.getFirst(), terms.getFirst(), terms.getFirst());
      case 2 -> List.of(terms.get(0), terms.get(1), terms.get(0), terms.get(1));
      case 3 -> List.of(terms.get(0), terms.get(1), terms.get(2), terms.get(1));
      case 4 -> terms;
      default -> List.of();
    };
  }

  // Labels stand outside, and are no pictures.
  private static Optional<Map<Property, List<String>>> listStyle(List<String> terms) {
    List<String> types = new ArrayList<>(terms);
    types.remove("outside");
    return types.size() == 1
        ? Optional.of(Map.of(Property.LIST_STYLE_TYPE, types))
        : Optional.empty();
  }

  // What hangs, hangs at both ends of a line and by the part of its width that looks straight.
  private static Optional<Map<Property, List<String>>> hanging(List<String> terms) {
    boolean known = List.of("none", "first", "last", "allow-end", "force-end").containsAll(terms);
    String value = terms.contains("none") ? "none" : "book";
    return known
        ? Optional.of(Map.of(Property.OCTAVO_PROTRUSION, List.of(value)))
        : Optional.empty();
  }
}
