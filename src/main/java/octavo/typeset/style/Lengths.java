package octavo.typeset.style;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads lengths (CSS Values and Units 4, section 6).
 *
 * @param em the size of the type, in points
 * @param root the size of the root's type, in points
 */
record Lengths(double em, double root) {
  private static final Pattern LENGTH = Pattern.compile("([-+]?[0-9]*\\.?[0-9]+)([a-z%]*)");

  /** Points in a unit (section 6.2). */
  private static final Map<String, Double> UNITS =
      Map.ofEntries(
          Map.entry("pt", 1.0),
          Map.entry("px", 0.75),
          Map.entry("pc", 12.0),
          Map.entry("in", 72.0),
          Map.entry("cm", 72 / 2.54),
          Map.entry("mm", 72 / 25.4),
          Map.entry("q", 72 / 101.6));

  /** A length or a percentage; empty when the term is none. */
  Optional<Distance> read(String term) {
    Matcher m = LENGTH.matcher(term.toLowerCase(Locale.ROOT));
    if (!m.matches()) {
      return Optional.empty();
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
          case "rem" -> Optional.of(root);
          case "ex", "ch" -> Optional.of(em / 2);
          default -> Optional.ofNullable(UNITS.get(unit));
        };
    return points.map(one -> new Distance(number * one, 0));
  }

  /** A number without a unit. */
  static Optional<Double> number(String term) {
    Matcher m = LENGTH.matcher(term);
    return m.matches() && m.group(2).isEmpty()
        ? Optional.of(Double.parseDouble(m.group(1)))
        : Optional.empty();
  }
}
