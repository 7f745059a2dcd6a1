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
 * @param fitsBeside whether they can stand in the margin
 * @param room how high they are there with the space above each, in points; known beforehand, as
 *     each line that is tried asks for it of all notes on its page
 */
record NoteCall(List<PageNote> notes, int strip, double baseline, boolean fitsBeside, double room) {
  /** Copies. */
  NoteCall {
    notes = List.copyOf(notes);
  }

  /** The call of some notes. */
  NoteCall(List<PageNote> notes, int strip, double baseline) {
    this(notes, strip, baseline, fits(notes), room(notes));
  }

  /** The same where the mark stands in another strip. */
  NoteCall in(int other) {
    return strip == other ? this : new NoteCall(notes, other, baseline, fitsBeside, room);
  }

  /** Calls that all stand in one strip. */
  static List<NoteCall> in(int strip, List<NoteCall> calls) {
    return calls.isEmpty() ? calls : calls.stream().map(call -> call.in(strip)).toList();
  }

  private static boolean fits(List<PageNote> notes) {
    for (PageNote note : notes) {
      if (note.margin().isEmpty()) {
        return false;
      }
    }
    return true;
  }

  private static double room(List<PageNote> notes) {
    double room = 0;
    for (PageNote note : notes) {
      if (note.margin().isPresent()) {
        room += note.margin().get().above() + note.margin().get().height();
      }
    }
    return room;
  }

  /** As they are set for the margin; nothing of those that cannot stand there. */
  List<SetNote> beside() {
    return notes.stream().map(PageNote::margin).flatMap(Optional::stream).toList();
  }
}
