package octavo.typeset;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Stream;
import octavo.diagnostic.Diagnostic;
import octavo.diagnostic.DiagnosticCode;
import octavo.diagnostic.Diagnostics;
import octavo.typeset.PageLine.Part;
import octavo.typeset.page.Destination;
import octavo.typeset.page.Edition;
import octavo.typeset.page.Placed;
import octavo.typeset.page.StructureElement;
import octavo.typeset.page.StructureType;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Where notes stand in the margins of whole books, as the theme classic has them. */
class SidenotePagesTest {
  private static final Path CORPUS = Path.of("../shared/corpus");

  /** From line to line of a note in the margin, and what is between two notes, in points. */
  private static final double LEADING = 10.8;

  private static final double GAP = 5.4;
  private static final double SLACK = 0.1;

  /** Nothing stands nearer to the edge of the page, in points. */
  private static final double EDGE = 28;

  @TempDir private Path folder;
  private final Diagnostics diagnostics = new Diagnostics();
  private List<PageLine> lines = List.of();

  /** The baselines of all that is no note, by page. */
  private final Map<Integer, TreeSet<Double>> text = new HashMap<>();

  /** How far down rules stand, by page. */
  private final Map<Integer, TreeSet<Double>> rules = new HashMap<>();

  private double foot;

  /**
   * A note in the margin.
   *
   * @param id its identifier
   * @param lines in order
   */
  private record Sidenote(String id, List<PageLine> lines) {
    int page() {
      return lines.getFirst().page();
    }

    double first() {
      return lines.getFirst().place().baseline();
    }

    /** The lowest one: the last cell of a table may have fewer lines than others of its row. */
    double last() {
      return lines.stream().mapToDouble(line -> line.place().baseline()).max().orElseThrow();
    }
  }

  private Edition set(Path book, String placement) throws IOException {
    Edition edition =
        TypesetBook.of(book, Map.of("editions.print.notes.placement", placement), diagnostics);
    lines = PageLines.of(edition);
    for (PageLine line : lines) {
      if (noteOf(line).isEmpty()) {
        double baseline = line.place().baseline();
        text.computeIfAbsent(line.page(), page -> new TreeSet<>()).add(baseline);
        foot = Math.max(foot, line.part() == Part.TEXT ? baseline : 0);
      }
    }
    for (int i = 0; i < edition.pages().size(); i++) {
      for (Placed placed : edition.pages().get(i).content()) {
        if (placed instanceof Placed.Rule rule) {
          rules.computeIfAbsent(i, page -> new TreeSet<>()).add(rule.y() + rule.height());
        }
      }
    }
    return edition;
  }

  private Edition set(String text, String settings) throws IOException {
    Files.writeString(
        folder.resolve("book.yaml"),
        "title: A Small Book\nlanguage: en-GB\ndate: 2026-11-23\n" + settings);
    Files.writeString(folder.resolve("a.md"), text);
    return set(folder, "margin");
  }

  private static Optional<StructureElement> noteOf(PageLine line) {
    return line.source().around().stream()
        .filter(element -> element.type() == StructureType.NOTE)
        .findFirst();
  }

  /** The notes whose lines stand beside the text, in the order they are read. */
  private List<Sidenote> sidenotes(Edition edition) {
    Map<String, List<PageLine>> notes = new LinkedHashMap<>();
    for (PageLine line : lines) {
      Optional<StructureElement> note = noteOf(line);
      if (note.isPresent() && isBeside(line, edition)) {
        String id = note.get().properties().get(StructureElement.Property.ID);
        notes.computeIfAbsent(id, key -> new ArrayList<>()).add(line);
      }
    }
    return notes.entrySet().stream()
        .map(entry -> new Sidenote(entry.getKey(), entry.getValue()))
        .toList();
  }

  // The text stands from a tenth of the page to 66 hundredths of it, from the inner side.
  private static boolean isBeside(PageLine line, Edition edition) {
    double width = edition.pages().get(line.page()).width();
    return line.page() % 2 == 0
        ? line.place().left() > 0.66 * width
        : line.place().right() < 0.34 * width;
  }

