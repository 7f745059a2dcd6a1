package octavo.typeset;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import octavo.diagnostic.DiagnosticCode;
import octavo.diagnostic.Diagnostics;
import octavo.typeset.page.Destination;
import octavo.typeset.page.Edition;
import octavo.typeset.page.Placed;
import octavo.typeset.page.Slot;
import octavo.typeset.page.StructureElement;
import octavo.typeset.page.StructureElement.Property;
import octavo.typeset.page.StructureKid;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Notes that count from 1 on each page, on the finished pages. */
class NotesByPageTest {
  private static final Map<String, String> BY_PAGE =
      Map.of("editions.print.notes.placement", "page", "editions.print.notes.numbering", "page");

  @TempDir private Path folder;

  /**
   * A mark as it is printed.
   *
   * @param page the page it stands on, counted from 0
   * @param number what it shows
   * @param note the identifier of the note it leads to
   */
  private record Mark(int page, String number, String note) {}

  private static List<Mark> marks(Edition edition) {
    Map<Slot, String> targets = new IdentityHashMap<>();
    find(edition.structure(), "", targets);
    List<Mark> marks = new ArrayList<>();
    for (int page = 0; page < edition.pages().size(); page++) {
      for (Placed placed : edition.pages().get(page).content()) {
        if (placed instanceof Placed.Text text && targets.containsKey(text.slot())) {
          marks.add(new Mark(page, text.shaped().text(), targets.get(text.slot())));
        }
      }
    }
    return marks;
  }

  private static void find(StructureKid kid, String target, Map<Slot, String> targets) {
    if (kid instanceof Slot slot && !target.isEmpty()) {
      targets.put(slot, target);
    } else if (kid instanceof StructureElement element) {
      String own = element.properties().getOrDefault(Property.TARGET, target);
      String led = own.startsWith("#note-") ? own.substring(1) : "";
      element.kids().forEach(inner -> find(inner, led, targets));
    }
  }

  /** By page, the notes called there in the order in which they begin; some on the next page. */
  private static Map<Integer, List<String>> called(Edition edition) {
    Map<Integer, List<String>> called = new TreeMap<>();
    for (Mark mark : marks(edition)) {
      List<String> here = called.computeIfAbsent(mark.page(), _ -> new ArrayList<>());
      if (!here.contains(mark.note())) {
        here.add(mark.note());
      }
    }
    Map<String, Destination> begun = edition.destinations();
    Comparator<String> down =
        Comparator.<String>comparingInt(note -> begun.get(note).page())
            .thenComparingDouble(note -> begun.get(note).y());
    called.values().forEach(notes -> notes.sort(down));
    return called;
  }

  /** Marks that do not show which of the notes their page calls theirs is. */
  private static List<Mark> wrong(Edition edition) {
    Map<Integer, List<String>> called = called(edition);
    return marks(edition).stream()
        .filter(
            mark -> {
              int before = called.get(mark.page()).indexOf(mark.note());
              return !mark.number().equals(String.valueOf(before + 1));
            })
        .toList();
  }

  /** Marks whose note begins on another page, which had no room for it. */
  private static long late(Edition edition) {
    return marks(edition).stream()
        .filter(mark -> edition.destinations().get(mark.note()).page() != mark.page())
        .count();
  }

  private static Edition set(Path book) throws IOException {
    Diagnostics diagnostics = new Diagnostics();
    Edition edition = TypesetBook.of(book, BY_PAGE, diagnostics);
    assertTrue(
        diagnostics.sorted().stream()
            .noneMatch(finding -> finding.code() == DiagnosticCode.PDF_NOTE_LOOP),
        diagnostics.sorted().toString());
    return edition;
  }

  /** Marks at all distances, every seventh a note again, every ninth note with one in it. */
  private void write(String name, int paragraphs) throws IOException {
    StringBuilder text = new StringBuilder("# The chapter ").append(name).append("\n\n");
    StringBuilder notes = new StringBuilder();
    int cited = 0;
    for (int i = 0; i < paragraphs; i++) {
      text.append("A paragraph of some words, neither long nor short. ".repeat(1 + i * 7 % 5));
      for (int j = 0; j < i * 5 % 4; j++) {
        int note = cited % 7 == 6 ? cited - 3 : cited;
        text.append("And of this").append("[^n").append(note).append("] ");
        cited++;
      }
      text.append("it ends.\n\n");
    }
    for (int note = 0; note < cited; note++) {
      notes.append("[^n").append(note).append("]: ");
      notes.append("What is to be said of it, not too short. ".repeat(1 + note * 3 % 7));
      boolean holdsOne = note % 9 == 8;
      notes.append(holdsOne ? "See this.[^i" + note + "]" : "").append("\n\n");
      notes.append(holdsOne ? "[^i" + note + "]: Within a note.\n\n" : "");
    }
    Files.writeString(folder.resolve(name + ".md"), text.append(notes));
  }

  @Test
  void everyMarkShowsWhichNoteOfItsPageItsIs() throws IOException {
    write("one", 40);
    write("two", 90);
    Files.writeString(folder.resolve("Book.txt"), "one.md\ntwo.md\n");
    Edition edition = set(folder);
    List<Mark> marks = marks(edition);
    assertEquals(List.of(), wrong(edition));
    assertEquals(0, late(edition));
    assertTrue(marks.size() > 150, marks.size() + " marks");
    assertTrue(marks.stream().anyMatch(mark -> mark.number().equals("8")), "none shows 8");
    long repeated = marks.size() - marks.stream().map(Mark::note).distinct().count();
    assertTrue(repeated > 0, "no note is cited twice on a page");
  }

  @ParameterizedTest
  @ValueSource(strings = {"keynes", "don-quixote"})
  void soItIsInRealBooks(String name) throws IOException {
    Path book = Path.of("../shared/corpus", name);
    assumeTrue(Files.isDirectory(book), book + " is not there");
    Edition edition = set(book);
    assertEquals(List.of(), wrong(edition));
    assertEquals(0, late(edition));
    assertTrue(marks(edition).size() > 100);
  }
}
