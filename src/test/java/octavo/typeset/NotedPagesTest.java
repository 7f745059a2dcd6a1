package octavo.typeset;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import octavo.typeset.Strip.Break;
import octavo.typeset.page.StructureElement;
import octavo.typeset.page.StructureType;
import org.junit.jupiter.api.Test;

/** Pages with notes at their feet; all lines are as high as those of the text. */
class NotedPagesTest {
  private static final double LINE = 10;

  private final List<Strip> text = new ArrayList<>();
  private final List<List<NoteCall>> called = new ArrayList<>();
  private int notes;

  private static Strip strip(double height, Break before, Marks marks) {
    return new Strip(0, height, before, true, marks, Strip.Drawing.NOTHING, Optional.empty());
  }

  private static Break within(int line, int lines) {
    return line > 0 && (line < 2 || lines - line < 2) ? Break.ALONE : Break.FREE;
  }

  /** A note of so many lines, the first led to by its number and the line's: {@code 1:0}. */
  private PageNote note(int lines) {
    notes++;
    List<Strip> strips = new ArrayList<>();
    for (int i = 0; i < lines; i++) {
      Marks marks = new Marks(List.of(notes + ":" + i), List.of());
      strips.add(strip(LINE, within(i, lines), marks));
    }
    return note("" + notes, strips);
  }

  private static PageNote note(String id, List<Strip> strips) {
    StructureElement structure = new StructureElement(StructureType.NOTE);
    return new PageNote(id, id, new SetNote(strips, structure, List.of()), Optional.empty());
  }

  private NoteCall called(PageNote note) {
    return new NoteCall(List.of(note), text.size() - 1, LINE / 2);
  }

  private NotedPagesTest lines(int lines) {
    for (int i = 0; i < lines; i++) {
      text.add(strip(LINE, Break.FREE, Marks.NONE));
      called.add(List.of());
    }
    return this;
  }

  /** A line of text that calls notes of so many lines. */
  private NotedPagesTest calling(int... lengths) {
    lines(1);
    List<NoteCall> here = new ArrayList<>();
    for (int lines : lengths) {
      here.add(called(note(lines)));
    }
    called.set(called.size() - 1, here);
    return this;
  }

  private List<PageBreaker.Span> pages(int lines) {
    PageShape page = new PageShape("auto", 200, 200, 10, 10, 10, 180, lines * LINE, LINE, false);
    return new PageBreaker(new Galley(text, called), NoteRule.NONE, page, 0).pages(true);
  }

  /** By page, the lines of text and those of notes: {@code 8 | 1:0 1:1}. */
  private List<String> made(int lines) {
    return pages(lines).stream()
        .map(page -> page.to() - page.from() + " |" + notes(page.foot()))
        .toList();
  }

  private static String notes(Foot foot) {
    StringBuilder out = new StringBuilder();
    for (Standing standing : foot.strips()) {
      standing.strip().anchors().forEach(anchor -> out.append(' ').append(anchor));
    }
    return out.toString();
  }

  @Test
  void aNoteStandsAtTheFootOfThePageThatCallsIt() {
    assertEquals(List.of("8 | 1:0 1:1", "4 |"), calling(2).lines(11).made(10));
  }

  @Test
  void notesStandDownToTheEndOfThePageBelowTheirText() {
    PageBreaker.Span page = calling(2).lines(20).pages(10).getFirst();
    double bottom = 100 - page.foot().height();
    assertEquals(80, bottom);
    assertEquals(70, page.tops()[page.tops().length - 1]);
    assertEquals(10, page.foot().strips().getLast().top());
  }

  @Test
  void underARowOfATableIsHalfALineMoreThanUnderALineOfText() {
    lines(8).calling(1).lines(9);
    assertEquals(9, pages(10).getFirst().to());
    text.replaceAll(strip -> strip.within(strip.drawing(), strip.repeated()));
    assertEquals(8, pages(10).getFirst().to());
  }

  @Test
  void aPageEndsEarlierForTheSakeOfAWholeNote() {
    assertEquals(List.of("8 |", "4 | 1:0 1:1 1:2 1:3"), lines(8).calling(4).lines(3).made(10));
  }

  @Test
  void aNoteIsDividedRatherThanThreeLinesLeftEmpty() {
    assertEquals(
        List.of("7 | 1:0 1:1 1:2", "8 | 1:3 1:4", "4 |"), lines(6).calling(5).lines(12).made(10));
  }

