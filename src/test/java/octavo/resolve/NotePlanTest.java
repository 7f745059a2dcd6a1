package octavo.resolve;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import octavo.book.Book;
import octavo.manuscript.Edition;
import octavo.manuscript.Edition.NoteNumbering;
import octavo.manuscript.Edition.NotePlacement;
import octavo.manuscript.Manuscript.Structure;
import org.junit.jupiter.api.Test;

class NotePlanTest {
  private static final String LONG =
      "Which treats of the ferry, of the bank, of what befell there, and of much else besides.";

  private static Drafts sample() {
    return new Drafts(Structure.GIVEN)
        .file("a.md", "# A", "x[^one] y[5] x[^one]", "[^one]: in one[^inner]", "[^inner]: inner")
        .file("b.md", "# B", "y[5] z[6] [^q]", "[^q]: q")
        .notes("[5]: five", "[6]: six");
  }

  private static String plan(
      Drafts drafts, NotePlacement placement, Optional<NoteNumbering> numbering) {
    Book book = drafts.book();
    return text(NotePlan.of(book, Drafts.edition(placement, numbering), drafts.diagnostics));
  }

  private static String text(NotePlan plan) {
    StringBuilder out = new StringBuilder();
    for (NotePlan.Group group : plan.groups()) {
      out.append(group.component()).append(" “").append(group.title()).append("”\n");
      for (NotePlan.Entry entry : group.entries()) {
        out.append("  ").append(entry.id()).append(" n").append(entry.note()).append(' ');
        out.append(entry.number()).append(' ').append(entry.references());
        out.append(entry.again().isEmpty() ? "" : " again " + new TreeMap<>(entry.again()))
            .append('\n');
      }
    }
    for (NotePlan.Call call : plan.calls()) {
      out.append(call.id()).append(">").append(call.entry()).append(' ');
    }
    return out.toString().strip();
  }

  @Test
  void atTheFootOfPagesANoteInANoteComesRightAfterIt() {
    assertEquals(
        """
        a “A”
          note-1 n0 1 [0, 2]
          note-2 n4 2 [6]
          note-5 n1 5 [1]
        b “B”
          note-5-2 n1 5 [3]
          note-6 n2 6 [4]
          note-3 n3 3 [5]
        ref-1a>note-1 ref-5>note-5 ref-1b>note-1 ref-5-2>note-5-2 ref-6>note-6 ref-3>note-3 ref-2>note-2\
        """,
        plan(sample(), NotePlacement.PAGE, Optional.empty()));
  }

  @Test
  void atTheBooksEndANoteStandsOnceUnderItsFirstChapter() {
    Drafts drafts = sample();
    assertEquals(
        """
        a “A”
          note-1 n0 1 [0, 2]
          note-5 n1 5 [1, 3]
          note-2 n4 2 [6]
        b “B”
          note-6 n2 6 [4]
          note-3 n3 3 [5]
        ref-1a>note-1 ref-5a>note-5 ref-1b>note-1 ref-5b>note-5 ref-6>note-6 ref-3>note-3 ref-2>note-2\
        """,
        plan(drafts, NotePlacement.BOOK, Optional.empty()));
    assertEquals(List.of(), drafts.codes());
  }

  @Test
  void atChaptersEndsANoteOfTwoChaptersIsPrintedInBoth() {
    assertEquals(
        """
        a “A”
          note-1 n0 1 [0, 2]
          note-5 n1 5 [1]
          note-2 n4 2 [6]
        b “B”
          note-5-2 n1 5 [3]
          note-6 n2 6 [4]
          note-3 n3 3 [5]
        ref-1a>note-1 ref-5>note-5 ref-1b>note-1 ref-5-2>note-5-2 ref-6>note-6 ref-3>note-3 ref-2>note-2\
        """,
        plan(sample(), NotePlacement.CHAPTER, Optional.empty()));
  }

  @Test
  void numberingByChapterBeginsAgainAndPrintsInBothAlsoAtTheBooksEnd() {
    assertEquals(
        """
        a “A”
          note-1 n0 1 [0, 2]
          note-2 n1 2 [1]
          note-3 n4 3 [6]
        b “B”
          note-1-2 n1 1 [3]
          note-2-2 n2 2 [4]
          note-3-2 n3 3 [5]
        ref-1a>note-1 ref-2>note-2 ref-1b>note-1 ref-1-2>note-1-2 ref-2-2>note-2-2 ref-3-2>note-3-2 ref-3>note-3\
        """,
        plan(sample(), NotePlacement.BOOK, Optional.of(NoteNumbering.CHAPTER)));
  }

