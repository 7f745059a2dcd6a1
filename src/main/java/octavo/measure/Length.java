package octavo.measure;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A length. Kept in PostScript points, 72 to the inch (CSS Values 4, section 6.2).
 *
 * @param points the length in points; finite
 */
public record Length(double points) implements Comparable<Length> {
  /** No length. */
  public static final Length ZERO = new Length(0);

  private static final double POINTS_PER_MM = 72 / 25.4;
  private static final Pattern WRITTEN =
      Pattern.compile("(-?\\d+(?:\\.\\d+)?)\\s*(mm|cm|in|pt|pc|px)");

  /** Refuses what is not a number. */
  public Length {
    if (!Double.isFinite(points)) {
      throw new IllegalArgumentException("a length of " + points + " points");
    }
  }

  /** A length in millimetres. */
  public static Length mm(double millimetres) {
    return new Length(millimetres * POINTS_PER_MM);
  }

  /** A length in points. */
  public static Length pt(double points) {
    return new Length(points);
  }

  /** A length in inches. */
  public static Length inches(double inches) {
    return new Length(inches * 72);
  }

  /** Reads a CSS length with an absolute unit, such as {@code 120mm}; empty when it is none. */
  public static Optional<Length> parse(String text) {
    Matcher matcher = WRITTEN.matcher(text.strip());
    if (!matcher.matches()) {
      return Optional.empty();
    }
    double value = Double.parseDouble(matcher.group(1));
    return Optional.of(
        switch (matcher.group(2)) {
          case "mm" -> mm(value);
          case "cm" -> mm(value * 10);
          case "in" -> inches(value);
          case "pc" -> pt(value * 12);
          case "px" -> pt(value * 0.75);
          default -> pt(value);
        });
  }

  /** The length in millimetres. */
  public double millimetres() {
    return points / POINTS_PER_MM;
  }

  /** The length as authors are told it, in millimetres with at most one decimal. */
  public String inMillimetres() {
    return String.format(Locale.ROOT, "%.1f", millimetres()).replaceAll("\\.0$", "") + " mm";
  }

  @Override
  public int compareTo(Length other) {
    return Double.compare(points, other.points);
  }

  /** The length as CSS writes it, in points with at most three decimals. */
  @Override
  public String toString() {
    String number = String.format(Locale.ROOT, "%.3f", points);
    return number.replaceAll("\\.?0+$", "") + "pt";
  }
}