  private static Map<Integer, List<Sidenote>> byPage(List<Sidenote> notes) {
    Map<Integer, List<Sidenote>> pages = new LinkedHashMap<>();
    for (Sidenote note : notes) {
      pages.computeIfAbsent(note.page(), key -> new ArrayList<>()).add(note);
    }
    pages.values().forEach(all -> all.sort(Comparator.comparingDouble(Sidenote::first)));
    return pages;
  }

  /** Checks what holds in every book; returns how many notes stand in margins. */
  private int check(Edition edition) {
    List<Sidenote> all = sidenotes(edition);
    for (Sidenote note : all) {
      assertEquals(1, note.lines().stream().map(PageLine::page).distinct().count(), note.id());
      assertEquals(mark(note.id(), edition).page(), note.page(), note.id() + " is on another page");
      note.lines().forEach(line -> within(line, edition));
    }
    byPage(all).values().forEach(notes -> together(notes, edition));
    return all.size();
  }

  private static Destination mark(String note, Edition edition) {
    String name = "ref-" + note.substring("note-".length());
    return Stream.of(name, name + "a")
        .map(edition.destinations()::get)
        .filter(found -> found != null)
        .findFirst()
        .orElseThrow();
  }

  private void within(PageLine line, Edition edition) {
    double width = edition.pages().get(line.page()).width();
    assertTrue(line.place().left() >= EDGE, line.toString());
    assertTrue(line.place().right() <= width - EDGE, line.toString());
    assertTrue(line.place().baseline() <= foot + SLACK, line + " stands below the text");
  }

  private void together(List<Sidenote> notes, Edition edition) {
    for (int i = 0; i < notes.size(); i++) {
      Sidenote note = notes.get(i);
      double above = i == 0 ? Double.POSITIVE_INFINITY : note.first() - notes.get(i - 1).last();
      assertTrue(above >= LEADING + GAP - SLACK, note.lines().getFirst() + " meets the one above");
      double level = markLine(note, edition);
      boolean pushed = above <= LEADING + GAP + SLACK && note.first() > level;
      assertTrue(
          pushed || Math.abs(note.first() - level) < SLACK || isHeldUp(notes, i),
          note.lines().getFirst() + " is not beside its mark at " + level);
    }
  }

  // Whether it and those below it stand as close as they may, down to the end of the text.
  private boolean isHeldUp(List<Sidenote> notes, int from) {
    for (int i = from; i + 1 < notes.size(); i++) {
      if (notes.get(i + 1).first() - notes.get(i).last() > LEADING + GAP + SLACK) {
        return false;
      }
    }
    return endsAtFoot(notes.getLast());
  }

  // Its last line stands on the text's last line; a table ends in a rule below its last row.
  private boolean endsAtFoot(Sidenote note) {
    boolean table =
        note.lines().getLast().source().around().stream()
            .anyMatch(element -> element.type() == StructureType.TABLE);
    double end =
        rules.getOrDefault(note.page(), new TreeSet<>()).tailSet(note.last()).stream()
            .filter(rule -> table && rule < note.last() + LEADING)
            .findFirst()
            .orElse(note.last());
    return Math.abs(end - foot) < (table ? LEADING / 2 : 1);
  }

  /** The baseline of the line of a note's mark: the first below where the mark leads to. */
  private double markLine(Sidenote note, Edition edition) {
    Destination mark = mark(note.id(), edition);
    Double level = text.get(mark.page()).higher(mark.y());
    return level == null ? mark.y() : level;
  }

  @Test
  void eachNoteStandsBesideItsMarkOrAsNearAsTheOthersLetIt() throws IOException {
    Edition edition = set(new ChanceText().chapter("One", 200), "");
    assertTrue(check(edition) > 40, "few notes in margins");
    // Which spreads of this text stay uneven is told, and no matter of its notes.
    List<Diagnostic> findings =
        diagnostics.sorted().stream().filter(it -> it.code() != DiagnosticCode.PDF_UNEVEN).toList();
    assertEquals(List.of(), findings);
  }

  @ParameterizedTest
  @ValueSource(strings = {"keynes", "reed", "rousseau", "don-quixote"})
  void inRealBooksTheyDoToo(String book) throws IOException {
    Assumptions.assumeTrue(Files.isDirectory(CORPUS), "the corpus is not beside the project");
    Edition edition = set(CORPUS.resolve(book), "margin");
    assertTrue(check(edition) > 10, "few notes in margins");
  }
}
