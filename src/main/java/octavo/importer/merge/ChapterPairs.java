package octavo.importer.merge;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Which chapter of one state of a folder is which of another, by what they say: numbers and titles
 * in their files' names change when a chapter is put in or named anew.
 */
final class ChapterPairs {
  /** Below, two chapters are different ones. */
  private static final double LEAST = 0.25;

  private ChapterPairs() {}

  private record Pair(String from, String to, double likeness) {}

  /**
   * Pairs chapters, the likest first.
   *
   * @return by the path of the later chapter that of the earlier
   */
  static SortedMap<String, String> of(Map<String, byte[]> earlier, Map<String, byte[]> later) {
    List<Pair> pairs = new ArrayList<>();
    earlier.forEach(
        (from, old) ->
            later.forEach(
                (to, text) -> {
                  double likeness = Likeness.of(text(old), text(text));
                  if (likeness >= LEAST) {
                    pairs.add(new Pair(from, to, likeness));
                  }
                }));
    pairs.sort(
        Comparator.comparingDouble((Pair it) -> -it.likeness)
            .thenComparing(it -> !it.from.equals(it.to))
            .thenComparing(Pair::from)
            .thenComparing(Pair::to));
    SortedMap<String, String> paired = new TreeMap<>();
    Set<String> taken = new HashSet<>();
    for (Pair pair : pairs) {
      if (!paired.containsKey(pair.to) && taken.add(pair.from)) {
        paired.put(pair.to, pair.from);
      }
    }
    return paired;
  }

  private static String text(byte[] bytes) {
    return new String(bytes, StandardCharsets.UTF_8);
  }
}
