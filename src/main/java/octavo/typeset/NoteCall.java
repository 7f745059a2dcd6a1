package octavo.typeset;

import java.util.List;
import java.util.Optional;

/**
 * A mark, and the notes it is the first to call: its own, and those that are cited in that, which
 * come right after it. They stand together: all in the margin, or all at the foot of the page.
 *
 * @param notes in the order they are read, at least one
 * @param strip which one of its column the mark stands in
 * @param baseline of the line of the mark, below the top of the strip, in points
 */
record NoteCall(List<PageNote> notes, int strip, double baseline) {
  /** Copies. */
  NoteCall {
    notes = List.copyOf(notes);
  }

  /** The same where the mark stands in another strip. */
  NoteCall in(int other) {
    return strip == other ? this : new NoteCall(notes, other, baseline);
  }

  /** Calls that all stand in one strip. */
  static List<NoteCall> in(int strip, List<NoteCall> calls) {
    return calls.isEmpty() ? calls : calls.stream().map(call -> call.in(strip)).toList();
  }

  /** Whether they can stand in the margin. */
  boolean fitsBeside() {
    return notes.stream().allMatch(note -> note.margin().isPresent());
  }

  /** As they are set for the margin; nothing of those that cannot stand there. */
  List<SetNote> beside() {
    return notes.stream().map(PageNote::margin).flatMap(Optional::stream).toList();
  }
}
