package octavo.importer.merge;

import java.util.HashMap;
import java.util.Map;

/** How much two versions of a text have in common. */
final class Likeness {
  private static final int SHORT_WORD = 3;

  private Likeness() {}

  /**
   * The part of their words that two texts share, 0 to 1 (Dice 1945): twice what is common by what
   * there is. Little words count only in texts that have no others.
   */
  static double of(String a, String b) {
    if (a.equals(b)) {
      return 1;
    }
    Map<String, Integer> left = words(a, SHORT_WORD);
    Map<String, Integer> right = words(b, SHORT_WORD);
    if (left.isEmpty() || right.isEmpty()) {
      left = words(a, 0);
      right = words(b, 0);
    }
    int all = count(left) + count(right);
    return all == 0 ? 0 : 2.0 * common(left, right) / all;
  }

  /** The part of the words of a text that stand in another, 0 to 1. */
  static double within(String part, String whole) {
    Map<String, Integer> words = words(part, SHORT_WORD);
    int all = count(words);
    return all == 0 ? 0 : (double) common(words, words(whole, SHORT_WORD)) / all;
  }

  private static int common(Map<String, Integer> left, Map<String, Integer> right) {
    int common = 0;
    for (Map.Entry<String, Integer> word : left.entrySet()) {
      common += Math.min(word.getValue(), right.getOrDefault(word.getKey(), 0));
    }
    return common;
  }

  private static int count(Map<String, Integer> words) {
    return words.values().stream().mapToInt(Integer::intValue).sum();
  }

  private static Map<String, Integer> words(String text, int longerThan) {
    Map<String, Integer> words = new HashMap<>();
    for (String word : text.split("[^\\p{L}\\p{N}]+")) {
      if (word.length() > longerThan) {
        words.merge(word, 1, Integer::sum);
      }
    }
    return words;
  }
}
