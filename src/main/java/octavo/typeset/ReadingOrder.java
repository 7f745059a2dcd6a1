package octavo.typeset;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * In which order the notes are read that a column calls: that of its strips, but for those that
 * hold lines of several cells, which are read cell by cell.
 */
final class ReadingOrder {
  private final Map<Integer, List<String>> otherwise = new HashMap<>();

  /** Nothing but the order of strips. */
  ReadingOrder() {}

  /**
   * Says in which order the strips from one up to another call their notes.
   *
   * @param calls identifiers of the notes
   */
  void set(int from, int to, List<String> calls) {
    for (int i = from; i < to; i++) {
      otherwise.put(i, i == from ? calls : List.of());
    }
  }

  /** The notes that a column's strips from one on call. */
  List<String> calls(List<Strip> strips, int from) {
    List<String> all = new ArrayList<>();
    for (int i = from; i < strips.size(); i++) {
      List<String> own = strips.get(i).marks().notes();
      all.addAll(otherwise.isEmpty() ? own : otherwise.getOrDefault(i, own));
    }
    return all;
  }
}