  @Test
  void twoLinesOfADividedNoteStandOnEitherSide() {
    for (int before = 0; before < 12; before++) {
      for (int length = 1; length < 12; length++) {
        text.clear();
        called.clear();
        notes = 0;
        lines(before).calling(length).lines(30);
        for (PageBreaker.Span page : pages(10)) {
          int shown = page.foot().strips().size() - (page.foot().height() > 0 ? 1 : 0);
          assertTrue(
              shown == 0 || shown == length || shown >= 2 && length >= 4,
              shown + " of " + length + " lines after " + before);
        }
      }
    }
  }

  @Test
  void noPageEndsInAHyphenOfItsNotesWhereAnotherEndIsNear() {
    for (int before = 5; before < 9; before++) {
      text.clear();
      called.clear();
      notes = 0;
      lines(before).calling(9).lines(30);
      List<Strip> note =
          new ArrayList<>(called.get(before).getFirst().notes().getFirst().foot().strips());
      for (int line : List.of(2, 3, 4, 5, 7)) {
        note.set(line, note.get(line).with(Break.HYPHEN));
      }
      called.set(before, List.of(called(note("1", note))));
      for (PageBreaker.Span page : pages(10)) {
        String shown = notes(page.foot());
        assertTrue(!shown.matches(".*1:[12346]"), shown + " is the end after " + before + " lines");
      }
    }
  }

  @Test
  void aNoteBeginsOnThePageThatCallsIt() {
    for (int before = 0; before < 12; before++) {
      text.clear();
      called.clear();
      notes = 0;
      lines(before).calling(3).lines(1).calling(9).calling(1, 2).lines(8).calling(4).lines(9);
      for (PageBreaker.Span page : pages(10)) {
        List<String> first = new ArrayList<>();
        called
            .subList(page.from(), page.to())
            .forEach(all -> all.forEach(one -> first.add(one.notes().getFirst().id() + ":0")));
        List<String> begun =
            List.of(notes(page.foot()).strip().split(" ")).stream()
                .filter(anchor -> anchor.endsWith(":0"))
                .toList();
        assertEquals(first, begun, before + " lines before");
        assertEquals(0, page.foot().late());
      }
    }
  }

  @Test
  void whatIsLeftOfANoteComesBeforeTheNotesOfItsPage() {
    assertEquals(
        List.of("7 | 1:0 1:1 1:2", "7 | 1:3 1:4 2:0", "6 |"),
        lines(6).calling(5).calling(1).lines(12).made(10));
  }

  @Test
  void aNoteLongerThanAPageGoesOnOverPagesWithSomeText() {
    calling(40).lines(20);
    List<PageBreaker.Span> pages = pages(10);
    int shown = 0;
    for (PageBreaker.Span page : pages) {
      shown += page.foot().strips().isEmpty() ? 0 : page.foot().strips().size() - 1;
      assertTrue(page.to() > page.from(), "some text is on each page");
      assertTrue(!page.overfull());
    }
    assertEquals(40, shown);
    assertEquals(21, pages.getLast().to());
  }

  @Test
  void notesThatOutlastTheTextHavePagesOfTheirOwn() {
    assertEquals(
        List.of("1 | 1:0 1:1 1:2", "0 | 1:3 1:4 1:5 1:6", "0 | 1:7 1:8 1:9 1:10"),
        calling(11).made(4));
  }

  @Test
  void notesOfOneLineThatAreTooManyWaitInTheirOrderAndAreCounted() {
    int[] lengths = new int[10_000];
    Arrays.fill(lengths, 1);
    List<PageBreaker.Span> pages = lines(2).calling(lengths).lines(5).pages(10);
    StringBuilder all = new StringBuilder();
    int late = 0;
    for (PageBreaker.Span page : pages) {
      all.append(notes(page.foot()));
      late += page.foot().late();
    }
    StringBuilder expected = new StringBuilder();
    for (int i = 1; i <= 10_000; i++) {
      expected.append(' ').append(i).append(":0");
    }
    assertEquals(expected.toString(), all.toString());
    assertTrue(late > 9_900 && late < 10_000, late + " late");
  }

  @Test
  void somethingInANoteThatIsHigherThanAPageStandsAloneAndIsTold() {
    calling(1).lines(3);
    Strip tall = strip(300, Break.FREE, new Marks(List.of("tall"), List.of()));
    called.set(0, List.of(called(note("1", List.of(tall)))));
    List<PageBreaker.Span> pages = pages(10);
    assertEquals(1, pages.stream().filter(PageBreaker.Span::overfull).count());
    assertEquals(4, pages.stream().mapToInt(page -> page.to() - page.from()).sum());
  }
}
