package octavo.pdf;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import octavo.manuscript.Edition.Engine;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The families that the colophon of either engine names. */
class ColophonTest {
  @ParameterizedTest
  @CsvSource({
    "CSS, Words., Set in EB Garamond.",
    "CSS, Words and `code`., 'Set in EB Garamond, JetBrains Mono.'",
    "COMPOSITOR, Words., Set in EB Garamond.",
    "COMPOSITOR, Words and `code`., 'Set in EB Garamond, JetBrains Mono.'",
  })
  void namesThoseThatAreUsed(Engine engine, String text, String line, @TempDir Path folder)
      throws IOException {
    try (PrintedBook book =
        PrintedBook.of(
            engine,
            folder,
            "book.yaml",
            PrintedBook.settings("contents: [a.md]\n"),
            "a.md",
            "# One\n\n" + text + "\n")) {
      String all = new PDFTextStripper().getText(book.document());
      Optional<String> found = all.lines().filter(one -> one.startsWith("Set in")).findFirst();
      assertEquals(Optional.of(line), found.map(String::strip));
    }
  }
}
