package octavo.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code octavo check --book}: finished files proved against their manuscript. */
class CheckBookTest {
  private static final Path SHIPPED = Path.of("src/test/resources/books/proof");

  @TempDir private Path folder;
  private Path book;
  private Path epub;

  @BeforeEach
  void build() throws IOException {
    book = folder.resolve("book");
    try (Stream<Path> files = Files.walk(SHIPPED)) {
      for (Path file : files.toList()) {
        Files.copy(file, book.resolve(SHIPPED.relativize(file).toString()));
      }
    }
    ProgramRun run =
        ProgramRun.of("build", book.toString(), "-o", folder.toString(), "--edition", "epub", "-q");
    assertEquals(ExitCode.DONE, run.code(), run.err());
    epub = folder.resolve("the-mill-and-the-weir.epub");
  }

  @Test
  void aSoundFileHasACertificate() {
    ProgramRun run = ProgramRun.of("check", "--book", book.toString(), epub.toString());
    assertEquals(ExitCode.DONE, run.code(), run.err());
    assertTrue(run.out().contains("is proved against its manuscript, edition epub\n"), run.out());
    assertTrue(run.out().contains("  notes       5, for 7 references"), run.out());
  }

  @Test
  void itIsTheSameUnderAnyNameAndAsJson() throws IOException {
    Path renamed = Files.copy(epub, folder.resolve("other.epub"));
    ProgramRun run =
        ProgramRun.of("check", "--book", book.toString(), renamed.toString(), "--format", "json");
    assertEquals(ExitCode.DONE, run.code(), run.err());
    assertTrue(run.out().startsWith("{\"proved\":"), run.out());
    assertTrue(run.out().contains("\"words\":178,\"notes\":5,\"references\":7"), run.out());
    assertEquals(1, run.out().lines().count());
  }

  @Test
  void aWordThatIsNotInTheFileIsFoundWhereItStands() throws IOException {
    Path chapter = book.resolve("manuscript/one.md");
    String text = Files.readString(chapter);
    Files.writeString(chapter, text.replace("rain fell", "heavy rain fell"));
    ProgramRun run = ProgramRun.of("check", "--book", book.toString(), epub.toString());
    assertEquals(ExitCode.FINDINGS, run.code());
    assertEquals("", run.out());
    assertTrue(run.err().contains("manuscript/one.md:3:1: error[PROOF-001]"), run.err());
    assertTrue(run.err().contains("“heavy”"), run.err());
  }

  @Test
  void aBookWithErrorsProvesNothing() throws IOException {
    Files.delete(book.resolve("manuscript/two.md"));
    ProgramRun run = ProgramRun.of("check", "--book", book.toString(), epub.toString());
    assertEquals(ExitCode.FINDINGS, run.code());
    assertEquals("", run.out());
    assertTrue(run.err().contains("error[FILE-001]"), run.err());
  }

  @Test
  void aBookThatIsNotThereIsWrongUsage() {
    ProgramRun run = ProgramRun.of("check", "--book", "no/such", epub.toString());
    assertEquals(ExitCode.USAGE, run.code());
  }
}
