package octavo.check;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import octavo.book.Book;
import octavo.check.source.Ledger;
import octavo.check.source.Mark;
import octavo.check.source.SourceBook;
import octavo.check.source.SourceText;
import octavo.diagnostic.Diagnostic;
import octavo.diagnostic.Diagnostics;
import octavo.diagnostic.SourceSpan;
import octavo.manuscript.CaptionEntry;
import octavo.manuscript.Edition;
import octavo.resolve.NotePlan;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is lost between the raw files and the book is found and named. */
class SourceProofTest {
  private static final Path BOOK = Path.of("src/test/resources/books/proof");
  private static final Path CORPUS = Path.of("../shared/corpus");

  @Test
  void aSoundBookHasNoFindings() throws IOException {
    Proving proving = new Proving(BOOK);
    for (Edition edition : proving.manuscript.settings().editions()) {
      assertEquals(List.of(), proving.findings(text -> text, edition), edition.name());
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "'rain fell' | 'fell' | PROOF-001 | one.md:3 | 1 word of the text was lost",
        "'rain fell' | 'rain rain fell' | PROOF-002 | one.md:3 | the book has 1 word more than the"
            + " text",
        "'rain fell' | 'fell rain' | PROOF-001 | one.md:3 | of the text",
        "'The rain' | 'the rain' | PROOF-001 | one.md:3 | the book has “the” there",
        "'# The Mill' | '# Mill' | PROOF-001 | one.md:1 | “The”",
        "'let wheel' | 'let' | PROOF-001 | one.md | “wheel”",
        "'A ledger' | 'ledger' | PROOF-001 | one.md | of a note",
        "'[^ledger] and' | ' and' | PROOF-001 | one.md | mark of a note",
        "'**[^ledger]' | '**[^weir]' | PROOF-003 | one.md | leads to",
        "'sluice gate' | 'gate' | PROOF-001 | one.md | of a caption",
        "'| Monday |' | '| |' | PROOF-001 | one.md | of a table",
        "'shared text' | 'text' | PROOF-001 | notes.md | of a note",
        "'an inner note' | 'a note' | PROOF-001 | two.md | of a note",
        "'“quoted”' | '„quoted“' | PROOF-001 | two.md | the book has"
      })
  void aWordLostInParsingIsFound(
      String written, String read, String code, String place, String says) throws IOException {
    Proving proving = new Proving(BOOK);
    List<Diagnostic> findings =
        proving.findings(text -> text.replace(written, read), proving.edition("epub"));
    assertTrue(proving.holds(written), "the fault is planted nowhere");
    Diagnostic first = findings.isEmpty() ? null : findings.getFirst();
    assertNotEquals(null, first, "nothing was found");
    assertEquals(code, first.code().id(), findings.toString());
    assertTrue(at(first).startsWith(place), at(first));
    assertTrue(first.message().contains(says), first.message());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "The old mill, *seen* from the weir | The mill, seen from the weir | PROOF-001 | of a"
            + " caption",
        "Drawn by the author | '' | PROOF-001 | of a caption",
        "A square | A circle | PROOF-008 | in place of this image"
      })
  void whatIsLostOfTheCaptionsFileIsFound(String written, String read, String code, String says)
      throws IOException {
    Proving proving = new Proving(BOOK);
    Proving faulty = proving.withCaptions(entry -> replaced(entry, written, read));
    assertFound(faulty.findings(text -> text, proving.edition("epub")), code, says);
  }

  @Test
  void anEntryOfTheCaptionsFileThatIsLostIsFound() throws IOException {
    Proving proving = new Proving(BOOK);
    Proving faulty = proving.withCaptions(Map.of());
    assertFound(
        faulty.findings(text -> text, proving.edition("print")), "PROOF-001", "of a caption");
  }

  @Test
  void theCaptionOfAPictureThatNoTextNamesIsProved(@TempDir Path folder) throws IOException {
    Files.writeString(
        folder.resolve("book.yaml"), "title: One\nlanguage: en\ncontents: [one.md]\n");
    Files.writeString(folder.resolve("one.md"), "# One\n\nText.\n");
    Files.writeString(
        folder.resolve("captions.yaml"),
        "none.svg: {caption: A lone picture of 1.50, after: one}\n"
            + "other.svg: {caption: Nowhere, after: two}\n");
    Proving proving = new Proving(folder);
    Edition edition = proving.edition("epub");
    assertEquals(List.of(), proving.findings(text -> text, edition));
    Proving faulty = proving.withCaptions(entry -> replaced(entry, "lone ", ""));
    assertFound(
        faulty.findings(text -> text, edition), "PROOF-001", "a picture that no text names");
  }

  private static CaptionEntry replaced(CaptionEntry entry, String written, String read) {
    return new CaptionEntry(
        entry.caption().replace(written, read),
        entry.alternative().replace(written, read),
        entry.decorative(),
        entry.credit().replace(written, read),
        entry.licence(),
        entry.placement(),
        entry.after(),
        entry.width(),
        entry.height(),
        entry.at());
  }

  private static void assertFound(List<Diagnostic> findings, String code, String says) {
    assertTrue(
        findings.stream()
            .anyMatch(it -> it.code().id().equals(code) && it.message().contains(says)),
        findings.toString());
  }

  @Test
  void textThatIsLeftOutMustHaveBeenNamedByAFinding(@TempDir Path folder) throws IOException {
    Path file = folder.resolve("text.md");
    Files.writeString(
        file,
        "# One\n\nText.[^a]\n\n[^a]: First.\n\n[^b]: Cited by nobody.\n\n"
            + "<script>\nfour words of text\n</script>\n");
    Proving proving = new Proving(file);
    Edition edition = proving.edition("epub");
    assertEquals(List.of(), proving.findings(text -> text, edition));
    Diagnostics findings = new Diagnostics();
    Book book = proving.book();
    SourceProof.compare(
        SourceBook.of(proving.manuscript),
        ExpectedBook.withAuthor(book, edition, NotePlan.of(book, edition, new Diagnostics())),
        List.of(),
        findings);
    assertEquals(
        List.of("text.md:7 PROOF-004", "text.md:10 PROOF-004"),
        findings.sorted().stream().map(it -> at(it) + " " + it.code().id()).toList());
  }

  @ParameterizedTest
  @ValueSource(strings = {"epub-book-chapter", "epub-chapter-book", "pdf-page-chapter"})
  void aMarkInANotePrintedAgainThatKeepsItsNumberIsFound(String name) throws IOException {
    Path folder = Path.of("src/test/resources/books/placements");
    Map<String, String> settings = new HashMap<>();
    NoteLayout.all().forEach(layout -> settings.putAll(layout.settings("A6")));
    Proving proving = new Proving(folder, settings);
    Edition edition = proving.edition(name);
    assertEquals(List.of(), numbers(proving, edition, plan -> plan));
    assertEquals(
        List.of("PROOF-003 the reference 3 in a note of two has no note of that number there"),
        numbers(proving, edition, SourceProofTest::numberedOnce));
  }

  private static List<String> numbers(
      Proving proving, Edition edition, UnaryOperator<NotePlan> fault) {
    Diagnostics known = new Diagnostics();
    Book book = proving.book(text -> text, known);
    NotePlan plan = fault.apply(NotePlan.of(book, edition, new Diagnostics()));
    Diagnostics findings = new Diagnostics();
    SourceProof.compare(
        SourceBook.of(proving.manuscript),
        ExpectedBook.withAuthor(book, edition, plan),
        known.sorted(),
        findings);
    return findings.sorted().stream().map(it -> it.code().id() + " " + it.message()).toList();
  }

  /** The plan whose references in notes have the numbers of the first printing everywhere. */
  private static NotePlan numberedOnce(NotePlan plan) {
    List<NotePlan.Group> groups = new ArrayList<>();
    for (NotePlan.Group group : plan.groups()) {
      List<NotePlan.Entry> entries =
          group.entries().stream()
              .map(
                  entry ->
                      new NotePlan.Entry(
                          entry.id(), entry.note(), entry.number(), entry.references()))
              .toList();
      groups.add(new NotePlan.Group(group.component(), group.title(), entries));
    }
    return new NotePlan(groups, plan.calls());
  }

  private static String at(Diagnostic finding) {
    SourceSpan span = (SourceSpan) finding.place();
    return span.file().path().replace("manuscript/", "") + ":" + span.file().line(span.start());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "don-quixote",
        "flatland",
        "keynes",
        "progit/ar",
        "progit/en",
        "progit/ja",
        "reed",
        "rousseau",
        "rust-book",
        "articles/ivar-smilga.txt",
        "articles/wikipedia.full.txt",
        "articles/tsne.cut.txt",
        "articles/john-maynard-keynes.full.txt"
      })
  void everyWordOfRealBooksIsInTheBookAndEveryCharacterAccountedFor(String name)
      throws IOException {
    Path folder = CORPUS.resolve(name);
    Assumptions.assumeTrue(Files.exists(folder), "the corpus is not here");
    Proving proving = new Proving(folder);
    for (SourceText text : SourceBook.of(proving.manuscript).texts()) {
      Ledger ledger = text.ledger();
      assertEquals(ledger.length(), ledger.next(Mark.UNREAD, 0), text.text().file().path());
      assertFalse(hidesText(text), text.text().file().path());
    }
    assertEquals(List.of(), proving.findings(text -> text, proving.edition("print")));
  }

  // Signs of blocks and delimiters are never letters: no word is waved through as one of them.
  private static boolean hidesText(SourceText text) {
    Ledger ledger = text.ledger();
    for (Mark sign : List.of(Mark.SPACE, Mark.INLINE_SIGN, Mark.BLOCK_SIGN)) {
      for (int i = ledger.next(sign, 0); i < ledger.length(); i = ledger.next(sign, i + 1)) {
        if (Character.isLetter(text.text().text().charAt(i))) {
          return true;
        }
      }
    }
    return false;
  }
}
