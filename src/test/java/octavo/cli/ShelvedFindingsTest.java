package octavo.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;

import octavo.diagnostic.DiagnosticCode;
import octavo.diagnostic.Diagnostics;
import octavo.diagnostic.FilePlace;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Findings in one book of a shelf. */
class ShelvedFindingsTest {
  @ParameterizedTest
  @CsvSource({
    "books/reed, 01.md, books/reed/01.md",
    "books/reed/, 01.md, books/reed/01.md",
    "books/reed, ., books/reed",
    "books/reed/, ., books/reed",
    "., ., .",
    "books/reed, shelf/index.html, shelf/index.html"
  })
  void aFileOfABookIsNamedFromWhereTheUserStandsAndAllOfABookByItsFolder(
      String book, String path, String named) {
    Diagnostics found = new Diagnostics();
    found.report(DiagnosticCode.PDF_UNEVEN, new FilePlace(path), "uneven", "");
    Diagnostics told = new Diagnostics();
    new ShelvedFindings(book, "shelf").tell(found, told);
    assertEquals(named, told.sorted().getFirst().place().path());
  }
}
