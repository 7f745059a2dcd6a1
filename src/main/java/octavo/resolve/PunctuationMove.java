package octavo.resolve;

/**
 * Whether punctuation may change places with the marks before it without any judgement. It may
 * where both stand between a word and a space; what is next to a quotation mark, in an address or
 * in an ellipsis is for the author to decide.
 */
final class PunctuationMove {
  /** Delimiters of emphasis, which may stand on either side. */
  private static final String EMPHASIS = "*_~";

  /** Signs that end a word as a letter does. */
  private static final String WORD_ENDS = "\"'`%°…";

  /** How far back the start of a word is looked for. */
  private static final int LONGEST_WORD = 200;

  private PunctuationMove() {}

  /**
   * Whether it may.
   *
   * @param start where the marks begin
   * @param sign where the punctuation begins
   * @param end where it ends
   */
  static boolean isSafe(String text, int start, int sign, int end) {
    return followsWord(text, start) && precedesSpace(text, end) && !joins(text, start, sign);
  }

  private static boolean followsWord(String text, int start) {
    int at = start - 1;
    while (at >= 0 && EMPHASIS.indexOf(text.charAt(at)) >= 0) {
      at--;
    }
    if (at < 0) {
      return false;
    }
    char last = text.charAt(at);
    if (last == '"' || last == '\'') {
      return at > 0 && !Character.isWhitespace(text.charAt(at - 1));
    }
    int type = Character.getType(last);
    return Character.isLetterOrDigit(last)
        || Character.isLowSurrogate(last)
        || type == Character.END_PUNCTUATION
        || type == Character.FINAL_QUOTE_PUNCTUATION
        || WORD_ENDS.indexOf(last) >= 0;
  }

  private static boolean precedesSpace(String text, int end) {
    int at = end;
    while (at < text.length() && EMPHASIS.indexOf(text.charAt(at)) >= 0) {
      at++;
    }
    if (at == text.length()) {
      return true;
    }
    boolean ellipsis = at + 1 < text.length() && text.charAt(at + 1) == '.';
    return Character.isWhitespace(text.charAt(at)) && !ellipsis;
  }

  // A sign that comes to stand behind the word may become part of an address or of an entity.
  private static boolean joins(String text, int start, int sign) {
    int from = start;
    int limit = Math.max(0, start - LONGEST_WORD);
    while (from > limit && !Character.isWhitespace(text.charAt(from - 1))) {
      from--;
    }
    String word = text.substring(from, start);
    boolean entity = text.charAt(sign) == ';' && word.indexOf('&') >= 0;
    return entity || word.contains("://") || word.startsWith("www.") || word.indexOf('@') >= 0;
  }
}
