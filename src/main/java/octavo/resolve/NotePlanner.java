package octavo.resolve;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import octavo.book.Book;
import octavo.book.Chapter;
import octavo.book.Component;
import octavo.book.Note;
import octavo.book.NoteReference;
import octavo.book.NoteSpace;
import octavo.book.Part;
import octavo.diagnostic.Diagnostic;
import octavo.diagnostic.DiagnosticCode;
import octavo.diagnostic.Diagnostics;
import octavo.manuscript.Edition;
import octavo.manuscript.Edition.NoteNumbering;

/** Works out a {@link NotePlan}: first where each note is printed, then what number it shows. */
final class NotePlanner {
  private final Book book;
  private final Edition edition;
  private final List<Place> places = new ArrayList<>();
  private final List<Spot> spots = new ArrayList<>();
  // By note: where it is printed when that is one place only.
  private final Place[] single;
  // The references in a note are those of its first printing; the others have calls of their own.
  private final Set<Integer> opened = new HashSet<>();
  private int calls;

  /** The notes printed under one component, on their way. */
  private static final class Place {
    final Component component;
    final List<Citation> citations = new ArrayList<>();
    final Map<Integer, Printing> printings = new LinkedHashMap<>();

    Place(Component component) {
      this.component = component;
    }

    void collect(Component from) {
      References.of(from, reference -> citations.add(new Citation(from, reference)));
    }
  }

  /** A reference in the text, and the component whose text it is: a chapter's section, say. */
  private record Citation(Component component, NoteReference reference) {}

  /** One printing of a note. */
  private static final class Printing {
    final Note note;
    final List<Integer> references = new ArrayList<>();
    final Map<Integer, Integer> again = new HashMap<>();
    Component home;
    String number = "";
    String id = "";

    Printing(Note note, Component home) {
      this.note = note;
      this.home = home;
    }

    NotePlan.Entry entry() {
      return new NotePlan.Entry(id, note.index(), number, references, again);
    }
  }

  /**
   * A reference as it stands on paper.
   *
   * @param call the index of its call
   * @param note what it cites
   * @param from the place whose notes it looks for first
   */
  private record Spot(int call, int note, Place from) {}

  NotePlanner(Book book, Edition edition) {
    this.book = book;
    this.edition = edition;
    single = new Place[book.notes().size()];
    calls = References.end(book);
  }

  NotePlan plan(Diagnostics diagnostics) {
    collect(book.contents());
    places.forEach(this::placeMainText);
    places.forEach(this::placeInside);
    if (edition.notes().placement().isOnPages()) {
      places.forEach(this::orderAtFoot);
    }
    number(diagnostics);
    return finished();
  }

  private void collect(List<? extends Component> components) {
    for (Component component : components) {
      Place place = new Place(component);
      places.add(place);
      place.collect(component);
      switch (component) {
        case Part part -> collect(part.components());
        case Chapter chapter -> collectSections(chapter, place);
      }
    }
  }

  // The sections of a chapter print their notes with it, however many files they are.
  private static void collectSections(Chapter chapter, Place place) {
    for (Chapter section : chapter.sections()) {
      place.collect(section);
      collectSections(section, place);
    }
  }

  private NoteNumbering numbering(NoteSpace space) {
    return edition
        .notes()
        .numbering()
        .orElse(space == NoteSpace.NUMBERED ? NoteNumbering.SOURCE : NoteNumbering.BOOK);
  }

  private void placeMainText(Place place) {
    for (Citation citation : place.citations) {
      cite(citation.reference, citation.reference.ordinal(), place);
    }
  }

  private void cite(NoteReference reference, int call, Place place) {
    Note note = book.notes().get(reference.note());
    int index = note.index();
    spots.add(new Spot(call, index, place));
    if (edition.notes().printedAgain() || single[index] == null) {
      place.printings.computeIfAbsent(index, _ -> new Printing(note, place.component));
      single[index] = place;
    }
  }

  // What a note cites is printed with it, again where the note is. The list of printings grows
  // while a note there cites one not printed yet.
  private void placeInside(Place place) {
    List<Printing> here = new ArrayList<>(place.printings.values());
    for (int i = 0; i < here.size(); i++) {
      Printing printing = here.get(i);
      boolean isFirst = opened.add(printing.note.index());
      References.of(
          printing.note.content(),
          reference -> {
            int before = place.printings.size();
            cite(reference, isFirst ? reference.ordinal() : again(reference, printing), place);
            if (place.printings.size() > before) {
              here.add(place.printings.get(reference.note()));
            }
          });
    }
  }

  private int again(NoteReference reference, Printing printing) {
    printing.again.put(reference.ordinal(), calls);
    return calls++;
  }

