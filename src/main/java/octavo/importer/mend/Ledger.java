package octavo.importer.mend;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import octavo.importer.text.TracedText;

/** All changes of a text in the order they were made; a change is known by its number, from 0. */
public final class Ledger {
  private final List<Change> changes = new ArrayList<>();

  /** Enters a change and gives it its number. */
  public int enter(Change change) {
    changes.add(change);
    return changes.size() - 1;
  }

  /**
   * Enters that a whole text is left out; nothing when it is empty.
   *
   * @param reason see {@link Change#reason()}
   */
  void leaveOut(TracedText text, MendingRule rule, int confidence, String reason) {
    if (text.length() > 0) {
      Stretch all = Stretch.of(text, 0, text.length());
      String words = Excerpt.of(text.value());
      enter(new Change(rule, confidence, all.start(), all.end(), all.anchor(), words, "", reason));
    }
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
