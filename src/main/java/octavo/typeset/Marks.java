package octavo.typeset;

import java.util.List;
import octavo.typeset.style.RunningText;

/**
 * What else is to be known of a piece of text or a strip.
 *
 * @param anchors identifiers that lead to it
 * @param calls the marks of notes in it, in the order they are read
 * @param strings the named strings it sets for the margins of pages, in order
 */
record Marks(List<String> anchors, List<Call> calls, List<SetString> strings) {
  /** Nothing. */
  static final Marks NONE = new Marks(List.of(), List.of());

  /** Marks of text, which sets no named strings: blocks do. */
  Marks(List<String> anchors, List<Call> calls) {
    this(anchors, calls, List.of());
  }

  /**
   * The mark of a note.
   *
   * @param note its identifier
   * @param baseline of the line of the mark, below the top of what it stands in, in points
   */
  record Call(String note, double baseline) {
    private Call lowered(double by) {
      return new Call(note, baseline + by);
    }
  }

  /**
   * A named string and its value.
   *
   * @param name what the style sheet calls it
   * @param value what it says
   */
  record SetString(String name, RunningText value) {}

  /** Copies. */
  Marks {
    anchors = List.copyOf(anchors);
    calls = List.copyOf(calls);
    strings = List.copyOf(strings);
  }

  /** Whether there is nothing. */
  boolean isEmpty() {
    return anchors.isEmpty() && calls.isEmpty() && strings.isEmpty();
  }

  /** The identifiers of the notes it calls. */
  List<String> notes() {
    return calls.isEmpty() ? List.of() : calls.stream().map(Call::note).toList();
  }

  /** The same of something that stands so far below the top of what it is in, in points. */
  Marks lowered(double by) {
    return calls.isEmpty()
        ? this
        : new Marks(anchors, calls.stream().map(call -> call.lowered(by)).toList(), strings);
  }
}
