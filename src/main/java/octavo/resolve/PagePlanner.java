package octavo.resolve;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
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
 * is printed on each page that cites it, with that page's number, and so are the notes that it
 * cites.
 *
 * <p>Identifiers are made from the places of references in the book, not from the numbers they
 * show: a text whose numbers stay is the same, letter for letter, when others change.
 */
final class PagePlanner {
  private final Book book;
  private final ReferencePages pages;
  private final List<NotePlan.Group> groups = new ArrayList<>();
  private final List<NotePlan.Call> calls;
  // The references in a note are those of its first printing; the others have calls of their own.
  private final Set<Integer> opened = new HashSet<>();

  /**
   * A reference as it stands on paper.
   *
   * @param name what its identifier is made from
   */
  private record Mark(int ordinal, int note, String name) {
    static Mark of(NoteReference reference) {
      String name = String.valueOf(reference.ordinal() + 1);
      return new Mark(reference.ordinal(), reference.note(), name);
    }

    String id() {
      return "ref-" + name;
    }
  }

  /** One printing of a note: its number, the references on its page, and those in its own text. */
  private record Printing(int number, List<Mark> references, Map<Integer, Integer> again) {}

  PagePlanner(Book book, ReferencePages pages) {
    this.book = book;
    this.pages = pages;
    NotePlan.Call none = new NotePlan.Call("", "", "", "");
    this.calls = new ArrayList<>(Collections.nCopies(References.end(book), none));
  }

  NotePlan plan() {
    components(book.contents());
    return new NotePlan(groups, calls);
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
    TreeMap<Integer, List<Mark>> cited = new TreeMap<>();
    References.of(
        component,
        reference -> {
          Mark mark = Mark.of(reference);
          add(mark, pages.page(mark.id()).orElse(0), cited);
        });
    List<NotePlan.Entry> entries = new ArrayList<>();
    while (!cited.isEmpty()) {
      Map.Entry<Integer, List<Mark>> page = cited.pollFirstEntry();
      print(page.getKey(), page.getValue(), cited)
          .forEach((note, printing) -> entries.add(entry(note, printing)));
    }
    return entries;
  }

  private static void add(Mark mark, int page, Map<Integer, List<Mark>> cited) {
    cited.computeIfAbsent(page, _ -> new ArrayList<>()).add(mark);
  }

  // A note that is cited in a note comes right after that, or first on the page where it goes on.
  private Map<Integer, Printing> print(
      int page, List<Mark> here, TreeMap<Integer, List<Mark>> later) {
    Map<Integer, Printing> printed = new LinkedHashMap<>();
    TreeMap<Integer, List<Mark>> overleaf = new TreeMap<>();
    // No recursion: notes may cite each other in a chain of thousands.
    Deque<Mark> open = new ArrayDeque<>(here);
    while (!open.isEmpty()) {
      Mark mark = open.pop();
      Printing printing = printed.get(mark.note());
      if (printing == null) {
        printing = new Printing(printed.size() + 1, new ArrayList<>(), new HashMap<>());
        printed.put(mark.note(), printing);
        List<Mark> next = new ArrayList<>();
        for (Mark inside : inside(mark.note(), printing, here.getFirst())) {
          int its = pages.page(inside.id()).orElse(page);
          if (its > page) {
            add(inside, its, overleaf);
          } else {
            next.add(inside);
          }
        }
        next.reversed().forEach(open::push);
      }
      printing.references().add(mark);
    }
    overleaf.forEach((next, carried) -> later.merge(next, carried, PagePlanner::behind));
    return printed;
  }

  private static List<Mark> behind(List<Mark> main, List<Mark> carried) {
    List<Mark> all = new ArrayList<>(carried);
    all.addAll(main);
    return all;
  }

  private List<Mark> inside(int note, Printing printing, Mark first) {
    boolean isFirst = opened.add(note);
    List<Mark> inside = new ArrayList<>();
    References.of(
        book.notes().get(note).content(),
        reference -> inside.add(isFirst ? Mark.of(reference) : again(reference, printing, first)));
    return inside;
  }

  // A page prints a note once, so the reference in it and the first mark of the page name it.
  private Mark again(NoteReference reference, Printing printing, Mark first) {
    String name = (reference.ordinal() + 1) + "-" + (first.ordinal() + 1);
    Mark mark = new Mark(calls.size(), reference.note(), name);
    calls.add(new NotePlan.Call("", "", "", ""));
    printing.again().put(reference.ordinal(), mark.ordinal());
    return mark;
  }

  private NotePlan.Entry entry(int note, Printing printing) {
    List<Mark> marks = new ArrayList<>(printing.references());
    marks.sort(Comparator.comparingInt(Mark::ordinal));
    String id = "note-" + marks.getFirst().name();
    String number = Integer.toString(printing.number());
    for (int i = 0; i < marks.size(); i++) {
      String letter = marks.size() == 1 ? "" : NotePlanner.letter(i);
      Mark mark = marks.get(i);
      calls.set(mark.ordinal(), new NotePlan.Call(mark.id(), id, number, letter));
    }
    List<Integer> references = marks.stream().map(Mark::ordinal).toList();
    return new NotePlan.Entry(id, note, number, references, printing.again());
  }
}
