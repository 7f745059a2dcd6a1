package octavo.resolve;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Deque;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import octavo.book.Book;
import octavo.book.Component;
import octavo.book.NoteReference;

/**
 * Works out the {@link NotePlan} of an edition whose notes are numbered from 1 on each page: a note
 * is printed on each page that cites it, with that page's number.
 *
 * <p>Identifiers are made from the places of references in the book, not from the numbers they
 * show: a text whose numbers stay is the same, letter for letter, when others change.
 */
final class PagePlanner {
  private final Book book;
  private final ReferencePages pages;
  private final List<NotePlan.Group> groups = new ArrayList<>();
  private final Map<Integer, NotePlan.Call> calls = new TreeMap<>();
  // The references in a note belong to the page that prints it first.
  private final Set<Integer> opened = new HashSet<>();

  /** One printing of a note: its number, and the references on its page. */
  private record Printing(int number, List<Integer> references) {}

  PagePlanner(Book book, ReferencePages pages) {
    this.book = book;
    this.pages = pages;
  }

  NotePlan plan() {
    components(book.contents());
    int size = calls.keySet().stream().mapToInt(ordinal -> ordinal + 1).max().orElse(0);
    NotePlan.Call[] all = new NotePlan.Call[size];
    Arrays.fill(all, new NotePlan.Call("", "", "", ""));
    calls.forEach((ordinal, call) -> all[ordinal] = call);
    return new NotePlan(groups, List.of(all));
  }

  private void components(List<? extends Component> components) {
    for (Component component : components) {
      List<NotePlan.Entry> entries = entries(component);
      if (!entries.isEmpty()) {
        groups.add(new NotePlan.Group(component.id(), component.label(), entries));
      }
      components(component.components());
    }
  }

  private List<NotePlan.Entry> entries(Component component) {
    TreeMap<Integer, List<NoteReference>> cited = new TreeMap<>();
    References.of(component, reference -> add(reference, pages.page(reference.ordinal()), cited));
    List<NotePlan.Entry> entries = new ArrayList<>();
    while (!cited.isEmpty()) {
      Map.Entry<Integer, List<NoteReference>> page = cited.pollFirstEntry();
      print(page.getKey(), page.getValue(), cited)
          .forEach((note, one) -> enter(note, one, entries));
    }
    return entries;
  }

  private static void add(
      NoteReference reference, int page, Map<Integer, List<NoteReference>> cited) {
    cited.computeIfAbsent(page, _ -> new ArrayList<>()).add(reference);
  }

  // A note that is cited in a note comes right after that, or first on the page where it goes on.
  private Map<Integer, Printing> print(
      int page, List<NoteReference> here, TreeMap<Integer, List<NoteReference>> later) {
    Map<Integer, Printing> printed = new LinkedHashMap<>();
    TreeMap<Integer, List<NoteReference>> overleaf = new TreeMap<>();
    // No recursion: notes may cite each other in a chain of thousands.
    Deque<NoteReference> open = new ArrayDeque<>(here);
    while (!open.isEmpty()) {
      NoteReference reference = open.pop();
      int note = reference.note();
      printed
          .computeIfAbsent(note, _ -> new Printing(printed.size() + 1, new ArrayList<>()))
          .references()
          .add(reference.ordinal());
      if (opened.add(note)) {
        List<NoteReference> next = new ArrayList<>();
        for (NoteReference inside : inside(note)) {
          int its = pages.page(inside.ordinal());
          if (its > page) {
            add(inside, its, overleaf);
          } else {
            next.add(inside);
          }
        }
        next.reversed().forEach(open::push);
      }
    }
    overleaf.forEach(
        (next, carried) -> later.merge(next, carried, (main, first) -> joined(first, main)));
    return printed;
  }

  private List<NoteReference> inside(int note) {
    List<NoteReference> inside = new ArrayList<>();
    References.of(book.notes().get(note).content(), inside::add);
    return inside;
  }

  private static List<NoteReference> joined(List<NoteReference> first, List<NoteReference> then) {
    List<NoteReference> all = new ArrayList<>(first);
    all.addAll(then);
    return all;
  }

  private void enter(int note, Printing printing, List<NotePlan.Entry> entries) {
    List<Integer> references = new ArrayList<>(printing.references());
    Collections.sort(references);
    String id = "note-" + (references.getFirst() + 1);
    String number = Integer.toString(printing.number());
    entries.add(new NotePlan.Entry(id, note, number, references));
    for (int i = 0; i < references.size(); i++) {
      String letter = references.size() == 1 ? "" : NotePlanner.letter(i);
      int ordinal = references.get(i);
      calls.put(ordinal, new NotePlan.Call("ref-" + (ordinal + 1), id, number, letter));
    }
  }
}
