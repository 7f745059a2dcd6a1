package octavo.parse;

/** Which space stands where an author typed one. */
final class Spaces {
  private static final char NARROW = '\u202f';
  private static final char NO_BREAK = '\u00a0';

  private Spaces() {}

  /**
   * The space between two characters. French sets a narrow no-break space before high punctuation
   * and within guillemets, and a no-break space before a colon (Lexique des règles typographiques
   * en usage à l'Imprimerie nationale).
   */
  static char before(char next, char previous, String language) {
    if (!QuotationMarks.primary(language).equals("fr")) {
      return ' ';
    }
    if (next == ';' || next == '!' || next == '?' || next == '»' || previous == '«') {
      return NARROW;
    }
    return next == ':' ? NO_BREAK : ' ';
  }
}
