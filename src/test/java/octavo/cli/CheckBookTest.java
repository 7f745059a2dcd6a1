package octavo.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

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

  @ParameterizedTest
  @ValueSource(
      strings = {
        "--chapters 2 --edition epub",
        "--chapters 2 --edition print",
        "--set notes.numbered=false --set language=de --edition epub",
        "--set editions.print.notes.placement=chapter --set language=fr --edition print",
        "--set title=Other --set editions.epub.notes.placement=book --chapters 1 --edition epub"
      })
  void whatWasBuiltWithSettingsAndOfSomeChaptersIsProvedWithTheSame(String options) {
    List<String> said = List.of(options.split(" "));
    ProgramRun built = run(List.of("build", book.toString(), "--check", "-o", made()), said);
    assertEquals(ExitCode.DONE, built.code(), built.err());
    String file = built.out().substring(0, built.out().indexOf('\t'));
    ProgramRun proved = run(List.of("check", "--book", book.toString(), file), said);
    assertEquals(ExitCode.DONE, proved.code(), proved.err());
    assertTrue(built.err().contains(proved.out()), built.err());
    assertTrue(proved.out().contains(" is proved against its manuscript"), proved.out());
  }

  @Test
  void aCertificateOfSomeChaptersCountsWhatTheyHold() {
    ProgramRun run =
        ProgramRun.of(
            "build",
            book.toString(),
            "--check",
            "-o",
            made(),
            "--edition",
            "epub",
            "--chapters",
            "2");
    assertTrue(run.err().contains("  notes       2, for 2 references"), run.err());
  }

  private String made() {
    return folder.resolve("made").toString();
  }

  private static ProgramRun run(List<String> command, List<String> options) {
    List<String> all = new ArrayList<>(command);
    all.addAll(options);
    return ProgramRun.of(all.toArray(String[]::new));
  }

  @Test
  void whatWasBuiltOtherwiseIsFoundAndTheHintNamesTheOptions() {
    ProgramRun run =
        ProgramRun.of("check", "--book", book.toString(), epub.toString(), "--chapters", "2");
    assertEquals(ExitCode.FINDINGS, run.code());
    assertTrue(
        run.err().contains("although it is of no chapter asked for, from “What follows was”"),
        run.err());
    assertTrue(run.err().contains("if with --set, --chapters or --edition"), run.err());
  }

  @Test
  void anEditionThatIsNamedIsTheOnlyOneTried() throws IOException {
    Path renamed = Files.copy(epub, folder.resolve("other.epub"));
    ProgramRun run =
        ProgramRun.of("check", "--book", book.toString(), renamed.toString(), "--edition", "print");
    assertEquals(ExitCode.FINDINGS, run.code());
    assertTrue(run.err().contains("the book has no edition of this kind of file"), run.err());
  }

  @Test
  void aBuildThatChecksPrintsItsCertificateBesideItsFiles() {
    String[] build = {"build", book.toString(), "-o", made(), "--check", "--edition", "epub"};
    ProgramRun run = ProgramRun.of(build);
    assertEquals(1, run.out().lines().count(), run.out());
    assertTrue(run.err().contains("  notes       5, for 7 references"), run.err());
    String json = run(List.of(build), List.of("--format", "json")).err().lines().toList().getLast();
    assertTrue(json.startsWith("{\"proved\":\"" + made()), json);
    assertTrue(json.contains("\"sha256\":\"" + run.out().split("\\s")[2] + "\""), json);
    assertFalse(run(List.of(build), List.of("-q")).err().contains("proved"));
  }

  @Test
  void whatIsNeitherAnEpubNorAPdfIsToldOnce() throws IOException {
    Path text = Files.writeString(folder.resolve("text.md"), "# One\n");
    ProgramRun run = ProgramRun.of("check", "--book", book.toString(), text.toString());
    assertEquals(ExitCode.FINDINGS, run.code());
    assertEquals(
        text
            + ": error[CHECK-005]: this is no EPUB, PDF or HTML\n"
            + "  hint: give an edition of a book\n1 error\n",
        run.err());
  }

  @Test
  void aSettingWithoutABookIsWrongUsage() {
    ProgramRun run = ProgramRun.of("check", epub.toString(), "--set", "title=Other");
    assertEquals(
        new ProgramRun(
            ExitCode.USAGE, "", "octavo: --set says how a book was built: name it with --book\n"),
        run);
  }

  @Test
  void aBookThatIsNotThereIsWrongUsage() {
    ProgramRun run = ProgramRun.of("check", "--book", "no/such", epub.toString());
    assertEquals(ExitCode.USAGE, run.code());
  }
}
