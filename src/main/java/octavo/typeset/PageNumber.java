package octavo.typeset;

import java.util.Locale;

/**
 * The number of a page in the run of numbers it belongs to.
 *
 * @param value counted from 1
 * @param roman whether its run is numbered in roman
 */
record PageNumber(int value, boolean roman) {
  /** As it is printed. */
  String folio() {
    return in(roman ? "lower-roman" : "decimal");
  }

  /** In a style of CSS. */
  String in(String style) {
    return switch (style) {
      case "lower-roman" -> Folio.roman(value);
      case "upper-roman" -> Folio.roman(value).toUpperCase(Locale.ROOT);
      case "decimal" -> String.valueOf(value);
      case "" -> folio();
      default -> throw new IllegalStateException("no style of numbers: " + style);
    };
  }
}
