package octavo.resolve;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import octavo.book.Book;
import octavo.book.Note;
import octavo.book.Paragraph;
import octavo.book.PlainText;
import octavo.diagnostic.DiagnosticCode;
import octavo.diagnostic.Severity;
import octavo.manuscript.Manuscript.Structure;
import octavo.manuscript.Settings;
import org.junit.jupiter.api.Test;

class NotesTest {
  private static List<String> notes(Book book) {
    List<String> out = new ArrayList<>();
    for (Note note : book.notes()) {
      out.add(note.label() + "=" + PlainText.ofBlocks(note.content()));
    }
    return out;
  }

  private static List<String> references(Book book) {
    List<String> out = new ArrayList<>();
    book.contents().forEach(c -> References.of(c, r -> out.add(r.ordinal() + ">" + r.note())));
    book.notes()
        .forEach(n -> References.of(n.content(), r -> out.add(r.ordinal() + ">>" + r.note())));
    return out;
  }

  @Test
  void oneNoteOfTheNotesFileIsSeenFromEveryChapter() {
    Drafts drafts =
        new Drafts(Structure.GIVEN)
            .file("a.md", "# A", "one[1] two[2] one[1]")
            .file("b.md", "# B", "one[1]")
            .notes("[1]: first", "[2]: second");
    Book book = drafts.book();
    assertEquals(List.of("1=first", "2=second"), notes(book));
    assertEquals(List.of("0>0", "1>1", "2>0", "3>0"), references(book));
    assertEquals(List.of(), drafts.codes());
  }

  @Test
  void aNumberWithoutTextIsNamedWhereOthersHaveOneAndLeavesNoGap() {
    Drafts drafts =
        new Drafts(Structure.GIVEN)
            .file("a.md", "# A", "one[1] two[2] again[2]")
            .file("b.md", "# B", "three[3]")
            .notes("[1]: first", "[3]: third");
    assertEquals(List.of("1=first", "3=third"), notes(drafts.book()));
    assertEquals(List.of("NOTE_MISSING a.md:2"), drafts.codes());
    assertEquals(1, drafts.diagnostics.sorted().getFirst().related().size());
  }

  @Test
  void aNoteDefinedInAnotherChapterIsNamedInTheHint() {
    Drafts drafts =
        new Drafts(Structure.GIVEN)
            .file("a.md", "# A", "one[^clerk]", "[^clerk]: mine")
            .file("b.md", "# B", "two[^clerk]");
    drafts.book();
    assertEquals(List.of("NOTE_MISSING b.md:2"), drafts.codes());
    String hint = drafts.diagnostics.sorted().getFirst().hint();
    assertTrue(hint.startsWith("[^clerk] is defined in a.md:3, "), hint);
  }

  @Test
  void aNumberOfAChapterThatSeesNoNumberedTextIsLeftAlone() {
    Drafts drafts =
        new Drafts(Structure.GIVEN)
            .file("a.md", "# A", "one[1]", "[1]: mine")
            .file("b.md", "# B", "array[18]");
    assertEquals(List.of("1=mine"), notes(drafts.book()));
    assertEquals(List.of(), drafts.codes());
  }

  @Test
  void chaptersWithTheirOwnDefinitionsHaveTwoNotes() {
    Drafts drafts =
        new Drafts(Structure.GIVEN)
            .file("a.md", "# A", "one[1] two[^1]", "[1]: mine", "[^1]: another space")
            .file("b.md", "# B", "one[1]", "[1]: also mine");
    assertEquals(List.of("1=mine", "1=another space", "1=also mine"), notes(drafts.book()));
    assertEquals(List.of(), drafts.codes());
  }

  @Test
  void aChaptersDefinitionHidesThatOfTheNotesFileAndSaysSoWhenItDiffers() {
    Drafts drafts =
        new Drafts(Structure.GIVEN)
            .file("a.md", "# A", "one[1]", "[1]: mine")
            .file("b.md", "# B", "one[1]")
            .notes("[1]: shared");
    assertEquals(List.of("1=mine", "1=shared"), notes(drafts.book()));
    assertEquals(List.of("NOTE_SHADOWED a.md:3"), drafts.codes());
  }

  @Test
  void aNumberWithoutDefinitionIsPlainTextUnlessNumbersAreReferences() {
    Drafts plain = new Drafts(Structure.GIVEN).file("a.md", "# A", "word[18]next");
    Book book = plain.book();
    assertEquals(List.of(), notes(book));
    Paragraph paragraph = (Paragraph) book.contents().getFirst().blocks().getFirst();
    assertEquals(1, paragraph.content().size(), "the word is whole again");
    assertEquals("word[18]next", PlainText.of(paragraph.content()));
    assertEquals(List.of(), plain.codes());

    Drafts numbered =
        new Drafts(Structure.GIVEN).numbered().file("a.md", "# A", "word[18]", "again[18]");
    assertEquals(List.of("18="), notes(numbered.book()));
    assertEquals(List.of("NOTE_MISSING a.md:2"), numbered.codes());
    assertEquals(1, numbered.diagnostics.sorted().getFirst().related().size());
  }