  private static Drafts citing() {
    return new Drafts(Structure.GIVEN)
        .file("a.md", "# A", "x[5] y[6]")
        .file("b.md", "# B", "y[7] z[5]")
        .notes("[5]: five, as in[8] and in[7]", "[6]: six", "[7]: seven", "[8]: eight, see[7]");
  }

  @Test
  void aNotePrintedInAnotherChapterBringsWhatItCitesWithTheNumbersOfThatChapter() {
    assertEquals(
        """
        a “A”
          note-1 n0 1 [0]
          note-2 n1 2 [1]
          note-3 n3 3 [4]
          note-4 n2 4 [5, 6]
        b “B”
          note-1-2 n2 1 [2, 8, 9]
          note-2-2 n0 2 [3] again {4=7, 5=8}
          note-3-2 n3 3 [7] again {6=9}
        ref-1>note-1 ref-2>note-2 ref-1-2a>note-1-2 ref-2-2>note-2-2 ref-3>note-3 ref-4a>note-4 \
        ref-4b>note-4 ref-3-2>note-3-2 ref-1-2b>note-1-2 ref-1-2c>note-1-2\
        """,
        plan(citing(), NotePlacement.BOOK, Optional.of(NoteNumbering.CHAPTER)));
  }

  @Test
  void atTheFootOfAnotherChaptersPagesItBringsThemRightAfterIt() {
    assertEquals(
        """
        b “B”
          note-1-2 n2 1 [2, 8, 9]
          note-2-2 n0 2 [3] again {4=7, 5=8}
          note-3-2 n3 3 [7] again {6=9}
        """,
        plan(citing(), NotePlacement.PAGE, Optional.of(NoteNumbering.CHAPTER))
            .replaceFirst("(?s).*(?=b “B”)", "")
            .replaceFirst("ref-1>.*", ""));
  }

  @Test
  void chosenChaptersHaveTheNotesTheyPrintAgainWithWhatTheseCite() {
    Drafts drafts = citing();
    Book selected = ChapterSelection.select(drafts.book(), range("2"), drafts.diagnostics);
    Edition edition = Drafts.edition(NotePlacement.BOOK, Optional.of(NoteNumbering.CHAPTER));
    assertEquals(
        """
        b “B”
          note-1-2 n2 1 [2, 8, 9]
          note-2-2 n0 2 [3] again {4=7, 5=8}
          note-3-2 n3 3 [7] again {6=9}
        ref-1> ref-2> ref-1-2a>note-1-2 ref-2-2>note-2-2 ref-3> ref-4a> ref-4b> \
        ref-3-2>note-3-2 ref-1-2b>note-1-2 ref-1-2c>note-1-2\
        """,
        text(NotePlan.of(selected, edition, drafts.diagnostics)));
  }

  @Test
  void numberingThroughTheBookCountsBothNameSpacesTogether() {
    assertEquals(
        """
        a “A”
          note-1 n0 1 [0, 2]
          note-2 n1 2 [1, 3]
          note-3 n4 3 [6]
        b “B”
          note-4 n2 4 [4]
          note-5 n3 5 [5]
        ref-1a>note-1 ref-2a>note-2 ref-1b>note-1 ref-2b>note-2 ref-4>note-4 ref-5>note-5 ref-3>note-3\
        """,
        plan(sample(), NotePlacement.BOOK, Optional.of(NoteNumbering.BOOK)));
  }

  @Test
  void groupsOfChaptersOfOneNameBearTheNameOfTheirPart() {
    Drafts drafts =
        new Drafts(Structure.BY_HEADINGS)
            .file("1.md", "# Book I")
            .file("1-1.md", "## I", "x[^a]", "[^a]: a")
            .file("1-2.md", "## Envoi", "y[^b]", "[^b]: b")
            .file("2.md", "# Book II")
            .file("2-1.md", "## I", "z[^c]", "[^c]: c");
    for (NotePlacement placement : List.of(NotePlacement.BOOK, NotePlacement.PAGE)) {
      NotePlan plan =
          NotePlan.of(
              drafts.book(), Drafts.edition(placement, Optional.empty()), drafts.diagnostics);
      assertEquals(
          List.of("Book I, I", "Envoi", "Book II, I"),
          plan.groups().stream().map(NotePlan.Group::title).toList(),
          placement.toString());
    }
  }

