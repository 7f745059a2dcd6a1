package octavo.diagnostic;

import java.util.Comparator;
import java.util.Locale;

/**
 * Orders paths as people number files: folder by folder, digits by their value ({@code chapter-2}
 * before {@code chapter-10}), letters without regard to case. A total order: paths that differ only
 * in case or in leading zeros are ordered by their characters.
 */
public final class NaturalOrder implements Comparator<String> {
  /** The only one. */
  public static final NaturalOrder PATHS = new NaturalOrder();

  private NaturalOrder() {}

  @Override
  public int compare(String a, String b) {
    int natural = fold(a, b);
    return natural != 0 ? natural : a.compareTo(b);
  }

  private static int fold(String written, String other) {
    String a = written.toLowerCase(Locale.ROOT);
    String b = other.toLowerCase(Locale.ROOT);
    int i = 0;
    int j = 0;
    while (i < a.length() && j < b.length()) {
      if (isDigit(a.charAt(i)) && isDigit(b.charAt(j))) {
        int endA = digits(a, i);
        int endB = digits(b, j);
        int order = number(a, i, endA, b, j, endB);
        if (order != 0) {
          return order;
        }
        i = endA;
        j = endB;
      } else if (a.charAt(i) != b.charAt(j)) {
        return Integer.compare(rank(a.charAt(i)), rank(b.charAt(j)));
      } else {
        i++;
        j++;
      }
    }
    return Integer.compare(a.length() - i, b.length() - j);
  }

  // The parts of a path are compared one after the other: their border comes before all else.
  private static int rank(char c) {
    return c == '/' ? -1 : c;
  }

  private static boolean isDigit(char c) {
    return c >= '0' && c <= '9';
  }

  private static int digits(String s, int from) {
    int end = from;
    while (end < s.length() && isDigit(s.charAt(end))) {
      end++;
    }
    return end;
  }

  // Longer than any number type when someone names a file by a date and a hash.
  private static int number(String a, int i, int endA, String b, int j, int endB) {
    int startA = i;
    int startB = j;
    while (startA < endA && a.charAt(startA) == '0') {
      startA++;
    }
    while (startB < endB && b.charAt(startB) == '0') {
      startB++;
    }
    int longer = Integer.compare(endA - startA, endB - startB);
    return longer != 0 ? longer : a.substring(startA, endA).compareTo(b.substring(startB, endB));
  }
}
