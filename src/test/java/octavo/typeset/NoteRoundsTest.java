package octavo.typeset;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.IntPredicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import octavo.book.Book;
import octavo.diagnostic.Diagnostic;
import octavo.diagnostic.DiagnosticCode;
import octavo.diagnostic.Diagnostics;
import octavo.diagnostic.SourceSpan;
import octavo.manuscript.Edition;
import octavo.resolve.NotePlan;
import octavo.resolve.Resolving;
import octavo.typeset.page.StructureElement;
import octavo.typeset.page.StructureType;
import octavo.xhtml.Presentation;
import octavo.xhtml.XhtmlDocument;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The rounds of numbering by page, with pages that are made by hand. */
class NoteRoundsTest {
  private static final Pattern REFERENCE = Pattern.compile("id=\"(ref-\\d+)\"");

  @TempDir private Path folder;

  private NoteRounds rounds;

  /** Two chapters with three notes each. */
  @BeforeEach
  void write() throws IOException {
    for (String name : List.of("a", "b")) {
      String notes = "[^1]: One.\n\n[^2]: Two.\n\n[^3]: Three.\n";
      String text = "# Chapter " + name + "\n\nText[^1] and[^2] more.[^3]\n\n" + notes;
      Files.writeString(folder.resolve(name + ".md"), text);
    }
    Files.writeString(folder.resolve("Book.txt"), "a.md\nb.md\n");
    Map<String, String> settings =
        Map.of("editions.print.notes.placement", "page", "editions.print.notes.numbering", "page");
    Resolving resolving = new Resolving(folder, settings);
    Book book = resolving.book();
    Edition edition = resolving.edition("print");
    Presentation presentation = new Presentation(new ImageAddresses(), List.of(), Optional.empty());
    NotePlan plan = NotePlan.of(book, edition, new Diagnostics());
    rounds = new NoteRounds(new Copywriter(book, edition, plan, presentation));
  }

  /** A document with a line for each reference; pages end before some of these, from 0. */
  private static SetDocument set(XhtmlDocument document, IntPredicate opensPage) {
    List<Strip> strips = new ArrayList<>();
    List<PageBreaker.Span> pages = new ArrayList<>();
    Matcher reference = REFERENCE.matcher(document.body());
    int from = 0;
    while (reference.find()) {
      if (strips.size() > from && opensPage.test(strips.size())) {
        pages.add(page(strips, from, strips.size()));
        from = strips.size();
      }
      Marks marks = new Marks(List.of(reference.group(1)), List.of());
      strips.add(
          new Strip(0, 10, Strip.Break.FREE, true, marks, Strip.Drawing.NOTHING, Optional.empty()));
    }
    pages.add(page(strips, from, strips.size()));
    return new SetDocument(
        document,
        true,
        new PageShape("auto", 200, 200, 10, 10, 10, 180, 100, 10, false),
        Optional.empty(),
        strips,
        pages,
        new NoteExtents(),
        new StructureElement(StructureType.DIVISION),
        false,
        List.of());
  }

  private static PageBreaker.Span page(List<Strip> strips, int from, int to) {
    PageBreaker.Lines lines =
        new PageBreaker.Lines(
            List.copyOf(strips.subList(from, to)), from, new double[to - from], 0);
    return new PageBreaker.Span(from, to, List.of(), lines, false, Foot.EMPTY, MarginFill.EMPTY);
  }

  private List<SetDocument> set(IntPredicate first, IntPredicate second) {
    List<SetDocument> set = new ArrayList<>();
    for (XhtmlDocument document : rounds.copy().documents()) {
      set.add(set(document, document.ordinal() == 1 ? first : second));
    }
    return set;
  }

  /** By chapter, the numbers its references show. */
  private Map<Integer, List<String>> numbers() {
    Map<Integer, List<String>> numbers = new TreeMap<>();
    for (XhtmlDocument document : rounds.copy().documents()) {
      if (document.ordinal() > 0) {
        Matcher mark = Pattern.compile("id=\"ref-\\d+\">(\\d+)<").matcher(document.body());
        List<String> all = mark.results().map(found -> found.group(1)).toList();
        numbers.put(document.ordinal(), all);
      }
    }
    return numbers;
  }

  private Set<Integer> chapters(Set<Integer> changed) {
    return changed.stream()
        .map(index -> rounds.copy().documents().get(index).ordinal())
        .collect(Collectors.toSet());
  }

  @Test
  void onlyWhatIsNumberedAnewIsSetAgain() {
    assertEquals(Map.of(1, List.of("1", "2", "3"), 2, List.of("1", "2", "3")), numbers());
    List<SetDocument> set = set(line -> line == 2, line -> false);
    assertEquals(Set.of(1), chapters(rounds.revise(set)));
    assertEquals(Map.of(1, List.of("1", "2", "1"), 2, List.of("1", "2", "3")), numbers());
    assertEquals(Set.of(), rounds.revise(set));
  }

  @Test
  void aChapterWhoseNumbersAndPagesNeverAgreeIsNumberedThroughAndTold() {
    for (int round = 1; round <= NoteRounds.MOST; round++) {
      int end = round % 2 + 1;
      assertEquals(Set.of(1), onlyFirst(rounds.revise(set(l -> l == end, l -> l == 1))));
    }
    assertEquals(Map.of(1, List.of("1", "2", "3"), 2, List.of("1", "1", "2")), numbers());
    List<SetDocument> set = set(line -> line == 2, line -> line == 1);
    assertEquals(Set.of(), rounds.revise(set));
    assertEquals(Map.of(), rounds.printings(index(set)));
    Diagnostics diagnostics = new Diagnostics();
    Map<String, String> folios = Map.of("ref-1", "7", "ref-2", "7", "ref-3", "8");
    rounds.report(set, Targets.of(folios), diagnostics);
    assertEquals(1, diagnostics.sorted().size());
    Diagnostic told = diagnostics.sorted().getFirst();
    assertEquals(DiagnosticCode.PDF_NOTE_LOOP, told.code());
    assertEquals(
        "after 5 rounds the notes on the pages 7, 8 still change page with their numbers;"
            + " they are numbered through instead",
        told.message());
    SourceSpan place = assertInstanceOf(SourceSpan.class, told.place());
    assertTrue(place.text().contains("[^"), place.text());
  }

  private static int index(List<SetDocument> set) {
    for (int i = 0; i < set.size(); i++) {
      if (set.get(i).document().ordinal() == 1) {
        return i;
      }
    }
    throw new AssertionError("no chapter 1");
  }

  // The second chapter settles in the first round.
  private Set<Integer> onlyFirst(Set<Integer> changed) {
    Set<Integer> chapters = new TreeSet<>(chapters(changed));
    chapters.remove(2);
    return chapters;
  }
}
