package octavo.manuscript;

import java.util.Collection;
import java.util.Locale;
import java.util.Optional;

/** Finds the known word a misspelt one was meant to be. */
public final class Spelling {
  private Spelling() {}

  /** A hint that names the nearest known word where one is near, and else all of them. */
  public static String hint(String written, Collection<String> known) {
    return nearest(written, known)
        .map(word -> "did you mean '" + word + "'?")
        .orElse("choose one of: " + String.join(", ", known));
  }

  /** The nearest known word; empty when none is as near as a third of its letters. */
  public static Optional<String> nearest(String written, Collection<String> known) {
    // A longer one is nobody's slip, and comparing it would take time by the square.
    if (written.length() > 60) {
      return Optional.empty();
    }
    String folded = fold(written);
    String best = "";
    int least = Integer.MAX_VALUE;
    for (String word : known) {
      String other = fold(word);
      // Words are no nearer than they differ in length; that spares comparing most of them.
      if (Math.abs(other.length() - folded.length()) < least) {
        int distance = distance(folded, other);
        if (distance < least) {
          least = distance;
          best = word;
        }
      }
    }
    boolean near = least <= Math.max(1, Math.max(best.length(), written.length()) / 3);
    return near && !best.isEmpty() ? Optional.of(best) : Optional.empty();
  }

  private static String fold(String word) {
    return word.toLowerCase(Locale.ROOT).replace("-", "").replace("_", "");
  }

  /**
   * The least number of letters to insert, delete, replace or swap with the next (Damerau 1964).
   */
  static int distance(String a, String b) {
    int[] before = new int[b.length() + 1];
    int[] last = new int[b.length() + 1];
    for (int j = 0; j <= b.length(); j++) {
      last[j] = j;
    }
    for (int i = 1; i <= a.length(); i++) {
      int[] row = new int[b.length() + 1];
      row[0] = i;
      for (int j = 1; j <= b.length(); j++) {
        int replace = last[j - 1] + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
        row[j] = Math.min(replace, Math.min(last[j], row[j - 1]) + 1);
        boolean swapped =
            i > 1
                && j > 1
                && a.charAt(i - 1) == b.charAt(j - 2)
                && a.charAt(i - 2) == b.charAt(j - 1);
        if (swapped) {
          row[j] = Math.min(row[j], before[j - 2] + 1);
        }
      }
      before = last;
      last = row;
    }
    return last[b.length()];
  }
}