  @Test
  void aMissingNumberIsOneNoteOnlyWhereTheBookKeepsItsNumbersTogether() {
    Drafts apart = new Drafts(Structure.GIVEN).numbered().file("a.md", "x[1]").file("b.md", "y[1]");
    assertEquals(2, apart.book().notes().size());
    Drafts together =
        new Drafts(Structure.GIVEN)
            .numbered()
            .file("a.md", "x[1]")
            .file("b.md", "y[1]")
            .notes("[1]:");
    assertEquals(1, together.book().notes().size());
    assertEquals(List.of("NOTE_MISSING a.md:1"), together.codes());
  }

  @Test
  void aMissingFootnoteMayBeOmittedOrAnError() {
    Drafts omit =
        new Drafts(Structure.GIVEN)
            .missing(Settings.MissingNotes.OMIT)
            .file("a.md", "x[^7] y[^8]", "[^8]: there");
    Book book = omit.book();
    assertEquals(List.of("8=there"), notes(book));
    assertEquals(List.of("0>0"), references(book));
    assertEquals("x[^7] y", PlainText.ofBlocks(book.contents().getFirst().blocks()));
    assertEquals(List.of("NOTE_MISSING a.md:1"), omit.codes());

    Drafts error =
        new Drafts(Structure.GIVEN).missing(Settings.MissingNotes.ERROR).file("a.md", "x[^7]");
    error.book();
    assertEquals(Severity.ERROR, error.diagnostics.sorted().getFirst().severity());
  }

  @Test
  void referencesInsideNotesComeAfterTheMainText() {
    Drafts drafts =
        new Drafts(Structure.GIVEN)
            .file(
                "a.md",
                "# A[^t]",
                "x[^a] y[*inline]",
                "[^a]: see[^deep] and[^b]",
                "[^b]: b",
                "[^deep]: d",
                "[^t]: title")
            .file("b.md", "z[^b]", "[^b]: b of B");
    Book book = drafts.book();
    assertEquals(
        List.of("t=title", "a=see and", "=inline", "b=b of B", "deep=d", "b=b"), notes(book));
    assertEquals(List.of("0>0", "1>1", "2>2", "3>3", "4>>4", "5>>5"), references(book));
    assertEquals("A", book.contents().getFirst().label());
  }

  @Test
  void trouble() {
    Drafts drafts =
        new Drafts(Structure.GIVEN)
            .file(
                "a.md",
                "x[^self] y[^one] z[9] w[4]",
                "[^self]: me[^self]",
                "[^one]: to[^two]",
                "[^two]: to[^one]",
                "[^unused]: nobody",
                "[9]: nine",
                "[4]: four",
                "[4]: four again");
    Book book = drafts.book();
    assertEquals(5, book.notes().size());
    assertEquals(
        List.of(
            "NOTE_GAP a.md:1",
            "NOTE_ORDER a.md:1",
            "NOTE_SELF_REFERENCE a.md:2",
            "NOTE_CIRCLE a.md:4",
            "NOTE_UNUSED a.md:5",
            "NOTE_DUPLICATE a.md:8"),
        drafts.codes());
    assertTrue(
        drafts.diagnostics.sorted().stream()
            .filter(found -> found.code() == DiagnosticCode.NOTE_GAP)
            .allMatch(found -> found.message().endsWith("leave out 5–8")));
  }

  @Test
  void aNumberThatAnotherChapterHasIsNoGapWhereTheBookCountsThrough() {
    Drafts through =
        new Drafts(Structure.GIVEN)
            .file("a.md", "one[1] four[4]", "[1]: first", "[4]: fourth")
            .file("b.md", "two[2] three[3]", "[2]: second", "[3]: third");
    through.book();
    assertEquals(List.of(), through.codes());
    Drafts each =
        new Drafts(Structure.GIVEN)
            .file("a.md", "one[1] four[4]", "[1]: first", "[4]: fourth")
            .file("b.md", "one[1] two[2] three[3]", "[1]: 1", "[2]: 2", "[3]: 3");
    each.book();
    assertEquals(List.of("NOTE_GAP a.md:1"), each.codes());
  }

  @Test
  void textOfTheNotesFileThatIsNoNoteIsReported() {
    Drafts drafts = new Drafts(Structure.GIVEN).file("a.md", "x[1]").notes("Stray.", "[1]: first");
    drafts.book();
    assertEquals(List.of("NOTE_STRAY_TEXT notes.md:1"), drafts.codes());
  }

  @Test
  void aLongChainOfNotesIsResolvedWithoutEnd() {
    int count = 20_000;
    String[] lines = new String[count + 1];
    lines[0] = "start[^0]";
    for (int i = 0; i < count; i++) {
      lines[i + 1] = "[^" + i + "]: next[^" + (i + 1) % count + "]";
    }
    Drafts drafts = new Drafts(Structure.GIVEN).file("a.md", lines);
    assertEquals(count, drafts.book().notes().size());
    assertEquals(List.of("NOTE_CIRCLE a.md:20001"), drafts.codes());
  }
}
