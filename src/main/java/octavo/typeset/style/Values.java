package octavo.typeset.style;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import octavo.typeset.font.Feature;
import octavo.typeset.page.Ink;

/** Computes values from terms. */
final class Values {
  private static final Pattern LENGTH = Pattern.compile("([-+]?[0-9]*\\.?[0-9]+)([a-z%]*)");
  private static final Pattern HEX = Pattern.compile("#([0-9a-fA-F]{3}|[0-9a-fA-F]{6})");
  private static final Pattern TARGET =
      Pattern.compile(
          "target-counter\\(\\s*attr\\(href\\)\\s*,\\s*page\\s*(?:,\\s*([a-z-]+)\\s*)?\\)");

  /** Points in a unit (CSS Values and Units 4, section 6.2). */
  private static final Map<String, Double> UNITS =
      Map.of(
          "pt",
          1.0,
          "px",
          0.75,
          "pc",
          12.0,
          "in",
          72.0,
          "cm",
          72 / 2.54,
          "mm",
          72 / 25.4,
          "q",
          72 / 101.6);

  private static final Map<String, Double> SIZES = Map.of("smaller", 1 / 1.2, "larger", 1.2);

  private static final Map<String, Ink> INKS =
      Map.of(
          "black", Ink.BLACK,
          "white", new Ink(1, 1, 1),
          "gray", new Ink(0.5, 0.5, 0.5),
          "grey", new Ink(0.5, 0.5, 0.5),
          "red", new Ink(1, 0, 0));

  private final double size;
  private final double parentSize;
  private final double rootSize;

  /**
   * Values of one element.
   *
   * @param size the size of its type, in points
   * @param parentSize that of what it stands in
   * @param rootSize that of the root
   */
  Values(double size, double parentSize, double rootSize) {
    this.size = size;
    this.parentSize = parentSize;
    this.rootSize = rootSize;
  }

  /** The value; empty when the terms are none the property can have. */
  Optional<Object> compute(Property property, List<String> terms) {
    if (terms.isEmpty()) {
      return Optional.empty();
    }
    String first = terms.getFirst();
    return switch (property.kind()) {
      case WORD -> word(terms);
      case LENGTH ->
          property == Property.MARGIN_TOP && first.equals("auto")
              ? Optional.of(Distance.FILL)
              : distance(first, size).map(Object.class::cast);
      case POINTS ->
          first.equals("normal")
              ? Optional.of(0.0)
              : distance(first, size).map(Distance::points).map(Object.class::cast);
      case BORDER -> border(terms);
      case NUMBER -> number(first).map(Object.class::cast);
      case SIZE -> typeSize(first);
      case WEIGHT -> weight(first);
      case LEADING -> leading(first);
      case RISE -> rise(first);
      case FAMILIES -> Optional.of(families(terms));
      case FEATURES -> Optional.of(features(terms));
      case INK -> ink(first);
      case CONTENT -> content(terms);
    };
  }

  private static Optional<Object> word(List<String> terms) {
    return Optional.of(terms.getFirst());
  }

  private Optional<Distance> distance(String term, double em) {
    Matcher m = LENGTH.matcher(term);
    if (!m.matches()) {
      return term.equals("auto") || term.equals("none")
          ? Optional.of(Distance.ZERO)
          : Optional.empty();
    }
    double number = Double.parseDouble(m.group(1));
    String unit = m.group(2);
    if (unit.equals("%")) {
      return Optional.of(new Distance(0, number / 100));
    }
    Optional<Double> points =
        switch (unit) {
          case "" -> number == 0 ? Optional.of(0.0) : Optional.empty();
          case "em" -> Optional.of(em);
          case "rem" -> Optional.of(rootSize);
          case "ex", "ch" -> Optional.of(em / 2);
          default -> Optional.ofNullable(UNITS.get(unit));
        };
    return points.map(one -> new Distance(number * one, 0));
  }

  private static Optional<Double> number(String term) {
    Matcher m = LENGTH.matcher(term);
    return m.matches() && m.group(2).isEmpty()
        ? Optional.of(Double.parseDouble(m.group(1)))
        : Optional.empty();
  }

