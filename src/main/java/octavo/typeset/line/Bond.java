package octavo.typeset.line;

import octavo.typeset.line.Items.Reach;

/**
 * How strongly a space holds together what stands beside it, by its shape and so in every language
 * (the rules of the trade: no break after initials, before units, around short numbers).
 *
 * @param penalty what a line costs that ends in the space, in the unit of badness
 * @param reach in which pass it may
 */
record Bond(double penalty, Reach reach) {
  /** Between two words. */
  static final Bond NONE = new Bond(0, Reach.ALWAYS);

  /** Between a number and what it counts: somewhat more than a hyphen. */
  static final Bond NUMBER = new Bond(120, Reach.ALWAYS);

  /**
   * After an initial: all but as dear as a line that begins with a dash. Not forbidden, for a cell
   * of a table may be narrower than a name.
   */
  static final Bond INITIAL = new Bond(900, Reach.LAST_RESORT);

  /** Digits of a number that is short; one of a year is read by itself. */
  private static final int SHORT = 3;

  /** Letters of an abbreviation. */
  private static final int ABBREVIATION = 5;

  /** Symbols of units, the same in all languages (The International System of Units, 2019). */
  private static final String UNITS =
      " mm cm dm m km mg g kg t ml cl l L s ms min h Hz kHz MHz GHz W kW MW V kV A mA K J kJ N kN"
          + " Pa hPa bar eV dB cd mol ha bit B kB MB GB TB KiB MiB GiB px pt em lb oz ft mi ";

  /** That of a space between the characters before {@code end} and those from {@code next} on. */
  static Bond of(String text, int end, int next) {
    char before = text.charAt(end - 1);
    char after = text.charAt(next);
    if (before == '.' && Character.isLetter(after) && isInitial(text, end - 2)) {
      return INITIAL;
    }
    if (Character.isDigit(before)) {
      return Character.isDigit(after) ? digits(text, next) : unit(text, end, next);
    }
    boolean numeral = isNumeral(text, next);
    return numeral && isCounted(text, end) ? NUMBER : NONE;
  }

  private static boolean isInitial(String text, int at) {
    return at >= 0
        && Character.isUpperCase(text.charAt(at))
        && (at == 0 || !Character.isLetterOrDigit(text.charAt(at - 1)));
  }

  // Groups of three digits are one number.
  private static Bond digits(String text, int next) {
    return end(text, next, true) == next + 3 ? INITIAL : NONE;
  }

  private static Bond unit(String text, int end, int next) {
    char after = text.charAt(next);
    if (after == '%' || after == '\u2030' || after == '\u00B0' || isCurrency(after)) {
      return INITIAL;
    }
    int to = end(text, next, false);
    boolean unit = UNITS.contains(' ' + text.substring(next, Math.min(to, next + 4)) + ' ');
    if (unit && to > next && to <= next + SHORT) {
      return NUMBER;
    }
    int from = end - 1;
    while (from > 0 && Character.isDigit(text.charAt(from - 1))) {
      from--;
    }
    // The day of a month.
    boolean isDay = end - from < SHORT && (from == 0 || text.charAt(from - 1) == ' ');
    return isDay && Character.isUpperCase(after) && to > next + 2 ? NUMBER : NONE;
  }

  /** The end of the letters, or of the digits, at a place. */
  private static int end(String text, int from, boolean digits) {
    int at = from;
    while (at < text.length()
        && (digits ? Character.isDigit(text.charAt(at)) : Character.isLetter(text.charAt(at)))) {
      at++;
    }
    return at;
  }

  // A lone I is more often a pronoun, and what goes on in letters is a word.
  private static boolean isNumeral(String text, int from) {
    if (Character.isDigit(text.charAt(from))) {
      return end(text, from, true) - from <= SHORT;
    }
    int at = from;
    while (at < text.length() && "IVXLC".indexOf(text.charAt(at)) >= 0) {
      at++;
    }
    boolean ends = at == text.length() || !Character.isLetterOrDigit(text.charAt(at));
    boolean isPronoun = at == from + 1 && text.startsWith("I ", from);
    return at > from && ends && !isPronoun;
  }

  // A word with a capital, as in Article 5 and June 5; an abbreviation; a sign.
  private static boolean isCounted(String text, int end) {
    char before = text.charAt(end - 1);
    if (isCurrency(before) || "\u00A7\u00B6\u00B0\u2032\u2033#".indexOf(before) >= 0) {
      return true;
    }
    int to = before == '.' ? end - 1 : end;
    int from = to;
    while (from > 0 && Character.isLetter(text.charAt(from - 1))) {
      from--;
    }
    return to < end
        ? to > from && to - from <= ABBREVIATION
        : to - from > 2 && Character.isUpperCase(text.charAt(from));
  }

  private static boolean isCurrency(char c) {
    return Character.getType(c) == Character.CURRENCY_SYMBOL;
  }
}
