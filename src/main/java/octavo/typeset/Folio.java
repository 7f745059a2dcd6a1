package octavo.typeset;

/** Page numbers as they are printed. */
public final class Folio {
  private static final String[] ROMAN = {
    "m", "cm", "d", "cd", "c", "xc", "l", "xl", "x", "ix", "v", "iv", "i"
  };
  private static final int[] VALUES = {1000, 900, 500, 400, 100, 90, 50, 40, 10, 9, 5, 4, 1};

  private static final int LARGEST = 3999;

  private Folio() {}

  /** A number in small roman letters; nothing for 0. */
  public static String roman(int number) {
    StringBuilder out = new StringBuilder();
    int rest = number;
    for (int i = 0; i < VALUES.length; i++) {
      while (rest >= VALUES[i]) {
        out.append(ROMAN[i]);
        rest -= VALUES[i];
      }
    }
    return out.toString();
  }

  /** The number that small roman numerals stand for; 0 when the text is none, or beyond 3999. */
  public static int ofRoman(String text) {
    int number = 0;
    String rest = text;
    for (int i = 0; i < VALUES.length; i++) {
      while (rest.startsWith(ROMAN[i]) && number <= LARGEST) {
        number += VALUES[i];
        rest = rest.substring(ROMAN[i].length());
      }
    }
    return rest.isEmpty() && roman(number).equals(text) ? number : 0;
  }
}
