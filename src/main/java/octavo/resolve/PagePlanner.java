package octavo.resolve;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import octavo.book.Book;
import octavo.book.Component;
import octavo.book.NoteReference;
import org.jspecify.annotations.Nullable;

/**
 * Works out the {@link NotePlan} of an edition whose notes are numbered from 1 on each page: a note
 * is printed on each page that cites it, with that page's number, and so are the notes that it
 * cites. These have the numbers after its own, as they stand right after it and as in all other
 * numberings: so the numbers of the notes rise down the foot of a page, while of the marks in its
 * text one may be 1 and the next 3, if 2 stands in note 1. To let the marks of the text come first
 * was rejected: the notes at the foot would run 1, 3, 2, or stand far from what cites them.
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
   * @param within the printing in whose text it stands; null in that of the component
   */
  private record Mark(int ordinal, int note, String name, @Nullable Printing within) {
    static Mark of(NoteReference reference, @Nullable Printing within) {
      String name = String.valueOf(reference.ordinal() + 1);
      return new Mark(reference.ordinal(), reference.note(), name, within);
    }

    String id() {
      return "ref-" + name;
    }
  }

  /** One printing of a note. */
  private static final class Printing {
    final int note;
    final int number;

    /** The one whose text calls it; null when that of the component does. */
    final @Nullable Printing within;

    /** The references it answers. */
    final List<Mark> references = new ArrayList<>();

    /** Those in its own text. */
    final List<Mark> inside = new ArrayList<>();

    /** See {@link NotePlan.Entry}. */
    final Map<Integer, Integer> again = new HashMap<>();

    Printing(Mark first, int number) {
      this.note = first.note();
      this.number = number;
      this.within = first.within();
    }
  }

  private final GroupNames names;

  PagePlanner(Book book, ReferencePages pages) {
    this.book = book;
    this.pages = pages;
    this.names = GroupNames.of(book);
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
        groups.add(new NotePlan.Group(component.id(), names.of(component), entries));
      }
      components(component.components());
    }
  }

  private List<NotePlan.Entry> entries(Component component) {
    List<Mark> text = new ArrayList<>();
    References.of(component, reference -> text.add(Mark.of(reference, null)));
    TreeMap<Integer, List<Mark>> cited = new TreeMap<>();
    text.forEach(mark -> add(mark, pages.page(mark.id()).orElse(0), cited));
    Map<Integer, Printing> answers = new HashMap<>();
    while (!cited.isEmpty()) {
      Map.Entry<Integer, List<Mark>> page = cited.pollFirstEntry();
      print(page.getKey(), page.getValue(), cited, answers);
    }
    return inReadingOrder(text, answers).stream().map(this::entry).toList();
  }

  // A note that is cited in a note is read right after that, on whichever page either stands.
  private static Set<Printing> inReadingOrder(List<Mark> text, Map<Integer, Printing> answers) {
    Set<Printing> read = new LinkedHashSet<>();
    // No recursion: notes may cite each other in a chain of thousands.
    Deque<Mark> open = new ArrayDeque<>(text);
    while (!open.isEmpty()) {
      Printing printing = answers.get(open.pop().ordinal());
      if (printing != null && read.add(printing)) {
        printing.inside.reversed().forEach(open::push);
      }
    }
    return read;
  }

  private static void add(Mark mark, int page, Map<Integer, List<Mark>> cited) {
    cited.computeIfAbsent(page, _ -> new ArrayList<>()).add(mark);
  }

  // A note that is cited in a note has the next number, or the first on the page where that goes
  // on.
  private void print(
      int page,
      List<Mark> here,
      TreeMap<Integer, List<Mark>> later,
      Map<Integer, Printing> answers) {
    Map<Integer, Printing> printed = new HashMap<>();
    TreeMap<Integer, List<Mark>> overleaf = new TreeMap<>();
    Deque<Mark> open = new ArrayDeque<>(here);
    while (!open.isEmpty()) {
      Mark mark = open.pop();
      Printing printing = printed.get(mark.note());
      printing = printing == null ? around(mark) : printing;
      if (printing == null) {
        printing = new Printing(mark, printed.size() + 1);
        printed.put(mark.note(), printing);
        enter(printing, here.getFirst());
        List<Mark> next = new ArrayList<>();
        for (Mark inside : printing.inside) {
          int its = pages.page(inside.id()).orElse(page);
          if (its > page) {
            add(inside, its, overleaf);
          } else {
            next.add(inside);
          }
        }
        next.reversed().forEach(open::push);
      }
      printing.references.add(mark);
      answers.put(mark.ordinal(), printing);
    }
    overleaf.forEach((next, carried) -> later.merge(next, carried, PagePlanner::behind));
  }

  // Notes that lead to each other in a circle would be printed on page after page without end.
  private @Nullable Printing around(Mark mark) {
    Printing around = opened.contains(mark.note()) ? mark.within() : null;
    while (around != null && around.note != mark.note()) {
      around = around.within;
    }
    return around;
  }

  private static List<Mark> behind(List<Mark> main, List<Mark> carried) {
    List<Mark> all = new ArrayList<>(carried);
    all.addAll(main);
    return all;
  }

  private void enter(Printing printing, Mark first) {
    boolean isFirst = opened.add(printing.note);
    References.of(
        book.notes().get(printing.note).content(),
        reference ->
            printing.inside.add(
                isFirst ? Mark.of(reference, printing) : again(reference, printing, first)));
  }

  // A page prints a note once, so the reference in it and the first mark of the page name it.
  private Mark again(NoteReference reference, Printing printing, Mark first) {
    String name = (reference.ordinal() + 1) + "-" + (first.ordinal() + 1);
    Mark mark = new Mark(calls.size(), reference.note(), name, printing);
    calls.add(new NotePlan.Call("", "", "", ""));
    printing.again.put(reference.ordinal(), mark.ordinal());
    return mark;
  }

  private NotePlan.Entry entry(Printing printing) {
    List<Mark> marks = new ArrayList<>(printing.references);
    marks.sort(Comparator.comparingInt(Mark::ordinal));
    String id = "note-" + marks.getFirst().name();
    String number = Integer.toString(printing.number);
    for (int i = 0; i < marks.size(); i++) {
      String letter = marks.size() == 1 ? "" : NotePlanner.letter(i);
      Mark mark = marks.get(i);
      calls.set(mark.ordinal(), new NotePlan.Call(mark.id(), id, number, letter));
    }
    List<Integer> references = marks.stream().map(Mark::ordinal).toList();
    return new NotePlan.Entry(id, printing.note, number, references, printing.again);
  }
}
