package octavo.importer.decide;

import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * What an editor has said of changes, by the ids the report of an import gives them.
 *
 * @param kept those that are right
 * @param undone those that must not be made
 */
public record Answers(Set<String> kept, Set<String> undone) {
  /** Nobody has said anything. */
  public static final Answers NONE = new Answers(Set.of(), Set.of());

  /** Copies the sets. */
  public Answers {
    kept = Set.copyOf(kept);
    undone = Set.copyOf(undone);
  }

  /** Whether a change is said to be right. */
  public boolean keeps(String id) {
    return kept.contains(id);
  }

  /** Whether a change must not be made. */
  public boolean undoes(String id) {
    return undone.contains(id);
  }

  /** These answers and others, which count where both answer. */
  public Answers with(Answers later) {
    Set<String> keeps = new TreeSet<>(kept);
    Set<String> undoes = new TreeSet<>(undone);
    keeps.removeAll(later.undone);
    undoes.removeAll(later.kept);
    keeps.addAll(later.kept);
    undoes.addAll(later.undone);
    return new Answers(keeps, undoes);
  }

  /**
   * The answers as they are written down, in the order of the ids: {@code keep} or {@code undo}.
   */
  public Map<String, String> words() {
    Map<String, String> words = new TreeMap<>();
    kept.forEach(id -> words.put(id, "keep"));
    undone.forEach(id -> words.put(id, "undo"));
    return words;
  }
}
