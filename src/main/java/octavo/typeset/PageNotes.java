package octavo.typeset;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import octavo.typeset.InlineCollector.Around;
import octavo.typeset.page.StructureElement;
import octavo.typeset.page.StructureType;
import octavo.typeset.style.Element;
import octavo.typeset.style.Style;

/**
 * The notes of a document that stand at the foot of its pages, out of the flow of its text: what is
 * in {@code section.page-notes}. A note that is cited in a note comes right after that.
 */
final class PageNotes {
  private final Map<String, PageNote> notes = new LinkedHashMap<>();
  private final Set<String> followed = new HashSet<>();
  private final List<Overflow> overflows = new ArrayList<>();
  private final Map<String, String> printings;

  /** No notes. */
  PageNotes() {
    this(Map.of());
  }

  private PageNotes(Map<String, String> printings) {
    this.printings = printings;
  }

  /**
   * Sets the notes in a document's section, each by itself.
   *
   * @param printings where notes stand on each page that calls them, by the identifier of each
   *     printing the name of its note; empty where they stand with their first call only
   */
  static PageNotes of(
      Element section,
      Workshop workshop,
      PageShape page,
      Around around,
      Map<String, String> printings) {
    PageNotes all = new PageNotes(printings);
    for (Element group : elements(section)) {
      if (group.is("page-notes")) {
        // Notes are no part of what their document is: those of a dedication are not centred.
        Style inner = workshop.cascade().style(group, around.style());
        for (Element list : elements(group)) {
          Style own = workshop.cascade().style(list, inner);
          elements(list).forEach(note -> all.add(note, workshop, page, own, around.language()));
        }
      }
    }
    return all;
  }

  private static List<Element> elements(Element element) {
    return element.children().stream()
        .filter(Element.class::isInstance)
        .map(Element.class::cast)
        .toList();
  }

  private void add(Element note, Workshop workshop, PageShape page, Style style, String language) {
    StructureElement holder = new StructureElement(StructureType.DIVISION);
    Column column = new Column();
    new BlockSetter(workshop, column, page)
        .set(note, new Around(style, holder, language, 0), new Frame(0, page.measure()));
    column.end();
    overflows.addAll(column.overflows());
    if (holder.kids().getFirst() instanceof StructureElement structure) {
      String id = note.attribute("id");
      String name = printings.getOrDefault(id, id);
      notes.put(id, new PageNote(id, name, column.strips(), structure));
    }
  }

  /** What of them is larger than its room. */
  List<Overflow> overflows() {
    return overflows;
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
  List<List<PageNote>> calledBy(List<Strip> strips) {
    List<List<PageNote>> called = new ArrayList<>(strips.size());
    Set<String> seen = new HashSet<>();
    for (Strip strip : strips) {
      List<String> calls = strip.marks().calls();
      called.add(printings.isEmpty() ? first(calls, seen) : each(calls, seen));
    }
    List<PageNote> rest = first(List.copyOf(notes.keySet()), seen);
    if (!rest.isEmpty() && !called.isEmpty()) {
      List<PageNote> last = new ArrayList<>(called.removeLast());
      last.addAll(rest);
      called.add(last);
    }
    return called;
  }

  // A note that is printed again may be called before it is known on which page: any printing of it
  // is as high. What is called in a note stands with the first.
  private List<PageNote> each(List<String> calls, Set<String> seen) {
    List<PageNote> each = new ArrayList<>();
    for (String call : calls) {
      PageNote note = notes.get(call);
      if (note != null && seen.contains(call)) {
        each.add(note);
      } else {
        each.addAll(first(List.of(call), seen));
      }
    }
    return each;
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
}