  // Notes are printed with the text that cites them first: the file of a chapter that has several.
  private void orderAtFoot(Place place) {
    Map<Integer, Printing> left = new LinkedHashMap<>(place.printings);
    place.printings.clear();
    int from = 0;
    while (from < place.citations.size()) {
      Component home = place.citations.get(from).component;
      List<Integer> cited = new ArrayList<>();
      while (from < place.citations.size() && place.citations.get(from).component == home) {
        cited.add(place.citations.get(from++).reference.note());
      }
      for (int note : NoteOrder.atFoot(cited, this::inside, left.keySet())) {
        Printing printing = left.remove(note);
        printing.home = home;
        place.printings.put(note, printing);
      }
    }
    place.printings.putAll(left);
  }

  private List<Integer> inside(int note) {
    List<Integer> inside = new ArrayList<>();
    References.of(book.notes().get(note).content(), reference -> inside.add(reference.note()));
    return inside;
  }

  private void number(Diagnostics diagnostics) {
    int throughBook = 0;
    Map<String, Integer> ids = new HashMap<>();
    for (Place place : places) {
      int throughPlace = 0;
      Map<String, Note> numbers = new HashMap<>();
      for (Printing printing : place.printings.values()) {
        Optional<String> own = ownNumber(printing.note);
        if (own.isPresent()) {
          printing.number = own.get();
        } else if (numbering(printing.note.space()) == NoteNumbering.CHAPTER) {
          printing.number = Integer.toString(++throughPlace);
        } else {
          printing.number = Integer.toString(++throughBook);
        }
        Note other = numbers.putIfAbsent(printing.number, printing.note);
        if (other != null) {
          reportClash(place, printing, other, diagnostics);
        }
        int again = ids.merge(printing.number, 1, Integer::sum);
        printing.id = "note-" + printing.number + (again == 1 ? "" : "-" + again);
      }
    }
  }

  /** The author's number of a note whose numbering keeps it. */
  private Optional<String> ownNumber(Note note) {
    boolean digits = !note.label().isEmpty();
    for (int i = 0; i < note.label().length(); i++) {
      digits &= note.label().charAt(i) >= '0' && note.label().charAt(i) <= '9';
    }
    return digits && numbering(note.space()) == NoteNumbering.SOURCE
        ? Optional.of(note.label())
        : Optional.empty();
  }

  private void reportClash(Place place, Printing printing, Note other, Diagnostics diagnostics) {
    diagnostics.report(
        Diagnostic.of(
                DiagnosticCode.NOTE_CLASH,
                printing.note.at(),
                "two notes of “"
                    + place.component.label()
                    + "” carry the number "
                    + printing.number
                    + " in the edition "
                    + edition.name(),
                "set editions."
                    + edition.name()
                    + ".notes.numbering to book, with --set or in book.yaml: all notes then count"
                    + " through in the order of their marks, those whose numbers are the text's own"
                    + " as well")
            .withRelated(List.of(other.at())));
  }

  private NotePlan finished() {
    spots.sort(Comparator.comparingInt(Spot::call));
    for (Spot spot : spots) {
      Printing there = spot.from.printings.get(spot.note);
      Printing answer = there == null ? printingAt(single[spot.note], spot.note) : there;
      answer.references.add(spot.call);
    }
    return new NotePlan(groups(), calls());
  }

  private List<NotePlan.Call> calls() {
    NotePlan.Call[] all = new NotePlan.Call[calls];
    Arrays.fill(all, new NotePlan.Call("", "", "", ""));
    for (Place place : places) {
      for (Printing printing : place.printings.values()) {
        String name = printing.id.substring("note-".length());
        for (int i = 0; i < printing.references.size(); i++) {
          String letter = printing.references.size() == 1 ? "" : letter(i);
          all[printing.references.get(i)] =
              new NotePlan.Call("ref-" + name + letter, printing.id, printing.number, letter);
        }
      }
    }
    return List.of(all);
  }

  private static Printing printingAt(Place place, int note) {
    Printing printing = place.printings.get(note);
    if (printing == null) {
      throw new IllegalStateException("note " + note + " is printed nowhere");
    }
    return printing;
  }

  private List<NotePlan.Group> groups() {
    List<NotePlan.Group> groups = new ArrayList<>();
    GroupNames names = GroupNames.of(book);
    for (Place place : places) {
      List<Printing> all = List.copyOf(place.printings.values());
      int from = 0;
      while (from < all.size()) {
        Component home = all.get(from).home;
        List<NotePlan.Entry> entries = new ArrayList<>();
        while (from < all.size() && all.get(from).home == home) {
          entries.add(all.get(from++).entry());
        }
        groups.add(new NotePlan.Group(home.id(), names.of(home), entries));
      }
    }
    return groups;
  }

  /** a, b … z, aa, ab … */
  static String letter(int index) {
    StringBuilder letters = new StringBuilder();
    for (int rest = index; rest >= 0; rest = rest / 26 - 1) {
      letters.append((char) ('a' + rest % 26));
    }
    return letters.reverse().toString();
  }
}
