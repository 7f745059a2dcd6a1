package octavo.check.access;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Optional;
import java.util.Properties;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A colour of sRGB.
 *
 * @param red from 0 to 1, as the others
 * @param alpha how much of it covers what is behind
 */
record Colour(double red, double green, double blue, double alpha) {
  static final Colour TRANSPARENT = new Colour(0, 0, 0, 0);

  private static final Pattern HEX = Pattern.compile("#([0-9a-f]{3,4}|[0-9a-f]{6}|[0-9a-f]{8})");

  private static final Pattern RGB =
      Pattern.compile(
          "rgba?\\(\\s*([\\d.]+%?)[\\s,]+([\\d.]+%?)[\\s,]+([\\d.]+%?)(?:[\\s,/]+([\\d.]+%?))?"
              + "\\s*\\)");

  private static final Properties NAMES = names();

  private static Properties names() {
    Properties names = new Properties();
    try (InputStream in = Colour.class.getResourceAsStream("colours.properties")) {
      if (in == null) {
        throw new IllegalStateException("colours.properties is not there");
      }
      names.load(in);
      return names;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static Colour of(int rgb) {
    return new Colour((rgb >> 16 & 255) / 255.0, (rgb >> 8 & 255) / 255.0, (rgb & 255) / 255.0, 1);
  }

  /** A colour as CSS writes it (CSS Color 4); empty where it depends on more, or is none. */
  static Optional<Colour> parse(String text) {
    Matcher hex = HEX.matcher(NAMES.getProperty(text, text));
    if (hex.matches()) {
      return Optional.of(hex(hex.group(1)));
    }
    Matcher rgb = RGB.matcher(text);
    if (rgb.matches()) {
      double alpha = rgb.group(4) == null ? 1 : part(rgb.group(4), 1);
      return Optional.of(
          new Colour(
              part(rgb.group(1), 255), part(rgb.group(2), 255), part(rgb.group(3), 255), alpha));
    }
    return text.equals("transparent") ? Optional.of(TRANSPARENT) : Optional.empty();
  }

  private static Colour hex(String digits) {
    int size = digits.length() < 6 ? 1 : 2;
    double[] parts = {0, 0, 0, 1};
    for (int i = 0; i * size < digits.length(); i++) {
      String part = digits.substring(i * size, (i + 1) * size);
      parts[i] = Integer.parseInt(size == 1 ? part + part : part, 16) / 255.0;
    }
    return new Colour(parts[0], parts[1], parts[2], parts[3]);
  }

  private static double part(String text, double whole) {
    double value =
        text.endsWith("%")
            ? Double.parseDouble(text.substring(0, text.length() - 1)) / 100
            : Double.parseDouble(text) / whole;
    return Math.clamp(value, 0, 1);
  }

  /** The same, covering less. */
  Colour faded(double by) {
    return new Colour(red, green, blue, alpha * by);
  }

  /** What is seen of it over another that covers all. */
  Colour over(Colour behind) {
    double rest = 1 - alpha;
    return new Colour(
        red * alpha + behind.red * rest,
        green * alpha + behind.green * rest,
        blue * alpha + behind.blue * rest,
        1);
  }

  /** The contrast ratio of two colours that cover all, 1 to 21 (WCAG 2.2, contrast ratio). */
  double contrast(Colour other) {
    double a = luminance();
    double b = other.luminance();
    return (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
  }

  private double luminance() {
    return 0.2126 * linear(red) + 0.7152 * linear(green) + 0.0722 * linear(blue);
  }

  private static double linear(double part) {
    return part <= 0.04045 ? part / 12.92 : Math.pow((part + 0.055) / 1.055, 2.4);
  }
}
