package octavo.check;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import octavo.diagnostic.Diagnostic;
import octavo.diagnostic.DiagnosticCode;
import octavo.diagnostic.Diagnostics;
import octavo.diagnostic.SourceSpan;
import octavo.manuscript.Edition;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PdfReadBackTest {
  private static final String LONG =
      "It is a truth universally acknowledged, that a single man in possession of a good fortune,"
          + " must be in want of a wife. However little known the feelings or views of such a man"
          + " may be on his first entering a neighbourhood, this truth is so well fixed in the"
          + " minds of the surrounding families, that he is considered as the rightful property of"
          + " some one or other of their daughters.";

  @TempDir private Path folder;

  private List<Diagnostic> compare(byte[] pdf, SampleBook book) throws IOException {
    Path file = folder.resolve("book.pdf");
    Files.write(file, pdf);
    Diagnostics diagnostics = new Diagnostics();
    PdfReadBack.compare(
        new FinishedFile(file, "out/book.pdf", FinishedFile.Origin.BUILD),
        ExpectedEdition.whole(book.expected()),
        Edition.NotePlacement.BOOK,
        diagnostics);
    return diagnostics.sorted();
  }

  /** The findings when a PDF of {@code printed} is compared with a book of {@code written}. */
  private List<Diagnostic> compare(String written, String printed) throws IOException {
    byte[] pdf =
        SamplePdf.of(
            "<section><p>Sample</p></section><section><h1>One</h1><p>"
                + printed
                + "</p><p>The end of it.</p></section>");
    return compare(pdf, new SampleBook().chapter("One", written, "The end of it."));
  }

  private static List<DiagnosticCode> codes(List<Diagnostic> found) {
    return found.stream().map(Diagnostic::code).toList();
  }

  @Test
  void whatIsPrintedAsWrittenGivesNoFindings() throws IOException {
    assertEquals(List.of(), compare(LONG, LONG));
  }

  @Test
  void hyphensOfLineEndsAreNotMissedAndRealOnesAreKept() throws IOException {
    String syllables = "con­sti­tu­tion­al mon­ar­chy and well-known self-suf­fi­cient ";
    assertEquals(
        List.of(),
        compare(
            "constitutional monarchy and well-known self-sufficient ".repeat(40),
            syllables.repeat(40)));
  }

  @Test
  void superscriptsSubscriptsAndInitialsBelongToTheirWords() throws IOException {
    assertEquals(
        List.of(),
        compare(
            "Once H2O and e2x came",
            "<span style='font-size: 30pt'>O</span>nce H<sub>2</sub>O and e<sup>2x</sup> came"));
  }

  @Test
  void aLostWordIsFoundWithItsPlaceInTheManuscript() throws IOException {
    List<Diagnostic> found = compare(LONG, LONG.replace("rightful ", ""));
    assertEquals(List.of(DiagnosticCode.PROOF_WORD_LOST), codes(found));
    assertEquals(
        "1 word of the text is not in out/book.pdf: “rightful”", found.getFirst().message());
    SourceSpan at = (SourceSpan) found.getFirst().place();
    assertEquals("1.md", at.path());
    assertEquals(LONG, at.text());
  }

  @Test
  void aDoubledWordIsFound() throws IOException {
    List<Diagnostic> found = compare(LONG, LONG.replace("rightful", "rightful rightful"));
    assertEquals(List.of(DiagnosticCode.PROOF_WORD_ADDED), codes(found));
    assertEquals(
        "out/book.pdf has 1 word more than the text: “rightful”", found.getFirst().message());
  }

  @Test
  void swappedWordsAreFound() throws IOException {
    List<Diagnostic> found = compare(LONG, LONG.replace("rightful property", "property rightful"));
    assertEquals(List.of(DiagnosticCode.PROOF_WORD_LOST), codes(found));
    assertTrue(found.getFirst().message().contains("“property rightful” there"), found.toString());
  }

  @Test
  void aChangedCaseIsFound() throws IOException {
    List<Diagnostic> found =
        compare(
            "The Small Capitals of it",
            "The <span style='font-variant: small-caps'>Small Capitals</span> of it");
    assertEquals(List.of(DiagnosticCode.PROOF_WORD_LOST), codes(found));
    assertTrue(
        found.getFirst().message().endsWith("“Small Capitals”; it has “SMALL CAPITALS” there"),
        found.toString());
  }

  @Test
  void aLostSpaceIsFound() throws IOException {
    assertEquals(
        List.of(DiagnosticCode.PROOF_WORD_LOST),
        codes(compare("a good fortune and more", "a goodfortune and more")));
  }

  @Test
  void aLigatureLostByTheFontIsFound() throws IOException {
    byte[] pdf =
        SamplePdf.withLostLigatures("<section><h1>One</h1><p>An office affluent.</p></section>");
    List<Diagnostic> found = compare(pdf, new SampleBook().chapter("One", "An office affluent."));
    assertEquals(List.of(DiagnosticCode.PROOF_WORD_LOST), codes(found));
    assertTrue(found.getFirst().message().contains("“office affluent.”"), found.toString());
  }

  @Test
  void aWholeChapterLostIsOneFindingForEachOfItsBlocks() throws IOException {
    byte[] pdf = SamplePdf.of("<section><h1>One</h1><p>" + LONG + "</p></section>");
    SampleBook book =
        new SampleBook().chapter("One", LONG).chapter("Two", "Some other text.", "And more.");
    List<Diagnostic> found = compare(pdf, book);
    assertEquals(3, found.size(), found.toString());
    assertEquals("2.md", found.getFirst().place().path());
  }

  @Test
  void aChapterPrintedTwiceIsFound() throws IOException {
    String section = "<section><h1>One</h1><p>" + LONG + "</p></section>";
    List<Diagnostic> found =
        compare(SamplePdf.of(section + section), new SampleBook().chapter("One", LONG));
    assertEquals(List.of(DiagnosticCode.PROOF_WORD_ADDED), codes(found));
    assertTrue(found.getFirst().message().contains("a second time"), found.toString());
  }

  @Test
  void aLongStretchLostIsFoundWithoutBlamingWhatComesAfter() throws IOException {
    String[] paragraphs =
        IntStream.range(0, 60)
            .mapToObj(i -> "p" + i + "a p" + i + "b with p" + i + "c and p" + i + "d.")
            .toArray(String[]::new);
    String printed =
        IntStream.concat(IntStream.range(0, 10), IntStream.range(50, 60))
            .mapToObj(i -> "<p>" + paragraphs[i] + "</p>")
            .collect(Collectors.joining());
    List<Diagnostic> found =
        compare(
            SamplePdf.of("<section><h1>One</h1>" + printed + "</section>"),
            new SampleBook().chapter("One", paragraphs));
    assertEquals(40, found.size(), found.toString());
    assertEquals(
        List.of(DiagnosticCode.PROOF_WORD_LOST), codes(found).stream().distinct().toList());
  }

  @Test
  void aChapterNumberOfTheEditionsOwnIsAllowedAndMoreIsNot() throws IOException {
    SampleBook book = new SampleBook().chapter("One", LONG);
    String rest = "<h1>One</h1><p>" + LONG + "</p></section>";
    assertEquals(List.of(), compare(SamplePdf.of("<section><p>Chapter One</p>" + rest), book));
    assertEquals(
        List.of(DiagnosticCode.PROOF_WORD_ADDED),
        codes(compare(SamplePdf.of("<section><p>" + "More ".repeat(9) + "</p>" + rest), book)));
  }

  @Test
  void shortNotesWithThePagesTheyLeadBackToAreComparedToo() throws IOException {
    String notes =
        IntStream.rangeClosed(1, 9)
            .mapToObj(i -> "<p>" + i + ". Id. <a href='#t'>" + (80 + i) + "</a></p>")
            .collect(Collectors.joining());
    String text = "<section id='t'><h1>One</h1><p>Text<sup>1</sup></p></section>";
    SampleBook book = new SampleBook().chapter("One", "Text1").notes(9, "Id.");
    String section = "<section><h1>Notes</h1><h2>One</h2>" + notes + "</section>";
    assertEquals(List.of(), compare(SamplePdf.of(text + section), book));
    List<Diagnostic> found = compare(SamplePdf.of(text + section.replace("5. Id.", "5.")), book);
    assertTrue(
        found.getFirst().message().startsWith("1 word of a note is not in out/book.pdf: “Id.”"),
        found.toString());
    assertEquals("note 5", ((SourceSpan) found.getFirst().place()).text());
    assertEquals(1, found.size(), found.toString());
    String unlinked = section.replaceAll("<a href='#t'>(85)</a>", "$1");
    assertEquals(
        List.of(DiagnosticCode.PROOF_WORD_ADDED),
        codes(compare(SamplePdf.of(text + unlinked), book)));
  }

  @Test
  void aShortNoteThatIsCitedOftenIsFoundBehindItsManyPages() throws IOException {
    String pages = "<a href='#t'>80</a> ".repeat(40);
    String text = "<section id='t'><h1>One</h1><p>" + LONG + "</p></section>";
    String notes = "<p>1. Smith. " + pages + "</p><p>2. Id. " + pages + "</p>";
    String section = "<section><h1>Notes</h1><h2>One</h2>" + notes + "</section>";
    SampleBook book = new SampleBook().chapter("One", LONG).notes(2, "Smith.", 40);
    String both = text + section.replace("Id.", "Smith.");
    assertEquals(List.of(), compare(SamplePdf.of(both), book));
    List<Diagnostic> found = compare(SamplePdf.of(text + section), book);
    assertEquals(List.of(DiagnosticCode.PROOF_WORD_LOST), codes(found));
    assertEquals("note 2", ((SourceSpan) found.getFirst().place()).text());
    assertEquals(
        List.of(DiagnosticCode.PROOF_WORD_ADDED),
        codes(compare(SamplePdf.of(both.replace("2. Smith.", "2. Smith. Jones.")), book)));
  }

  @Test
  void theContentsPageMayRepeatTitles() throws IOException {
    String title = "Which treats of the character and pursuits of the famous gentleman Don Quixote";
    byte[] pdf =
        SamplePdf.of(
            "<section><h1>Contents</h1><ol><li>"
                + title
                + "</li></ol></section><section><h1>"
                + title
                + "</h1><p>"
                + LONG
                + "</p></section>");
    assertEquals(List.of(), compare(pdf, new SampleBook().chapter(title, LONG)));
  }

  @Test
  void aLongTitleThatLostTheTextBelowItIsNotMadeGoodByTheContents() throws IOException {
    String title = "Which treats of the character of the gentleman ".repeat(6).strip();
    String contents =
        "<section><h1>Contents</h1><ol><li>"
            + title
            + " <a href='#t'>3</a></li><li>Three <a href='#t'>5</a></li></ol></section>";
    String chapter = "<section id='t'><h1>" + title + "</h1><p>A few words.</p></section>";
    SampleBook book = new SampleBook().chapter(title, "A few words.");
    assertEquals(List.of(), compare(SamplePdf.of(contents + chapter), book));
    List<Diagnostic> found =
        compare(SamplePdf.of(contents + chapter.replace("A few words.", "")), book);
    assertEquals(List.of(DiagnosticCode.PROOF_WORD_LOST), codes(found));
    assertTrue(found.getFirst().message().contains("“A few words.”"), found.toString());
  }

  @Test
  void aCharacterNoFontHasIsPrintedAsItsCodePoint() throws IOException {
    assertEquals(List.of(), compare("A rune ᚠ here", "A rune U+16A0 here"));
    assertEquals(
        List.of(DiagnosticCode.PROOF_WORD_LOST),
        codes(compare("A rune ᚠ here", "A rune U+16A1 here")));
  }

  @Test
  void composedAndDecomposedLettersAreTheSame() throws IOException {
    assertEquals(List.of(), compare("cafe\u0301 no\u0308te", "café nöte"));
  }

  @Test
  void anUntaggedPdfCannotBeCompared() throws IOException {
    assertEquals(
        List.of(DiagnosticCode.CHECK_UNREADABLE),
        codes(compare(SamplePdf.plain("<p>a</p>"), new SampleBook().chapter("One", "a"))));
  }

  @Test
  void everyThousandthByteAsTheEndGivesAFindingAndNotAnException() throws IOException {
    byte[] pdf = SamplePdf.of("<section><h1>One</h1><p>Text.</p></section>");
    SampleBook book = new SampleBook().chapter("One", "Text.");
    for (int length = 0; length < pdf.length - 1024; length += 1000) {
      assertTrue(!compare(Arrays.copyOf(pdf, length), book).isEmpty(), "cut at " + length);
    }
  }

  @Test
  void anyStretchOverwrittenEndsInFindingsAndNotInAnException() throws IOException {
    byte[] pdf = SamplePdf.of("<section><h1>One</h1><p>Text.</p></section>");
    SampleBook book = new SampleBook().chapter("One", "Text.");
    for (int at = 0; at < pdf.length; at += 500) {
      byte[] spoiled = pdf.clone();
      Arrays.fill(spoiled, at, Math.min(pdf.length, at + 100), (byte) '<');
      compare(spoiled, book);
    }
  }

  @Test
  void aFileThatIsNotThereIsTroubleOfTheEnvironment() {
    FinishedFile nowhere =
        new FinishedFile(folder.resolve("nowhere.pdf"), "nowhere", FinishedFile.Origin.BUILD);
    assertThrows(
        IOException.class,
        () ->
            PdfReadBack.compare(
                nowhere,
                ExpectedEdition.whole(new SampleBook().expected()),
                Edition.NotePlacement.BOOK,
                new Diagnostics()));
  }
}
