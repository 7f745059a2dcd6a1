package octavo.typeset;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;

/** The notes of a page while it is tried how much text it holds: more are called line by line. */
final class PageCalls {
  private final List<WaitingNote> waiting;
  private final double margin;
  private final List<NoteCall> called = new ArrayList<>();
  private final Set<String> here = new HashSet<>();

  /** Of the notes that the text calls, by name. */
  private final Set<String> named = new HashSet<>();

  /** Of the notes that wait, by what they are set as. */
  private final Set<Object> waitHere = Collections.newSetFromMap(new IdentityHashMap<>());

  private List<WaitingNote> atFoot;
  private MarginFill beside = MarginFill.EMPTY;

  /**
   * No notes but those that have had no room on earlier pages.
   *
   * @param margin how high notes may stand beside the text, in points
   */
  PageCalls(List<WaitingNote> waiting, double margin) {
    this.waiting = waiting;
    this.margin = margin;
    this.atFoot = new ArrayList<>(waiting);
    waiting.forEach(note -> waitHere.add(note.strips()));
  }

  /** Adds notes that are called below all others. */
  void add(List<NoteCall> more) {
    List<NoteCall> fresh = more.isEmpty() ? more : fresh(more);
    if (fresh.isEmpty()) {
      return;
    }
    called.addAll(fresh);
    boolean anyBeside = !beside.beside().isEmpty();
    if (anyBeside || fresh.stream().anyMatch(NoteCall::fitsBeside)) {
      // One more may be the longest, or make another of them go.
      beside = MarginFill.of(called, margin);
      atFoot = new ArrayList<>(waiting);
      wait(beside.below());
    } else {
      wait(fresh);
    }
  }

  // Of a note that is printed on each page that calls it one printing is enough. That which a note
  // calls is another one where it does so overleaf. One that is called in a long note of the page
  // before may still wait when the text calls it.
  private List<NoteCall> fresh(List<NoteCall> more) {
    List<NoteCall> fresh = new ArrayList<>(more.size());
    for (NoteCall call : more) {
      PageNote own = call.notes().getFirst();
      boolean stands = !isWaiting(own) && !named.add(own.note());
      List<PageNote> notes =
          call.notes().stream()
              .filter(note -> !(stands && note == own) && !isWaiting(note) && here.add(note.id()))
              .toList();
      if (notes.size() == call.notes().size()) {
        fresh.add(call);
      } else if (!notes.isEmpty()) {
        fresh.add(new NoteCall(notes, call.strip(), call.baseline()));
      }
    }
    return fresh;
  }

  private boolean isWaiting(PageNote note) {
    return waitHere.contains(note.foot().strips());
  }

  private void wait(List<NoteCall> calls) {
    for (NoteCall call : calls) {
      call.notes().forEach(note -> atFoot.add(new WaitingNote(note.foot().strips(), 0)));
    }
  }

  /** Those that are to stand at the foot of the page, in order. */
  List<WaitingNote> atFoot() {
    return Collections.unmodifiableList(atFoot);
  }

  /** Those that stand in its margin. */
  MarginFill beside() {
    return beside;
  }
}
