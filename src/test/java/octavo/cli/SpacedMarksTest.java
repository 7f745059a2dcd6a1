package octavo.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Marks that the author has written after a space or a line's end, read back from the PDF. */
class SpacedMarksTest {
  @TempDir private Path folder;

  @ParameterizedTest
  @CsvSource({"css, book", "css, chapter", "compositor, book", "compositor, page"})
  void aMarkAfterASpaceFollowsItsWord(String engine, String placement) throws IOException {
    Files.writeString(
        folder.resolve("a.md"),
        """
        # A heading ^[Of the heading.]

        Term, inline ^[An inline note with *words* ^[inside another].] and more.

        A line that ends
        [^a] before its mark, *stressed* ^[A stressed one.] and [linked](#b) ^[A linked one.].

        * item ^[Of an item.]

        ## Here {#b}

        [^a]: The text ^[once more].
        """);
    ProgramRun run =
        ProgramRun.of(
            "build",
            folder.resolve("a.md").toString(),
            "-o",
            folder.toString(),
            "--edition=print",
            "--set=editions.print.engine=" + engine,
            "--set=editions.print.notes.placement=" + placement);
    assertEquals(ExitCode.DONE, run.code(), run.err());
  }
}
