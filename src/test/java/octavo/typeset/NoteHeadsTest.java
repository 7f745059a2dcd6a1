package octavo.typeset;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.IntFunction;
import octavo.book.ComponentKind;
import octavo.resolve.NotePlan;
import octavo.typeset.page.StructureElement;
import octavo.typeset.page.StructureType;
import octavo.xhtml.XhtmlDocument;
import org.junit.jupiter.api.Test;

class NoteHeadsTest {
  private static final IntFunction<String> ROMAN_UP_TO_TWO =
      page -> page < 2 ? Folio.roman(page + 1) : String.valueOf(page - 1);

  /** Note 1 is cited by the first line, notes 2 and 3 by the second, 3 by note 2 as well. */
  private static final NotePlan PLAN =
      new NotePlan(
          List.of(
              new NotePlan.Group(
                  "one",
                  "One",
                  List.of(entry(1, List.of(0)), entry(2, List.of(1)), entry(3, List.of(2, 3))))),
          List.of(call(1, "", 1), call(2, "", 2), call(3, "a", 3), call(3, "b", 3)));

  private static NotePlan.Entry entry(int number, List<Integer> references) {
    return new NotePlan.Entry("note-" + number, number, String.valueOf(number), references);
  }

  private static NotePlan.Call call(int number, String letter, int note) {
    return new NotePlan.Call("ref-" + number + letter, "note-" + note, "" + number, letter);
  }

  private static Strip line(String... anchors) {
    Marks marks = new Marks(List.of(anchors), List.of());
    return new Strip(0, 10, Strip.Break.FREE, true, marks, Strip.Drawing.NOTHING, Optional.empty());
  }

  /** Two lines of text and four of notes, the second note of two, on pages that end there. */
  private static SetDocument document(int... ends) {
    List<Strip> strips =
        List.of(
            line("ref-1"),
            line("ref-2", "ref-3a"),
            line("note-1"),
            line("note-2"),
            line("ref-3b"),
            line("note-3"));
    NoteExtents notes = new NoteExtents();
    notes.begin(2);
    notes.add("note-1", 2, 3);
    notes.add("note-2", 3, 5);
    notes.add("note-3", 5, 6);
    return new SetDocument(
        new XhtmlDocument("one", ComponentKind.CHAPTER, "One", 0, 1, ""),
        true,
        new PageShape("auto", 400, 600, 50, 60, 50, 290, 486, 13.5, false),
        Optional.empty(),
        strips,
        pages(ends),
        notes,
        new StructureElement(StructureType.DIVISION),
        false,
        List.of());
  }

  private static List<PageBreaker.Span> pages(int... ends) {
    List<PageBreaker.Span> pages = new ArrayList<>();
    int from = 0;
    for (int end : ends) {
      pages.add(
          new PageBreaker.Span(
              from, end, List.of(), lines(from, end), false, Foot.EMPTY, MarginFill.EMPTY));
      from = end;
    }
    return pages;
  }

  private static PageBreaker.Lines lines(int from, int to) {
    return new PageBreaker.Lines(List.of(), from, new double[to - from], 0);
  }

  private static List<String> heads(String language, int... ends) {
    SetDocument document = document(ends);
    NoteHeads heads = new NoteHeads(PLAN, language);
    heads.place(document, 0);
    return document.pages().stream()
        .map(page -> heads.head(document, page, "One", ROMAN_UP_TO_TWO))
        .toList();
  }

  @Test
  void pagesOfNotesNameThePagesTheyServe() {
    assertEquals(
        List.of("One", "One", "Notes to pages i\u2013ii", "Notes to page ii"),
        heads("en", 1, 2, 4, 6));
  }

  @Test
  void aPageThatBeginsWithTextKeepsItsHead() {
    assertEquals(List.of("One", "Notes to page i"), heads("en", 4, 6));
  }

  @Test
  void aPageThatBeginsWithinANoteServesThePageOfItsReference() {
    assertEquals("Notes to page ii", heads("en", 1, 2, 4, 5, 6).get(3));
  }

  @Test
  void theHeadSpeaksTheLanguageOfTheBook() {
    assertEquals("Anmerkungen zu den Seiten i\u2013ii", heads("de", 1, 2, 6).get(2));
  }
}
