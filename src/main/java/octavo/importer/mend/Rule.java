package octavo.importer.mend;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import octavo.importer.text.Passage;
import octavo.importer.text.TracedText;

/** Mends one kind of damage. Keeps no state from one text to the next. */
interface Rule {
  /**
   * The passages after mending, in order. What is changed, left out, moved or put in is entered in
   * the ledger.
   */
  List<Passage> apply(List<Passage> passages, Ledger ledger);

  /** Passages with each of their texts changed, but for those that are kept as they are. */
  static List<Passage> change(
      List<Passage> passages, Predicate<Passage> kept, UnaryOperator<TracedText> change) {
    List<Passage> changed = new ArrayList<>();
    for (Passage passage : passages) {
      changed.add(kept.test(passage) ? passage : passage.map(change));
    }
    return changed;
  }
}