  @Test
  void groupsOfChaptersThatAreNumeralsHaveNamesOfOneForm() {
    Drafts drafts =
        new Drafts(Structure.BY_HEADINGS)
            .file("1.md", "# Book I")
            .file("1-1.md", "## I", "Of the ferry.", "{.subtitle}", "", "x[^a]", "[^a]: a")
            .file("1-2.md", "## II", LONG, "{.subtitle}", "", "y[^b]", "[^b]: b")
            .file("2.md", "# Book II")
            .file("2-1.md", "## I", LONG, "{.subtitle}", "", "z[^c]", "[^c]: c");
    NotePlan plan =
        NotePlan.of(
            drafts.book(),
            Drafts.edition(NotePlacement.BOOK, Optional.empty()),
            drafts.diagnostics);
    assertEquals(
        List.of("Book I, I", "Book I, II", "Book II, I"),
        plan.groups().stream().map(NotePlan.Group::title).toList());
  }

  @Test
  void twoNotesOfOneGroupWithOneNumberAreAClash() {
    Drafts drafts = new Drafts(Structure.GIVEN).file("a.md", "x[1] y[^b]", "[1]: one", "[^b]: b");
    plan(drafts, NotePlacement.BOOK, Optional.empty());
    assertEquals(List.of("NOTE_CLASH a.md:3"), drafts.codes());
  }

  @Test
  void chaptersWithTheirOwnOneDoNotClash() {
    Drafts drafts =
        new Drafts(Structure.GIVEN)
            .file("a.md", "x[1]", "[1]: one")
            .file("b.md", "x[1]", "[1]: another");
    assertEquals(
        """
        a “x”
          note-1 n0 1 [0]
        b “x”
          note-1-2 n1 1 [1]
        ref-1>note-1 ref-1-2>note-1-2\
        """,
        plan(drafts, NotePlacement.BOOK, Optional.empty()));
    assertEquals(List.of(), drafts.codes());
  }

  private static String byPages(Drafts drafts, Map<String, Integer> pages) {
    Edition edition = Drafts.edition(NotePlacement.PAGE, Optional.of(NoteNumbering.PAGE));
    ReferencePages known = reference -> Optional.ofNullable(pages.get(reference));
    return text(NotePlan.of(drafts.book(), edition, known, drafts.diagnostics));
  }

  @Test
  void whileNothingIsKnownOfPagesEachTextIsOne() {
    assertEquals(
        """
        a “A”
          note-1 n0 1 [0, 2]
          note-7 n4 2 [6]
          note-2 n1 3 [1]
        b “B”
          note-4 n1 1 [3]
          note-5 n2 2 [4]
          note-6 n3 3 [5]
        ref-1>note-1 ref-2>note-2 ref-3>note-1 ref-4>note-4 ref-5>note-5 ref-6>note-6 ref-7>note-7\
        """,
        byPages(sample(), Map.of()));
  }

  @Test
  void eachPageCountsFromOneAndPrintsTheNotesItCitesAndTheirs() {
    assertEquals(
        """
        a “A”
          note-1 n0 1 [0]
          note-7 n4 2 [6]
          note-2 n1 3 [1]
          note-3 n0 1 [2] again {6=7}
          note-7-3 n4 2 [7]
        b “B”
          note-4 n1 1 [3]
          note-5 n2 1 [4]
          note-6 n3 2 [5]
        ref-1>note-1 ref-2>note-2 ref-3>note-3 ref-4>note-4 ref-5>note-5 ref-6>note-6 ref-7>note-7 ref-7-3>note-7-3\
        """,
        byPages(sample(), Map.of("ref-3", 1, "ref-5", 1, "ref-6", 1)));
  }

