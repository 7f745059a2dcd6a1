package octavo.manuscript;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import octavo.diagnostic.Diagnostic;
import octavo.diagnostic.DiagnosticCode;
import octavo.diagnostic.SourceSpan;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Names of editions that are nearly those Octavo knows. */
class EditionNamesTest {
  @TempDir private Path folder;

  private List<Diagnostic> found(String editions) throws IOException {
    Reading reading = new Reading(folder).with("a.md", "# A\n\nText.\n");
    reading.with("book.yaml", "editions:\n  print: {}\n  " + editions + "\n");
    assertTrue(reading.read().isPresent());
    return reading.diagnostics.sorted().stream()
        .filter(one -> one.code() == DiagnosticCode.SET_EDITION_NAME)
        .toList();
  }

  @ParameterizedTest
  @CsvSource({
    "hadnout, handout, pdf",
    "handouts, handout, pdf",
    "Handout, handout, pdf",
    "epbu, epub, pdf",
    "EPUB, epub, pdf",
    "epubs, epub, epub",
    "htlm, html, pdf",
    "kindel, kindle, pdf",
    "largeprint, large-print, pdf",
    "noteswide, notes-wide, pdf"
  })
  void aNameThatIsNearlyAKnownOneIsAskedAbout(String name, String near, String format)
      throws IOException {
    Diagnostic only = found(name + ": {}").getFirst();
    assertEquals(
        "did you mean '" + near + "'? If not, write \"format: " + format + "\" in it", only.hint());
    assertEquals(3, assertInstanceOf(SourceSpan.class, only.place()).line());
  }

  @ParameterizedTest
  @ValueSource(strings = {"pocket", "print-a4", "print2", "epub-3", "home", "solo", "proof", "web"})
  void aNameOfOnesOwnIsNot(String name) throws IOException {
    assertEquals(List.of(), found(name + ": {}"));
  }

  @Test
  void anEditionThatSaysWhatItIsIsNot() throws IOException {
    assertEquals(List.of(), found("handouts: {format: pdf}"));
    assertEquals(List.of(), found("kobos: {profile: kobo}"));
  }

  @Test
  void twoEditionsOfNearlyOneNameAreMeant() throws IOException {
    assertEquals(List.of(), found("handout: {}\n  handouts: {}"));
  }

  @Test
  void anEditionWithoutSettingsHasAPlaceToo() throws IOException {
    Diagnostic only = found("hadnout:").getFirst();
    assertEquals(3, assertInstanceOf(SourceSpan.class, only.place()).line());
  }
}
