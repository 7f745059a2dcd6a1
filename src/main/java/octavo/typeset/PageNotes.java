package octavo.typeset;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import octavo.typeset.page.StructureElement;

/**
 * The notes of a document that stand on its pages, at their foot or in their margin, out of the
 * flow of its text. A note that is cited in a note comes right after that.
 */
final class PageNotes {
  private final Map<String, PageNote> notes = new LinkedHashMap<>();
  private final Set<String> followed = new HashSet<>();
  private final Map<String, String> printings;
  private final Optional<MarginColumn> column;

  /** No notes. */
  PageNotes() {
    this(List.of(), Map.of(), Optional.empty());
  }

  /**
   * Some notes.
   *
   * @param printings where notes stand on each page that calls them, by the identifier of each
   *     printing the name of its note; empty where they stand with their first call only
   * @param column where those that can stand in the margin do so; empty when none can
   */
  PageNotes(List<PageNote> all, Map<String, String> printings, Optional<MarginColumn> column) {
    all.forEach(note -> notes.put(note.id(), note));
    this.printings = printings;
    this.column = column;
  }

  /** Where notes stand in the margin; empty when none can. */
  Optional<MarginColumn> column() {
    return column;
  }

  /**
   * Lets the notes that are called there first be read right after what calls them.
   *
   * @param calls in the order they are read
   */
  void follow(List<String> calls, StructureElement parent) {
    first(calls, followed).forEach(note -> parent.adopt(note.structure()));
  }

  /** Lets the notes be read last that nothing in the document calls. */
  void followRest(StructureElement parent) {
    first(List.copyOf(notes.keySet()), followed).forEach(note -> parent.adopt(note.structure()));
  }

  /**
   * By strip, the notes it calls first, or each that it calls where notes stand on each page that
   * calls them; what nothing calls comes with the last.
   *
   * @param strips the document's column
   */
  List<List<NoteCall>> calledBy(List<Strip> strips) {
    List<List<NoteCall>> called = new ArrayList<>(strips.size());
    Set<String> seen = new HashSet<>();
    for (int i = 0; i < strips.size(); i++) {
      called.add(calls(strips.get(i).marks(), i, seen));
    }
    List<PageNote> rest = first(List.copyOf(notes.keySet()), seen);
    if (!rest.isEmpty() && !called.isEmpty()) {
      List<NoteCall> last = new ArrayList<>(called.removeLast());
      last.add(new NoteCall(rest, strips.size() - 1, 0));
      called.add(last);
    }
    return called;
  }

  private List<NoteCall> calls(Marks marks, int strip, Set<String> seen) {
    if (notes.isEmpty() || marks.calls().isEmpty()) {
      return List.of();
    }
    List<NoteCall> calls = new ArrayList<>();
    for (Marks.Call call : marks.calls()) {
      List<PageNote> found = called(call.note(), seen);
      if (!found.isEmpty()) {
        calls.add(new NoteCall(found, strip, call.baseline()));
      }
    }
    return calls;
  }

  // A note that is printed again may be called before it is known on which page: any printing of it
  // is as high. What is called in a note stands with the first.
  private List<PageNote> called(String call, Set<String> seen) {
    PageNote note = notes.get(call);
    return note != null && !printings.isEmpty() && seen.contains(call)
        ? List.of(note)
        : first(List.of(call), seen);
  }

  // No recursion: notes may cite each other in a chain of thousands.
  private List<PageNote> first(List<String> calls, Set<String> seen) {
    if (calls.isEmpty()) {
      return List.of();
    }
    List<PageNote> found = new ArrayList<>();
    Deque<String> open = new ArrayDeque<>(calls);
    while (!open.isEmpty()) {
      PageNote note = notes.get(open.pop());
      if (note != null && seen.add(note.id())) {
        found.add(note);
        note.calls().reversed().forEach(open::push);
      }
    }
    return found;
  }

  /**
   * How high the notes that are called stand at the foot of a page, with what divides them from the
   * text, in points.
   *
   * @param before notes that are called earlier, which take no room where each stands only once
   */
  double height(List<String> calls, Set<String> before, NoteRule rule) {
    Set<String> seen = printings.isEmpty() ? before : new HashSet<>();
    List<WaitingNote> waiting =
        first(calls, seen).stream().map(note -> new WaitingNote(note.foot().strips(), 0)).toList();
    return FootFill.of(waiting, rule, Double.POSITIVE_INFINITY, false).height();
  }

  /**
   * Lets each note be read as it has come to stand.
   *
   * @return what of them is larger than its room there
   */
  List<Overflow> settle(List<PageBreaker.Span> pages) {
    Set<String> beside = new HashSet<>();
    for (PageBreaker.Span page : pages) {
      for (NoteCall call : page.margin().beside()) {
        call.notes().forEach(note -> beside.add(note.id()));
      }
    }
    List<Overflow> overflows = new ArrayList<>();
    for (PageNote note : notes.values()) {
      if (!beside.contains(note.id())) {
        note.standAtFoot();
        overflows.addAll(note.foot().overflows());
      }
    }
    return overflows;
  }
}
