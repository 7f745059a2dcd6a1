package octavo.manuscript;

import java.lang.Character.UnicodeScript;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * Guesses the language of a text: by its script, then by its function words, and only where these
 * leave a doubt by the n-gram profiles of the detection library. The library alone would be
 * simpler; reading its profiles takes longer than making the book.
 */
public final class LanguageGuess {
  /** What a text without evidence is taken for. */
  public static final String UNKNOWN = "en";

  /** Scripts that settle the language; of the others several languages are told apart by words. */
  private static final Map<UnicodeScript, String> BY_SCRIPT =
      Map.ofEntries(
          Map.entry(UnicodeScript.GREEK, "el"),
          Map.entry(UnicodeScript.HEBREW, "he"),
          Map.entry(UnicodeScript.HANGUL, "ko"),
          Map.entry(UnicodeScript.HIRAGANA, "ja"),
          Map.entry(UnicodeScript.KATAKANA, "ja"),
          Map.entry(UnicodeScript.HAN, "zh"),
          Map.entry(UnicodeScript.THAI, "th"),
          Map.entry(UnicodeScript.LAO, "lo"),
          Map.entry(UnicodeScript.KHMER, "km"),
          Map.entry(UnicodeScript.MYANMAR, "my"),
          Map.entry(UnicodeScript.GEORGIAN, "ka"),
          Map.entry(UnicodeScript.ARMENIAN, "hy"),
          Map.entry(UnicodeScript.ETHIOPIC, "am"),
          Map.entry(UnicodeScript.BENGALI, "bn"),
          Map.entry(UnicodeScript.GUJARATI, "gu"),
          Map.entry(UnicodeScript.GURMUKHI, "pa"),
          Map.entry(UnicodeScript.TAMIL, "ta"),
          Map.entry(UnicodeScript.TELUGU, "te"),
          Map.entry(UnicodeScript.KANNADA, "kn"),
          Map.entry(UnicodeScript.MALAYALAM, "ml"),
          Map.entry(UnicodeScript.SINHALA, "si"));

  /** The part of the letters a script other than Latin must have: code and names are Latin. */
  private static final int ONE_IN = 5;

  /** Letters too few to count n-grams in. */
  private static final int TOO_FEW = 200;

  /** Letters of scripts that many languages have too few to tell these apart by a word or two. */
  private static final int NO_EVIDENCE = 20;

  private LanguageGuess() {}

  /** A BCP 47 tag for the text; {@link #UNKNOWN} where nothing tells. */
  public static String of(String text) {
    return told(text).orElse(UNKNOWN);
  }

  /** The same; empty where the text is too short to tell, or in no language that is known. */
  static Optional<String> told(String text) {
    Map<UnicodeScript, Integer> letters = letters(text);
    UnicodeScript script = script(letters);
    String settled = BY_SCRIPT.get(script);
    if (settled != null) {
      return Optional.of(settled);
    }
    int count = letters.values().stream().mapToInt(Integer::intValue).sum();
    if (count < NO_EVIDENCE) {
      return Optional.empty();
    }
    boolean latin = script == UnicodeScript.LATIN;
    String words = text.toLowerCase(Locale.ROOT);
    if (latin && count < TOO_FEW) {
      return FunctionWords.rankShort(words, latin).flatMap(likely -> among(likely, text));
    }
    Optional<List<String>> ranked = FunctionWords.rank(words, latin);
    // All languages of Latin script that n-grams are counted for have function words, so that a
    // text of none of these is in none of them, or no language at all.
    if (latin && ranked.isEmpty()) {
      return Optional.empty();
    }
    List<String> likely = ranked.orElseGet(() -> NgramGuess.candidates(script));
    boolean settledByWords = likely.size() == 1 || count < TOO_FEW;
    return settledByWords ? Optional.of(likely.getFirst()) : NgramGuess.of(text, likely);
  }

  // A doubt that English is part of is none: it is what a text without evidence is taken for.
  private static Optional<String> among(List<String> likely, String text) {
    if (likely.size() == 1) {
      return Optional.of(likely.getFirst());
    }
    return likely.contains(UNKNOWN) ? Optional.empty() : NgramGuess.of(text, likely);
  }

  private static Map<UnicodeScript, Integer> letters(String text) {
    Map<UnicodeScript, Integer> counts = new EnumMap<>(UnicodeScript.class);
    for (int i = 0; i < text.length(); ) {
      int c = text.codePointAt(i);
      i += Character.charCount(c);
      if (Character.isLetter(c)) {
        counts.merge(c < 0x250 ? UnicodeScript.LATIN : UnicodeScript.of(c), 1, Integer::sum);
      }
    }
    // Kana make a text Japanese, however many of its characters are Chinese.
    int kana = counts.getOrDefault(UnicodeScript.HIRAGANA, 0);
    int han = counts.getOrDefault(UnicodeScript.HAN, 0);
    if (kana * 10 > han) {
      counts.merge(UnicodeScript.HIRAGANA, han, Integer::sum);
      counts.remove(UnicodeScript.HAN);
    }
    return counts;
  }

  private static UnicodeScript script(Map<UnicodeScript, Integer> counts) {
    int all = counts.values().stream().mapToInt(Integer::intValue).sum();
    return counts.entrySet().stream()
        .filter(e -> e.getKey() != UnicodeScript.LATIN && e.getValue() * ONE_IN > all)
        .max((a, b) -> a.getValue() - b.getValue())
        .map(Map.Entry::getKey)
        .orElse(UnicodeScript.LATIN);
  }
}
