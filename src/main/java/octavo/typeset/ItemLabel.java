package octavo.typeset;

import octavo.typeset.style.Element;
import octavo.typeset.style.Property;
import octavo.typeset.style.Style;

/**
 * The bullet or number of a list's item (CSS Lists 3).
 *
 * @param item the item
 * @param style its style
 */
record ItemLabel(Element item, Style style) {
  private static final int LETTERS = 26;

  /** The label; empty where the list has none. */
  String text() {
    return switch (style.word(Property.LIST_STYLE_TYPE)) {
      case "none" -> "";
      case "decimal" -> number() + ".";
      case "lower-roman" -> Folio.roman(number()) + ".";
      case "lower-alpha", "lower-latin" -> letters(number(), 'a') + ".";
      case "upper-alpha", "upper-latin" -> letters(number(), 'A') + ".";
      case "circle" -> "◦";
      case "square" -> "▪";
      default -> "•";
    };
  }

  private int number() {
    int first = item.parent().map(list -> list.attribute("start")).map(ItemLabel::number).orElse(1);
    return first + item.ordinal();
  }

  private static int number(String start) {
    return start.matches("-?\\d{1,9}") ? Integer.parseInt(start) : 1;
  }

  private static String letters(int number, char first) {
    StringBuilder out = new StringBuilder();
    for (int rest = Math.max(1, number); rest > 0; rest = (rest - 1) / LETTERS) {
      out.insert(0, (char) (first + (rest - 1) % LETTERS));
    }
    return out.toString();
  }
}
