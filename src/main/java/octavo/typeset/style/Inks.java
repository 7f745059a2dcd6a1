package octavo.typeset.style;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import octavo.typeset.page.Ink;

/** Reads colours (CSS Color 4, sections 5.1, 5.2 and, of the names, those of CSS 2.1). */
final class Inks {
  private static final Pattern HEX = Pattern.compile("#([0-9a-f]{3}|[0-9a-f]{6})");
  private static final Pattern RGB =
      Pattern.compile("rgb\\(\\s*(\\d{1,3})\\s*,\\s*(\\d{1,3})\\s*,\\s*(\\d{1,3})\\s*\\)");

  private static final Map<String, String> NAMES = names();

  private Inks() {}

  private static Map<String, String> names() {
    Map<String, String> names = new HashMap<>();
    String all =
        "aqua 00ffff black 000000 blue 0000ff fuchsia ff00ff gray 808080 green 008000 grey 808080"
            + " lime 00ff00 maroon 800000 navy 000080 olive 808000 orange ffa500 purple 800080"
            + " red ff0000 silver c0c0c0 teal 008080 white ffffff yellow ffff00";
    String[] words = all.split(" ");
    for (int i = 0; i < words.length; i += 2) {
      names.put(words[i], words[i + 1]);
    }
    return Map.copyOf(names);
  }

  /** The names. */
  static java.util.Set<String> all() {
    return NAMES.keySet();
  }

  static Optional<Ink> read(String term) {
    String colour = term.toLowerCase(Locale.ROOT);
    Matcher hex = HEX.matcher(NAMES.containsKey(colour) ? "#" + NAMES.get(colour) : colour);
    Matcher rgb = RGB.matcher(colour);
    if (hex.matches()) {
      return Optional.of(hexadecimal(hex.group(1)));
    }
    return rgb.matches()
        ? Optional.of(new Ink(part(rgb.group(1)), part(rgb.group(2)), part(rgb.group(3))))
        : Optional.empty();
  }

  private static double part(String decimal) {
    return Math.min(255, Integer.parseInt(decimal)) / 255.0;
  }

  private static Ink hexadecimal(String digits) {
    int each = digits.length() / 3;
    double[] parts = new double[3];
    for (int i = 0; i < 3; i++) {
      String part = digits.substring(each * i, each * (i + 1)).repeat(3 - each);
      parts[i] = Integer.parseInt(part, 16) / 255.0;
    }
    return new Ink(parts[0], parts[1], parts[2]);
  }
}
