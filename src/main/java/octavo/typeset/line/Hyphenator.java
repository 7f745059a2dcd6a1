package octavo.typeset.line;

import com.ibm.icu.util.ULocale;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import octavo.diagnostic.DiagnosticCode;
import octavo.diagnostic.Diagnostics;
import octavo.diagnostic.FilePlace;

/**
 * Divides words by the patterns of their language: at least two letters stay before a hyphen and
 * three after it. Left whole are words with a capital, as names should be, except in German, where
 * every noun has one; words the author has put soft hyphens into; words with digits; compounds with
 * a hyphen, which part there. What stands on either side of an apostrophe is a word of its own.
 *
 * <p>What has been found is kept, so that a book's words are divided once. Not for several threads.
 */
public final class Hyphenator {
  private static final char SOFT_HYPHEN = '\u00AD';
  private static final int BEFORE = 2;
  private static final int AFTER = 3;

  /** Words beyond this have no patterns' wisdom in them; they are most likely made by a machine. */
  private static final int LONGEST = 200;

  private static final int[] NOWHERE = {};

  private final Map<String, Optional<Language>> languages = new HashMap<>();
  private final Diagnostics diagnostics;

  /** One that reports languages it has no patterns for, once each. */
  public Hyphenator(Diagnostics diagnostics) {
    this.diagnostics = diagnostics;
  }

  /** Which words may be divided. */
  public enum Reach {
    /** Those that a book's lines should use. */
    WORDS,
    /** Names and parts of compounds as well, where there is no other way. */
    NAMES
  }

  /** A language's patterns, and what has been found by them. */
  private record Language(Patterns patterns, boolean nouns, Map<String, int[]> words) {}

  /**
   * Where a text without spaces may be divided: numbers of characters before a hyphen, ascending.
   *
   * @param text a word with the punctuation around it
   * @param tag its language, a BCP 47 tag
   */
  public int[] points(String text, String tag, Reach reach) {
    Optional<Language> language = languages.computeIfAbsent(tag, this::load);
    return language.isEmpty() ? NOWHERE : points(text, language.get(), reach);
  }

  /** The text with soft hyphens wherever {@link Reach#WORDS} may be divided. */
  public String withSoftHyphens(String text, String tag) {
    Optional<Language> language = languages.computeIfAbsent(tag, this::load);
    if (language.isEmpty()) {
      return text;
    }
    StringBuilder out = new StringBuilder(text.length() + text.length() / 4);
    int from = 0;
    for (int point : points(text, language.get(), Reach.WORDS)) {
      out.append(text, from, point).append(SOFT_HYPHEN);
      from = point;
    }
    return out.append(text, from, text.length()).toString();
  }

  private static int[] points(String text, Language language, Reach reach) {
    int[] points = NOWHERE;
    int count = 0;
    int length = text.length();
    int at = 0;
    while (at < length) {
      int start = at;
      while (at < length && Character.isLetter(text.charAt(at))) {
        at++;
      }
      if (at - start >= BEFORE + AFTER && isFree(text, start, at, reach)) {
        int[] found = divide(text.substring(start, at), language, reach);
        points = Arrays.copyOf(points, Math.max(points.length, (count + found.length) * 3 / 2));
        for (int point : found) {
          points[count++] = start + point;
        }
      }
      at += at == start ? 1 : 0;
    }
    return Arrays.copyOf(points, count);
  }

  private static boolean isFree(String text, int start, int end, Reach reach) {
    return end - start <= LONGEST
        && (start == 0 || !joins(text.charAt(start - 1), reach))
        && (end == text.length() || !joins(text.charAt(end), reach));
  }

  private static boolean joins(char c, Reach reach) {
    return c == SOFT_HYPHEN
        || c == '_'
        || Character.isDigit(c)
        || reach == Reach.WORDS && (c == '-' || c == '\u2010');
  }

  private static int[] divide(String word, Language language, Reach reach) {
    int capitals = 0;
    for (int i = 0; i < word.length(); i++) {
      capitals += Character.isUpperCase(word.charAt(i)) ? 1 : 0;
    }
    boolean isInitial = capitals == 1 && Character.isUpperCase(word.charAt(0));
    if (capitals > 0 && !(isInitial && (language.nouns || reach == Reach.NAMES))) {
      return NOWHERE;
    }
    return language.words.computeIfAbsent(
        word, found -> inside(language.patterns.points(found), found));
  }

  private static int[] inside(int[] points, String word) {
    return Arrays.stream(points)
        .filter(point -> point >= BEFORE && word.length() - point >= AFTER)
        .toArray();
  }

  // Japanese and Chinese have no words to divide, and what is written from right to left divides
  // none: Latin words within it are in a language that nobody has named.
  private static boolean dividesWords(String tag) {
    return EastAsian.writing(tag) == EastAsian.Writing.OTHER
        && !ULocale.forLanguageTag(tag).isRightToLeft();
  }

  private Optional<Language> load(String tag) {
    Optional<Patterns> patterns = PatternFiles.find(tag);
    if (patterns.isEmpty() && !tag.isEmpty() && dividesWords(tag)) {
      diagnostics.report(
          DiagnosticCode.STYLE_NO_HYPHENATION,
          new FilePlace("language " + tag),
          "there are no hyphenation patterns for '" + tag + "': its words are not divided",
          "");
    }
    boolean nouns = Locale.forLanguageTag(tag).getLanguage().equals("de");
    return patterns.map(found -> new Language(found, nouns, new HashMap<>()));
  }
}
