package octavo.importer.mend;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** All changes of a text in the order they were made; a change is known by its number, from 0. */
public final class Ledger {
  private final List<Change> changes = new ArrayList<>();

  /** Enters a change and gives it its number. */
  public int enter(Change change) {
    changes.add(change);
    return changes.size() - 1;
  }

  /** The number the next change will have. */
  public int next() {
    return changes.size();
  }

  /** The changes so far. */
  public List<Change> changes() {
    return Collections.unmodifiableList(changes);
  }
}
