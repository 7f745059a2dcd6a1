package octavo.importer.mend;

import java.util.Locale;

/** Numbers in Roman letters. */
final class RomanNumber {
  private static final int[] VALUES = {1000, 900, 500, 400, 100, 90, 50, 40, 10, 9, 5, 4, 1};
  private static final String[] SIGNS = {
    "m", "cm", "d", "cd", "c", "xc", "l", "xl", "x", "ix", "v", "iv", "i"
  };

  private RomanNumber() {}

  /** The value of a number as it is written today, in letters of either case; 0 for others. */
  static int value(String letters) {
    String rest = letters.toLowerCase(Locale.ROOT);
    int value = 0;
    for (int i = 0; i < SIGNS.length; i++) {
      for (int times = 0; times < 3 && rest.startsWith(SIGNS[i]); times++) {
        value += VALUES[i];
        rest = rest.substring(SIGNS[i].length());
      }
    }
    return rest.isEmpty() ? value : 0;
  }
}
