package octavo.importer.mend;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.zip.CRC32C;
import octavo.importer.decide.Answers;
import octavo.importer.mend.Edits.Why;
import octavo.importer.text.Passage;
import octavo.importer.text.TracedText;
import octavo.importer.text.Transcript;

/**
 * All changes of a text in the order they were made; a change is known by its number, from 0. A
 * rule asks before it changes anything, for an editor may have refused the change.
 */
public final class Ledger {
  /** How many characters of the source on each side of a change give it its id. */
  private static final int AROUND = 24;

  private final Transcript transcript;
  private final Answers answers;
  private final List<Change> changes = new ArrayList<>();
  private final List<Change> refused = new ArrayList<>();
  private final Map<String, Integer> named = new HashMap<>();

  /** A ledger without entries, of a text of which nobody has said anything. */
  public Ledger() {
    this(new Transcript("", "", List.of()), Answers.NONE);
  }

  /**
   * A ledger without entries.
   *
   * @param transcript the text that is changed
   * @param answers what an editor has said of changes of it
   */
  public Ledger(Transcript transcript, Answers answers) {
    this.transcript = transcript;
    this.answers = answers;
  }

  /**
   * Enters changes that are made together or not at all; the first has the number that {@link
   * #next()} was.
   *
   * @return false when an editor has refused one of them: then none may be made
   */
  public boolean admit(Change... together) {
    List<Change> entered = new ArrayList<>();
    boolean undone = false;
    for (Change change : together) {
      String id = id(change);
      entered.add(change.entered(id, answers.keeps(id)));
      undone |= answers.undoes(id) && change.rule().canBeUndone();
    }
    (undone ? refused : changes).addAll(entered);
    return !undone;
  }

  /** Leaves the texts of a passage out; what is left is the passage with those refused. */
  Optional<Passage> leaveOut(Passage passage, Why why) {
    Passage kept = passage.map(text -> leavesOut(text, why) ? TracedText.EMPTY : text);
    boolean stays = kept.texts().stream().anyMatch(it -> it.length() > 0);
    return stays ? Optional.of(kept) : Optional.empty();
  }

  private boolean leavesOut(TracedText text, Why why) {
    if (text.length() == 0) {
      return true;
    }
    Stretch all = Stretch.of(text, 0, text.length());
    return admit(
        new Change(
            why.rule(),
            why.confidence(),
            all.start(),
            all.end(),
            all.anchor(),
            Excerpt.of(text.value()),
            "",
            why.reason()));
  }

  // Made of the lines of the source it stands in, so that the id does not hang on what other rules
  // have done before, or on what the lines beside say.
  private String id(Change change) {
    String text = transcript.text();
    int start = Math.min(text.length(), change.start());
    int end = Math.min(text.length(), change.end());
    int line = text.lastIndexOf('\n', start - 1) + 1;
    int next = text.indexOf('\n', end);
    int from = Math.max(line, start - AROUND);
    int to = Math.min(next < 0 ? text.length() : next, end + AROUND);
    CRC32C sum = new CRC32C();
    String words = text.substring(from, to).replaceAll("\\s+", " ");
    sum.update((change.end() - change.start() + "\0" + words).getBytes(StandardCharsets.UTF_8));
    String name = String.format(Locale.ROOT, "%s-%08x", change.rule().id(), sum.getValue());
    int times = named.merge(name, 1, Integer::sum);
    return times == 1 ? name : name + "." + times;
  }

  /** Confirms the changes of a rule that begin within a stretch: an editor has decided on them. */
  void settle(MendingRule rule, Stretch stretch) {
    changes.replaceAll(
        it ->
            it.rule() == rule && it.start() >= stretch.start() && it.start() <= stretch.end()
                ? it.entered(it.id(), true)
                : it);
  }

  /** The number the next change will have. */
  public int next() {
    return changes.size();
  }

  /** The changes so far. */
  public List<Change> changes() {
    return Collections.unmodifiableList(changes);
  }

  /** What would have been changed, had an editor not refused it. */
  public List<Change> refused() {
    return Collections.unmodifiableList(refused);
  }
}