  @Test
  void aNoteCitedWhereANoteGoesOnOverleafIsTheFirstThereAndReadRightAfterThat() {
    assertEquals(
        """
        a “A”
          note-1 n0 1 [0]
          note-7 n4 1 [6, 7]
          note-2 n1 2 [1]
          note-3 n0 2 [2] again {6=7}
        """,
        byPages(sample(), Map.of("ref-3", 1, "ref-7", 1)).replaceFirst("(?s)b “B”.*", ""));
  }

  @Test
  void aNoteThatLeadsBackToOneItIsCitedInDoesNotPrintThatAgainOverleaf() {
    Drafts circle =
        new Drafts(Structure.GIVEN)
            .file("a.md", "# A", "x[^one]", "[^one]: one[^two]", "[^two]: two[^one]");
    assertEquals(
        """
        a “A”
          note-1 n0 1 [0, 2]
          note-2 n1 1 [1]
        ref-1>note-1 ref-2>note-2 ref-3>note-1\
        """,
        byPages(circle, Map.of("ref-2", 1, "ref-3", 2)));
  }

  @Test
  void pagesOfChosenChaptersCountByThemselves() {
    Drafts drafts = sample();
    Book selected = ChapterSelection.select(drafts.book(), range("2"), drafts.diagnostics);
    Edition edition = Drafts.edition(NotePlacement.PAGE, Optional.of(NoteNumbering.PAGE));
    assertEquals(
        """
        b “B”
          note-4 n1 1 [3]
          note-5 n2 2 [4]
          note-6 n3 3 [5]
        > > > ref-4>note-4 ref-5>note-5 ref-6>note-6\
        """,
        text(NotePlan.of(selected, edition, drafts.diagnostics)));
  }

  @Test
  void chosenChaptersKeepTheNumbersOfTheWholeBook() {
    Drafts drafts = sample();
    Book book = drafts.book();
    Book selected = ChapterSelection.select(book, range("2"), drafts.diagnostics);
    NotePlan plan =
        NotePlan.of(
            selected, Drafts.edition(NotePlacement.BOOK, Optional.empty()), drafts.diagnostics);
    assertEquals(1, selected.contents().size());
    assertEquals(
        """
        b “B”
          note-5 n1 5 [3]
          note-6 n2 6 [4]
          note-3 n3 3 [5]
        ref-1a> ref-5a> ref-1b> ref-5b>note-5 ref-6>note-6 ref-3>note-3 ref-2>\
        """,
        text(plan));
    assertEquals(List.of(), drafts.codes());
  }

  @Test
  void aRangeThatIsNotThereIsAnError() {
    Drafts drafts = sample();
    Book book = drafts.book();
    Book selected = ChapterSelection.select(book, range("1, 2-9, 3 - 3"), drafts.diagnostics);
    assertEquals(1, selected.contents().size());
    assertEquals(
        List.of("there is no chapter 3; the book has 2", "there is no chapter 9; the book has 2"),
        drafts.diagnostics.sorted().stream().map(found -> found.message()).sorted().toList());
  }

  @Test
  void whatIsNoRangeOfChaptersIsNotTakenForOne() {
    for (String none : List.of("", " ", "x", "0", "3-2", "1,", "1 2", "-1", "1-2-3", "1234567")) {
      assertEquals(Optional.empty(), NumberRange.parse(none), none);
    }
  }

  private static NumberRange range(String written) {
    return NumberRange.parse(written).orElseThrow();
  }

  @Test
  void linksToChaptersLeftOutBecomePlainText() {
    Drafts drafts =
        new Drafts(Structure.GIVEN)
            .file("a.md", "# A", "to <b.md b>, <a.md a> and <c.md c>")
            .file("b.md", "# B")
            .file("c.md", "# C");
    Book selected = ChapterSelection.select(drafts.book(), range("1,3"), drafts.diagnostics);
    assertEquals(
        """
        chapter #a number 1 “A”: A
          to b, <a# a> and <c# c>
        chapter #c number 3 “C”: C
        """,
        BookPrinter.print(selected));
  }

  @Test
  void lettersGoOnAfterZ() {
    assertEquals("a", NotePlanner.letter(0));
    assertEquals("z", NotePlanner.letter(25));
    assertEquals("aa", NotePlanner.letter(26));
    assertEquals("ba", NotePlanner.letter(52));
    assertEquals("aaa", NotePlanner.letter(26 * 27));
  }
}
