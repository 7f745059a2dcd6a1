package octavo.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Figures that leave their place in print: a float, a turned plate, a note in a caption. */
class FigurePagesTest {
  private static final Path BOOK = Path.of("src/test/resources/golden/books/figures/book");

  @TempDir private Path folder;

  @Test
  void areProvedAndPassAllRulesInBothEditions() throws IOException {
    ProgramRun run =
        ProgramRun.of("build", BOOK.toString(), "-o", folder.toString(), "--check", "--strict");
    assertEquals(ExitCode.DONE, run.code(), run.err());
    assertTrue(run.err().contains("figures     4, with 4 images shown"), run.err());
    MarkedPages epub = MarkedPages.of(folder.resolve("figures.epub"));
    assertEquals(epub.listed(), List.copyOf(epub.words().keySet()), "the list and the marks");
    List<String> listed = epub.listed();
    for (int page = 1; page < listed.size(); page++) {
      assertEquals(Integer.parseInt(listed.get(page - 1)) + 1, Integer.parseInt(listed.get(page)));
    }
  }
}
