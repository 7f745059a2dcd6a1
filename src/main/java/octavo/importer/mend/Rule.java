package octavo.importer.mend;

import java.util.List;
import octavo.importer.text.Passage;

/** Mends one kind of damage. Keeps no state from one text to the next. */
interface Rule {
  /**
   * The passages after mending, in order. What is changed, left out, moved or put in is entered in
   * the ledger.
   */
  List<Passage> apply(List<Passage> passages, Ledger ledger);
}
