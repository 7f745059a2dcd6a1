package octavo.typeset;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import octavo.typeset.Floating.Wish;
import octavo.typeset.Strip.Break;
import octavo.typeset.page.StructureElement;
import octavo.typeset.page.StructureType;
import org.junit.jupiter.api.Test;

/** Figures that may leave their place, on pages of twenty lines. */
class FloatingFiguresTest {
  private static final double LINE = 10;
  private static final int PAGE = 20;

  private final List<Strip> strips = new ArrayList<>();
  private final List<Floating> floats = new ArrayList<>();
  private final List<List<NoteCall>> called = new ArrayList<>();

  private static Strip strip(double above, double height, Break before, boolean grid, String id) {
    Marks marks = new Marks(id.isEmpty() ? List.of() : List.of(id), List.of());
    return new Strip(above, height, before, grid, marks, Strip.Drawing.NOTHING, Optional.empty());
  }

  /** Lines of which any may end a page. */
  private FloatingFiguresTest lines(int lines) {
    for (int i = 0; i < lines; i++) {
      strips.add(strip(0, LINE, Break.FREE, true, "line " + strips.size()));
      called.add(List.of());
    }
    return this;
  }

  private FloatingFiguresTest figure(Wish wish, double lines) {
    return figure(wish, lines, List.of());
  }

  private FloatingFiguresTest figure(Wish wish, double lines, List<NoteCall> notes) {
    double height = lines * LINE;
    Strip picture = strip(LINE, height - LINE, Break.FREE, false, "figure " + floats.size());
    Strip caption = strip(0, LINE, Break.TORN, false, "");
    Floating.Space space = new Floating.Space(LINE, Break.FREE, LINE, LINE, LINE);
    List<Strip> own = List.of(picture, caption);
    floats.add(new Floating(wish, strips.size(), own, List.of(List.of(), notes), space, -1));
    return this;
  }

  private FloatingFiguresTest chapter() {
    Strip head = strip(3 * LINE, LINE, Break.PAGE, true, "line " + strips.size());
    strips.add(head);
    called.add(List.of());
    return this;
  }

  private List<PageBreaker.Span> pages(boolean recto) {
    PageShape page = new PageShape("auto", 200, 400, 10, 10, 10, 180, PAGE * LINE, LINE, false);
    Galley galley = new Galley(strips, called, floats);
    return new PageBreaker(galley, NoteRule.NONE, page, 0).pages(recto);
  }

  /** What stands on pages: lines as their number, figures from {@code A} on. */
  private List<String> shown(boolean recto) {
    return pages(recto).stream().map(FloatingFiguresTest::shown).toList();
  }

  private static String shown(PageBreaker.Span page) {
    StringBuilder out = new StringBuilder();
    int lines = 0;
    for (Strip strip : page.strips()) {
      String id = strip.anchors().isEmpty() ? "" : strip.anchors().getFirst();
      if (id.startsWith("figure")) {
        out.append(lines > 0 ? lines + " " : "");
        out.append((char) ('A' + Integer.parseInt(id.substring(7)))).append(' ');
        lines = 0;
      } else if (!id.isEmpty()) {
        lines++;
      }
    }
    return out.append(lines > 0 ? "" + lines : "").toString().strip();
  }

  @Test
  void aFigureThatFitsStandsWhereTheTextHasIt() {
    lines(5).figure(Wish.NEAR, 6).lines(27);
    assertEquals(List.of("5 A 7", "20"), shown(true));
  }

  @Test
  void aFigureThatWouldLeaveAHoleStandsAtTheHeadOfTheNextPage() {
    lines(15).figure(Wish.NEAR, 6).lines(27);
    assertEquals(List.of("20", "A 13", "9"), shown(true));
  }

  @Test
  void noTextIsBroughtToALowFigureThatStandsAloneOnTheLastPage() {
    lines(14).figure(Wish.NEAR, 4).lines(3);
    assertEquals(List.of("17", "A"), shown(true));
  }

  @Test
  void noHoleIsBeforeAFigure() {
    for (int before = 1; before < 40; before++) {
      strips.clear();
      called.clear();
      floats.clear();
      lines(before).figure(Wish.NEAR, 7).lines(80);
      List<PageBreaker.Span> pages = pages(true);
      for (PageBreaker.Span page : pages.subList(0, pages.size() - 1)) {
        assertTrue(page.depth() > (PAGE - 2) * LINE - 0.1, before + ": " + shown(page));
      }
    }
  }

  @Test
  void aFloatStandsAtTheHeadOfItsPage() {
    lines(20).lines(4).figure(Wish.HEAD, 6).lines(29);
    assertEquals(List.of("20", "A 13", "20"), shown(true));
  }

  @Test
  void noFigureStandsAboveTheHeadOfAChapter() {
    lines(4).figure(Wish.HEAD, 6).lines(29);
    assertEquals(List.of("20", "A 13"), shown(true));
  }

  @Test
  void aPlateHasAPageAndTheTextGoesOnOverIt() {
    lines(12).figure(Wish.PAGE, 20).lines(28);
    assertEquals(List.of("20", "A", "20"), shown(true));
  }

