package octavo.typeset;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The beginning of a text, as an opener divides it.
 *
 * @param marks what stands before the first letter: quotation marks, a bracket
 * @param letter a capital with its accents, a grapheme cluster (UAX 29); empty when the text begins
 *     with none
 * @param rest what is left of the first word, up to a space
 * @param phrase what is left of the first phrase after that word
 * @param remainder the text after the phrase
 */
record FirstWords(String marks, String letter, String rest, String phrase, String remainder) {
  /** Quotation marks, a bracket, a space between them: no more is an author's opening. */
  private static final int MOST_MARKS = 4;

  /** A phrase ends where the author has made a pause, unless that is too far away. */
  private static final int LONGEST_CLAUSE = 6;

  /** Else it has so many words, and does not end in one that leans on the next. */
  private static final int WORDS = 3;

  private static final int LEANING = 3;

  private static final Pattern CLUSTER = Pattern.compile("\\X");

  /** The beginning of a text whose white space is single spaces. */
  static FirstWords of(String text) {
    int at = 0;
    while (at < text.length() && isMark(text.codePointAt(at))) {
      at += Character.charCount(text.codePointAt(at));
    }
    int end = at <= MOST_MARKS ? endOfLetter(text, at) : at;
    int word = wordEnd(text, end);
    int phrase = Math.max(word, phraseEnd(text, end));
    return new FirstWords(
        text.substring(0, at),
        text.substring(at, end),
        text.substring(end, word),
        text.substring(word, phrase),
        text.substring(phrase));
  }

  /** The first word, with the space after it where nothing but the initial is before that. */
  String word() {
    return marks + letter + rest + (endsWithLetter() ? " " : "");
  }

  /** Whether the first word is the letter alone. */
  boolean endsWithLetter() {
    return rest.isEmpty() && (phrase + remainder).startsWith(" ");
  }

  /** Whether there is nothing but the letter. */
  boolean isLetter() {
    return rest.isEmpty() && (phrase + remainder).isBlank();
  }

  private static boolean isMark(int c) {
    return switch (Character.getType(c)) {
      case Character.INITIAL_QUOTE_PUNCTUATION,
          Character.FINAL_QUOTE_PUNCTUATION,
          Character.START_PUNCTUATION,
          Character.OTHER_PUNCTUATION ->
          true;
      default -> c == '\u00A0' || c == '\u202F';
    };
  }

  // Small letters have no one height, and scripts without capitals no line to stand on.
  private static int endOfLetter(String text, int at) {
    if (at == text.length()) {
      return at;
    }
    int c = text.codePointAt(at);
    if (!Character.isUpperCase(c) && !Character.isTitleCase(c)) {
      return at;
    }
    Matcher cluster = CLUSTER.matcher(text).region(at, text.length());
    return cluster.lookingAt() ? cluster.end() : at;
  }

  private static int wordEnd(String text, int from) {
    int space = text.indexOf(' ', from);
    return space < 0 ? text.length() : space;
  }

  private static int phraseEnd(String text, int from) {
    int clause = from;
    while (clause < text.length() && !isPause(text, clause)) {
      clause++;
    }
    if (clause < text.length() && words(text, clause) <= LONGEST_CLAUSE) {
      return clause;
    }
    int end = wordEnd(text, from);
    for (int count = 1; end < text.length(); count++) {
      boolean leans = end - (text.lastIndexOf(' ', end - 1) + 1) <= LEANING;
      if (count >= WORDS && (!leans || count >= LONGEST_CLAUSE)) {
        return end;
      }
      end = wordEnd(text, end + 1);
    }
    return end;
  }

  // A full stop may be that of an initial or a title: only one that ends a word of some length.
  private static boolean isPause(String text, int at) {
    char c = text.charAt(at);
    boolean ends = at + 1 == text.length() || !Character.isLetterOrDigit(text.charAt(at + 1));
    return switch (c) {
      case ',', ';', ':', '\u2014', '!', '?', '\u2026' -> ends;
      case '\u2013' -> at > 0 && text.charAt(at - 1) == ' ';
      case '.' -> ends && at - (text.lastIndexOf(' ', at) + 1) > LEANING;
      default -> false;
    };
  }

  private static int words(String text, int end) {
    int count = 1;
    for (int i = 0; i < end; i++) {
      count += text.charAt(i) == ' ' && i + 1 < end ? 1 : 0;
    }
    return count;
  }
}
