package octavo.resolve;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;

/**
 * The order of notes at the foot of pages: that of their first references, a note that is cited in
 * a note right after that. At the end of a chapter those that only notes cite come last instead.
 */
final class NoteOrder {
  private NoteOrder() {}

  /**
   * Puts notes in order.
   *
   * @param cited by the text, in order, those cited again as well
   * @param inside the notes that a note cites
   * @param notes those that are printed here; no others are in the order
   */
  static <T> List<T> atFoot(List<T> cited, Function<T, List<T>> inside, Set<T> notes) {
    Set<T> order = new LinkedHashSet<>();
    // No recursion: notes may cite each other in a chain of thousands.
    Deque<T> open = new ArrayDeque<>(cited);
    while (!open.isEmpty()) {
      T note = open.pop();
      if (notes.contains(note) && order.add(note)) {
        inside.apply(note).reversed().forEach(open::push);
      }
    }
    return new ArrayList<>(order);
  }
}
