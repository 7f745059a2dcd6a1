package octavo.importer.mend;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import octavo.importer.text.Passage;
import octavo.importer.text.TracedText;

/** The words of a text, as it writes them where no line ends within. */
final class Vocabulary {
  private static final Pattern WORD =
      Pattern.compile("[\\p{L}\\p{M}’']++(?:[-‐][\\p{L}\\p{M}’']++)*+(?![-‐\\u00AD¬]\\n)");

  /** Words of which English makes compounds with hyphens. */
  private static final Set<String> COMPOUNDS =
      Set.of(
          "all", "broad", "close", "cold", "cross", "dark", "deep", "double", "ever", "evil", "far",
          "fast", "first", "five", "four", "free", "full", "good", "great", "half", "hard", "high",
          "ill", "iron", "large", "last", "light", "long", "loose", "low", "middle", "narrow",
          "near", "new", "off", "old", "one", "open", "quick", "right", "second", "self", "semi",
          "seven", "sharp", "short", "single", "six", "slow", "small", "so", "soft", "strong",
          "ten", "thick", "thin", "third", "three", "twenty", "two", "under", "warm", "well",
          "white", "wide", "world");

  private static final Pattern PARTICIPLE = Pattern.compile("\\p{L}{2}(?:ing|ed|en|like|wide)$");

  /** Letters two words must share at their begin to be forms of one. */
  private static final int STEM = 5;

  private final Map<String, Integer> counts = new HashMap<>();
  private final Map<String, Integer> firstParts = new HashMap<>();
  private final TreeSet<String> sorted = new TreeSet<>();

  private Vocabulary() {}

  /** The words of passages. */
  static Vocabulary of(List<Passage> passages) {
    Vocabulary vocabulary = new Vocabulary();
    for (Passage passage : passages) {
      for (TracedText text : passage.texts()) {
        vocabulary.read(text.value());
      }
    }
    vocabulary.sorted.addAll(vocabulary.counts.keySet());
    return vocabulary;
  }

  private void read(String text) {
    Matcher words = WORD.matcher(text);
    while (words.find()) {
      int start = words.start();
      boolean cut =
          start >= 3
              && text.charAt(start - 1) == '\n'
              && WordJoining.mayBeDivided(text.substring(start - 3, start - 1), words.group());
      if (!cut) {
        String word = words.group().toLowerCase(Locale.ROOT).replace('‐', '-');
        counts.merge(word, 1, Integer::sum);
        int hyphen = word.indexOf('-');
        if (hyphen > 0) {
          firstParts.merge(word.substring(0, hyphen), 1, Integer::sum);
        }
      }
    }
  }

  /**
   * What a word divided at a line's end is.
   *
   * @param compound whether its hyphen stays
   * @param confidence how sure that is, in per cent
   * @param reason what speaks for it
   */
  record Verdict(boolean compound, int confidence, String reason) {}

  /** Judges a word of two parts; a first part may hold hyphens itself. */
  Verdict judge(String first, String second) {
    String a = first.toLowerCase(Locale.ROOT);
    String b = second.toLowerCase(Locale.ROOT);
    int whole = count(a + b);
    int compound = count(a + "-" + b);
    if (whole > 0 && whole >= compound) {
      return new Verdict(false, 97, "the text has “" + first + second + "” elsewhere");
    }
    if (compound > 0) {
      return new Verdict(true, 97, "the text has “" + first + "-" + second + "” elsewhere");
    }
    if (Character.isUpperCase(second.codePointAt(0)) && !Shapes.isCapitals(first)) {
      return new Verdict(true, 85, "its second part begins with a capital");
    }
    if (hasForm(a + b)) {
      return new Verdict(false, 90, "the text has another form of the word");
    }
    boolean both = count(a) > 0 && count(b) > 0 && a.length() > 2 && b.length() > 2;
    if (firstParts.containsKey(a) && count(b) > 0) {
      return new Verdict(true, 75, "the text has other compounds with “" + first + "-”");
    }
    if (COMPOUNDS.contains(a)) {
      boolean known = count(b) > 0 || PARTICIPLE.matcher(b).find();
      return new Verdict(known, 72, "“" + first + "-” begins many compounds");
    }
    return both
        ? new Verdict(false, 70, "both parts are words of the text: it may be a compound")
        : new Verdict(false, 88, "its parts are no words of the text");
  }

  private int count(String word) {
    return counts.getOrDefault(word, 0);
  }

  // Whether the text has a word that differs in its last letters only.
  private boolean hasForm(String word) {
    if (word.length() <= STEM) {
      return false;
    }
    String stem = word.substring(0, Math.max(STEM, word.length() - 3));
    String near = sorted.ceiling(stem);
    return near != null
        && near.startsWith(stem)
        && near.length() <= word.length() + 3
        && near.indexOf('-') < 0;
  }

  /** The word, with hyphens and all, that ends before an offset. */
  static String wordBefore(String text, int end) {
    int start = end;
    while (start > 0 && isWordPart(text.charAt(start - 1))) {
      start--;
    }
    return text.substring(start, end);
  }

  /** The letters of the word that begins at an offset. */
  static String wordAfter(String text, int start) {
    int end = start;
    while (end < text.length() && isWordPart(text.charAt(end)) && text.charAt(end) != '-') {
      end++;
    }
    return text.substring(start, end);
  }

  private static boolean isWordPart(char c) {
    return Character.isLetter(c)
        || Character.getType(c) == Character.NON_SPACING_MARK
        || c == '’'
        || c == '\''
        || c == '-';
  }
}
