package octavo.check;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import octavo.diagnostic.Diagnostic;
import octavo.diagnostic.DiagnosticCode;
import octavo.diagnostic.Diagnostics;
import octavo.manuscript.Edition;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EpubReadBackTest {
  private static final String TEXT = "One fine day a word, and another word, came to no harm.";

  @TempDir private Path folder;

  private List<Diagnostic> compare(byte[] epub, SampleBook book) throws IOException {
    Path file = folder.resolve("book.epub");
    Files.write(file, epub);
    Diagnostics diagnostics = new Diagnostics();
    EpubReadBack.compare(
        new FinishedFile(file, "out/book.epub", FinishedFile.Origin.BUILD),
        ExpectedEdition.whole(book.with(Edition.Format.EPUB).expected()),
        diagnostics);
    return diagnostics.sorted();
  }

  private List<Diagnostic> compare(String written, String printed) throws IOException {
    String chapter = SampleEpub.document("<section><h1>One</h1>\n" + printed + "</section>");
    return compare(
        new SampleEpub().with("OEBPS/chapter.xhtml", chapter).bytes(),
        new SampleBook().chapter("One", written));
  }

  private static List<DiagnosticCode> codes(List<Diagnostic> found) {
    return found.stream().map(Diagnostic::code).toList();
  }

  @Test
  void whatIsPrintedAsWrittenGivesNoFindings() throws IOException {
    assertEquals(List.of(), compare(TEXT, "<p>" + TEXT.replace(" came", "\n  came") + "</p>"));
  }

  @Test
  void elementsWithinALineDoNotPartWordsAndBlocksDo() throws IOException {
    String printed = "<p>One fi<em>n</em>e day</p><p>a <b>wo</b>rd</p>";
    assertEquals(List.of(), compare("One fine day a word", printed));
  }

  @Test
  void aLostWordADoubledOneAndAChangedCaseAreFound() throws IOException {
    assertEquals(
        List.of(DiagnosticCode.PROOF_WORD_LOST),
        codes(compare(TEXT, "<p>" + TEXT.replace("fine ", "") + "</p>")));
    assertEquals(
        List.of(DiagnosticCode.PROOF_WORD_ADDED),
        codes(compare(TEXT, "<p>" + TEXT.replace("fine", "fine fine") + "</p>")));
    assertEquals(
        List.of(DiagnosticCode.PROOF_WORD_LOST),
        codes(compare(TEXT, "<p>" + TEXT.replace("fine", "Fine") + "</p>")));
  }

  @Test
  void entitiesOfADocumentTypeAreNotFollowed() throws IOException {
    String chapter =
        "<!DOCTYPE html [<!ENTITY e SYSTEM \"file:///etc/hostname\">]>"
            + SampleEpub.document("<p>a &e;</p>");
    List<Diagnostic> found =
        compare(
            new SampleEpub().with("OEBPS/chapter.xhtml", chapter).bytes(),
            new SampleBook().chapter("One", "a"));
    assertEquals(1, found.size(), found.toString());
  }

  @Test
  void everyHundredthByteAsTheEndGivesAFindingAndNotAnException() throws IOException {
    byte[] epub = new SampleEpub().bytes();
    for (int length = 0; length < epub.length; length += 100) {
      assertEquals(
          List.of(DiagnosticCode.CHECK_UNREADABLE),
          codes(compare(Arrays.copyOf(epub, length), new SampleBook().chapter("One", "a"))),
          "cut at " + length);
    }
  }

  @Test
  void aContainerWithoutWhatItNamesCannotBeCompared() throws IOException {
    for (String spoiled :
        List.of(
            "<container/>",
            "<container><rootfile full-path='x.opf'/></container>",
            "<container><rootfile full-path='OEBPS/nav.xhtml'",
            "<container><rootfile full-path='%:[ '/></container>")) {
      List<Diagnostic> found =
          compare(
              new SampleEpub().with("META-INF/container.xml", spoiled).bytes(),
              new SampleBook().chapter("One", "a"));
      assertEquals(List.of(DiagnosticCode.CHECK_UNREADABLE), codes(found), spoiled);
    }
  }

  @Test
  void aManifestWithStrangeAddressesCannotBeCompared() throws IOException {
    for (String address : List.of("", "mailto:me", "%zz", "../../../x", "http://a/b")) {
      String opf =
          "<package><manifest><item id='a' href='"
              + address
              + "'/></manifest><spine><itemref idref='a'/></spine></package>";
      List<Diagnostic> found =
          compare(
              new SampleEpub().with("OEBPS/package.opf", opf).bytes(),
              new SampleBook().chapter("One", "a"));
      assertEquals(List.of(DiagnosticCode.CHECK_UNREADABLE), codes(found), address);
    }
  }

  @Test
  void aFileThatIsNotThereIsTroubleOfTheEnvironment() {
    FinishedFile nowhere =
        new FinishedFile(folder.resolve("nowhere.epub"), "nowhere", FinishedFile.Origin.BUILD);
    IOException thrown =
        assertThrows(
            IOException.class,
            () ->
                EpubReadBack.compare(
                    nowhere,
                    ExpectedEdition.whole(new SampleBook().expected()),
                    new Diagnostics()));
    assertTrue(thrown.getMessage().contains("nowhere.epub"), thrown.getMessage());
  }
}