  @Test
  void figuresThatTheTextLeavesBehindStandBelowItsEnd() {
    lines(4).figure(Wish.HEAD, 6).lines(3);
    assertEquals(List.of("7 A"), shown(true));
  }

  @Test
  void noFigureGetsIntoTheNextPart() {
    lines(19).figure(Wish.HEAD, 6).chapter().lines(10);
    assertEquals(List.of("19", "A", "11"), shown(true));
  }

  @Test
  void aFigureAtTheVeryEndHasAPageIfItMust() {
    lines(17).figure(Wish.NEAR, 6);
    assertEquals(List.of("17", "A"), shown(true));
  }

  @Test
  void fiftyFiguresInOneParagraphAllStandInOrderOnFullPages() {
    lines(10);
    for (int i = 0; i < 50; i++) {
      figure(Wish.NEAR, 5);
    }
    lines(40);
    List<PageBreaker.Span> pages = pages(true);
    assertOrder(pages);
    assertTrue(pages.size() <= 21, "" + pages.size());
  }

  @Test
  void aNoteOfACaptionStandsOnThePageOfItsFigure() {
    Strip line = strip(0, LINE, Break.FREE, false, "note");
    SetNote set =
        new SetNote(List.of(line, line), new StructureElement(StructureType.NOTE), List.of());
    PageNote note = new PageNote("n", "n", set, Optional.empty());
    List<NoteCall> notes = List.of(new NoteCall(List.of(note), 0, 0));
    lines(15).figure(Wish.NEAR, 6, notes).lines(27);
    List<PageBreaker.Span> pages = pages(true);
    assertEquals("A 11", shown(pages.get(1)));
    assertEquals(2 * LINE, pages.get(1).foot().height());
    assertEquals(0, pages.get(0).foot().height());
  }

  @Test
  void notesAreCalledByTheStripsOfTheColumnAndOfItsFigures() {
    lines(2).figure(Wish.NEAR, 6).lines(2);
    List<PageNote> notes = new ArrayList<>();
    for (String id : List.of("figure", "text")) {
      SetNote set = new SetNote(List.of(), new StructureElement(StructureType.NOTE), List.of());
      notes.add(new PageNote(id, id, set, Optional.empty()));
    }
    Marks inText = new Marks(List.of(), List.of(new Marks.Call("text", 7)));
    Marks inFigure = new Marks(List.of(), List.of(new Marks.Call("figure", 5)));
    strips.set(3, calling(strips.get(3), inText));
    Floating plain = floats.getFirst();
    Strip caption = calling(plain.strips().getLast(), inFigure);
    List<Strip> own = List.of(plain.strips().getFirst(), caption);
    List<List<NoteCall>> none = List.of(List.of(), List.of());
    floats.set(0, new Floating(Wish.NEAR, 2, own, none, plain.space(), -1));
    PageNotes onPages = new PageNotes(notes, Map.of(), Optional.empty());
    Galley galley = Galley.of(strips, floats, onPages);
    List<NoteCall> text = List.of(new NoteCall(List.of(notes.getLast()), 3, 7));
    assertEquals(List.of(List.of(), List.of(), List.of(), text), galley.called());
    List<NoteCall> figure = galley.floats().getFirst().called().getLast();
    assertEquals(List.of(notes.getFirst()), figure.getFirst().notes());
  }

  private static Strip calling(Strip strip, Marks marks) {
    return new Strip(
        strip.above(),
        strip.height(),
        strip.before(),
        strip.onGrid(),
        marks,
        strip.drawing(),
        Optional.empty());
  }

  @Test
  void noFigureStandsBeforeItsPlaceOnAnyPagesOfChance() {
    Random random = new Random(2026);
    for (int text = 0; text < 200; text++) {
      strips.clear();
      called.clear();
      floats.clear();
      lines(1);
      while (strips.size() < 120) {
        lines(random.nextInt(15));
        Wish wish = Wish.values()[random.nextInt(Wish.values().length)];
        figure(wish, wish == Wish.PAGE ? PAGE : 2 + random.nextInt(PAGE - 2));
        if (random.nextInt(12) == 0) {
          chapter();
        }
      }
      assertOrder(pages(random.nextBoolean()));
    }
  }

  /** All lines and all figures, each in its order, no figure on a page before its place. */
  private void assertOrder(List<PageBreaker.Span> pages) {
    List<String> lines = new ArrayList<>();
    List<String> figures = new ArrayList<>();
    for (PageBreaker.Span page : pages) {
      assertFalse(page.overfull(), () -> shown(page));
      for (Strip strip : page.strips()) {
        for (String id : strip.anchors()) {
          (id.startsWith("figure") ? figures : lines).add(id);
        }
      }
      for (Floating figure : page.figures()) {
        assertTrue(figure.anchor() <= page.to(), () -> "too early: " + shown(page));
      }
    }
    assertEquals(ids("line ", strips.size()), lines);
    assertEquals(ids("figure ", floats.size()), figures);
    assertEquals(floats, pages.stream().flatMap(page -> page.figures().stream()).toList());
  }

  private static List<String> ids(String kind, int count) {
    List<String> ids = new ArrayList<>(Collections.nCopies(count, kind));
    for (int i = 0; i < count; i++) {
      ids.set(i, kind + i);
    }
    return ids;
  }
}
