package octavo.check.store;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import octavo.check.style.StyleRule;

/** The margins and paddings of a rule, side by side (CSS 2.2, sections 8.3 and 8.4). */
final class Margins {
  private static final List<String> SIDES =
      List.of(
          "top",
          "right",
          "bottom",
          "left",
          "inline-start",
          "inline-end",
          "block-start",
          "block-end");

  private static final Pattern LENGTH = Pattern.compile("(-?[0-9]*\\.?[0-9]+)([a-z%]*)");

  private Margins() {}

  /** A number with its unit. */
  private record Size(double number, String unit) {}

  /**
   * A side whose negative margin no padding makes up for: what stands there is cut off at the edge.
   */
  static Optional<String> cutOff(StyleRule rule) {
    for (String side : SIDES) {
      Optional<Size> margin = size(rule, "margin", side);
      if (margin.isPresent() && margin.get().number() < 0) {
        double wanted = -margin.get().number();
        boolean filled =
            size(rule, "padding", side)
                .filter(padding -> padding.unit().equals(margin.get().unit()))
                .filter(padding -> padding.number() >= wanted)
                .isPresent();
        if (!filled) {
          return Optional.of(side);
        }
      }
    }
    return Optional.empty();
  }

  private static Optional<Size> size(StyleRule rule, String property, String side) {
    String own = rule.value(property + "-" + side);
    String all = rule.value(property);
    String value = own.isEmpty() ? ofAll(all, side) : own;
    Matcher length = LENGTH.matcher(value);
    return length.matches()
        ? Optional.of(new Size(Double.parseDouble(length.group(1)), length.group(2)))
        : Optional.empty();
  }

  // Where the left is not given it is as the right, the bottom as the top, the right as the top.
  private static String ofAll(String all, String side) {
    int place = SIDES.indexOf(side);
    if (all.isEmpty() || place > 3) {
      return "";
    }
    String[] values = all.split("\\s+");
    int index = place;
    while (index >= values.length) {
      index = Math.max(0, index - 2);
    }
    return values[index];
  }
}