  private Optional<Object> border(List<String> terms) {
    if (terms.contains("none") || terms.contains("hidden")) {
      return Optional.of(0.0);
    }
    for (String term : terms) {
      Optional<Distance> width = distance(term, size);
      if (width.isPresent()) {
        return width.map(Distance::points);
      }
    }
    return Optional.empty();
  }

  private Optional<Object> typeSize(String term) {
    Double relative = SIZES.get(term);
    if (relative != null) {
      return Optional.of(parentSize * relative);
    }
    return distance(term, parentSize).map(d -> d.points() + d.share() * parentSize);
  }

  private static Optional<Object> weight(String term) {
    return switch (term) {
      case "normal" -> Optional.of(400.0);
      case "bold", "bolder" -> Optional.of(700.0);
      default -> number(term).map(Object.class::cast);
    };
  }

  private Optional<Object> leading(String term) {
    Optional<Double> multiple = number(term);
    if (multiple.isPresent()) {
      return Optional.of(multiple.get());
    }
    return term.equals("normal")
        ? Optional.of(1.25)
        : distance(term, size).map(d -> new Distance(d.points() + d.share() * size, 0));
  }

  private Optional<Object> rise(String term) {
    return switch (term) {
      case "baseline" -> Optional.of(0.0);
      case "super" -> Optional.of(parentSize / 3);
      case "sub" -> Optional.of(-parentSize / 5);
      default -> distance(term, size).<Object>map(Distance::points).or(() -> Optional.of(term));
    };
  }

  private static List<String> families(List<String> terms) {
    List<String> families = new ArrayList<>();
    StringBuilder name = new StringBuilder();
    for (String term : terms) {
      if (term.equals(",")) {
        families.add(name.toString());
        name.setLength(0);
      } else {
        name.append(name.isEmpty() ? "" : " ").append(unquoted(term));
      }
    }
    families.add(name.toString());
    return List.copyOf(families);
  }

  private static List<Feature> features(List<String> terms) {
    List<Feature> features = new ArrayList<>();
    for (int i = 0; i < terms.size(); i++) {
      if (terms.get(i).length() == 6 && isQuoted(terms.get(i))) {
        String value = i + 1 < terms.size() ? terms.get(i + 1) : "1";
        int set = value.equals("off") ? 0 : value.matches("\\d+") ? Integer.parseInt(value) : 1;
        features.add(new Feature(unquoted(terms.get(i)), set));
      }
    }
    return List.copyOf(features);
  }

  private static Optional<Object> ink(String term) {
    Matcher hex = HEX.matcher(term);
    if (!hex.matches()) {
      return Optional.ofNullable(INKS.get(term));
    }
    String digits = hex.group(1);
    boolean brief = digits.length() == 3;
    double[] parts = new double[3];
    for (int i = 0; i < 3; i++) {
      String part =
          brief ? digits.substring(i, i + 1).repeat(2) : digits.substring(2 * i, 2 * i + 2);
      parts[i] = Integer.parseInt(part, 16) / 255.0;
    }
    return Optional.of(new Ink(parts[0], parts[1], parts[2]));
  }

  private static Optional<Object> content(List<String> terms) {
    List<Content> parts = new ArrayList<>();
    for (String term : terms) {
      Matcher target = TARGET.matcher(term);
      if (isQuoted(term)) {
        parts.add(new Content.Characters(unescaped(unquoted(term))));
      } else if (target.matches()) {
        String style = target.group(1);
        parts.add(new Content.TargetPage(style == null ? "decimal" : style));
      } else if (!term.equals("none") && !term.equals("normal")) {
        return Optional.empty();
      }
    }
    return Optional.of(List.copyOf(parts));
  }

  private static boolean isQuoted(String term) {
    return term.length() >= 2 && (term.charAt(0) == '"' || term.charAt(0) == '\'');
  }

  private static String unquoted(String term) {
    return isQuoted(term) ? term.substring(1, term.length() - 1) : term;
  }

  // Escapes of CSS Syntax 3, section 4.3.7: a code point in hexadecimal and a space that ends it.
  private static String unescaped(String text) {
    Matcher m = Pattern.compile("\\\\(?:([0-9a-fA-F]{1,6}) ?|(.))").matcher(text);
    return m.replaceAll(
        found ->
            Matcher.quoteReplacement(
                found.group(1) == null
                    ? found.group(2)
                    : Character.toString(Integer.parseInt(found.group(1), 16))));
  }
}
