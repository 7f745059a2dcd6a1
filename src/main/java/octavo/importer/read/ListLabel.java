package octavo.importer.read;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jsoup.nodes.Element;

/**
 * The letters and Roman numbers of items, which manuscripts have no sign for: they become words at
 * the head of their items, whose list has bullets.
 */
final class ListLabel {
  /** What the report says of the kind of such a list. */
  static final String LEFT = "the kind of a list, whose letters stand in its items now";

  private static final int[] VALUES = {1000, 900, 500, 400, 100, 90, 50, 40, 10, 9, 5, 4, 1};
  private static final String[] SIGNS = {
    "m", "cm", "d", "cd", "c", "xc", "l", "xl", "x", "ix", "v", "iv", "i"
  };
  private static final int LETTERS = 26;
  private static final int LARGEST = 4000;

  /** The kinds as HTML, CSS and Word call them. */
  private static final Map<String, String> KINDS =
      Map.ofEntries(
          Map.entry("a", "a"),
          Map.entry("A", "A"),
          Map.entry("i", "i"),
          Map.entry("I", "I"),
          Map.entry("lower-alpha", "a"),
          Map.entry("lower-latin", "a"),
          Map.entry("upper-alpha", "A"),
          Map.entry("upper-latin", "A"),
          Map.entry("lower-roman", "i"),
          Map.entry("upper-roman", "I"),
          Map.entry("lowerLetter", "a"),
          Map.entry("upperLetter", "A"),
          Map.entry("lowerRoman", "i"),
          Map.entry("upperRoman", "I"));

  private ListLabel() {}

  /** The kind that a list of HTML says; empty for one of Arabic numbers. */
  static String kind(Element list) {
    String style = list.attr("style").replace(" ", "").toLowerCase(Locale.ROOT);
    String css = style.replaceFirst("(?s).*list-style(?:-type)?:([a-z-]+).*", "$1");
    String said = KINDS.containsKey(css) ? css : list.attr("type");
    return KINDS.containsKey(said) ? said : "";
  }

  /**
   * The letters of an item.
   *
   * @param kind the kind of its list, as HTML, CSS or Word call it
   * @param number its number
   * @return nothing for a list of Arabic numbers, and for a number that has no letters
   */
  static Optional<String> of(String kind, int number) {
    String known = KINDS.getOrDefault(kind, "");
    if (known.isEmpty() || number <= 0 || number >= LARGEST) {
      return Optional.empty();
    }
    boolean roman = known.equalsIgnoreCase("i");
    String letters = roman ? roman(number) : letters(number);
    boolean upper = Character.isUpperCase(known.charAt(0));
    return Optional.of(upper ? letters.toUpperCase(Locale.ROOT) : letters);
  }

  private static String roman(int number) {
    StringBuilder out = new StringBuilder();
    int rest = number;
    for (int i = 0; i < VALUES.length; i++) {
      out.repeat(SIGNS[i], rest / VALUES[i]);
      rest %= VALUES[i];
    }
    return out.toString();
  }

  private static String letters(int number) {
    StringBuilder out = new StringBuilder();
    for (int rest = number; rest > 0; rest = (rest - 1) / LETTERS) {
      out.insert(0, (char) ('a' + (rest - 1) % LETTERS));
    }
    return out.toString();
  }

  /** Puts words at the head of an item, in its first paragraph. */
  static void put(String words, Element item) {
    Element head = item;
    while (head.firstElementChild() instanceof Element first
        && head.ownText().isBlank()
        && first.normalName().matches("p|div")) {
      head = first;
    }
    head.prependText(words + " ");
  }
}
