package octavo.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The whole program, from a folder to the files and what is printed. */
class SystemTest {
  @TempDir private Path folder;

  @ParameterizedTest
  @EnumSource(Template.class)
  void aNewBookBuildsAndChecksWithoutAFinding(Template template) throws IOException {
    Path book = fresh("new", template);
    ProgramRun run = ProgramRun.of("build", book.toString(), "--check", "--strict", "-q");
    assertEquals("", run.err());
    assertEquals(ExitCode.DONE, run.code());
    List<String> lines = run.out().lines().toList();
    assertEquals(2, lines.size());
    for (String line : lines) {
      String[] cells = line.split("\t");
      assertEquals(Files.size(Path.of(cells[0])), Long.parseLong(cells[1]));
      assertTrue(cells[2].matches("[0-9a-f]{64}"), line);
    }
  }

  @ParameterizedTest
  @EnumSource(Template.class)
  void aNewBookIsBundledWithoutAFinding(Template template) throws IOException {
    Path book = fresh("new", template);
    ProgramRun run = ProgramRun.of("bundle", book.toString(), "--strict", "-q");
    assertEquals("", run.err());
    assertEquals(ExitCode.DONE, run.code());
  }

  @Test
  void pathsArePrintedAsTheyWereGiven() throws IOException, InterruptedException {
    Path book = fresh("book", Template.BOOK);
    String[] build = {"build", "--edition", "epub"};
    assertTrue(forked(book, build).startsWith("target/book/the-folded-sheet.epub\t"));
    assertTrue(
        forked(folder, "build", "book", "--edition", "epub", "-o", "./out/x")
            .startsWith("./out/x/the-folded-sheet.epub\t"));
    Files.writeString(folder.resolve("Lone Text.md"), "# A Lone Text\n\nWords.\n");
    assertTrue(
        forked(folder, "build", "Lone Text.md", "--edition", "epub")
            .startsWith("a-lone-text.epub\t"));
  }

  @Test
  void twoBuildsAtOnceIntoOneFolderBothEndWithWholeFiles() throws Exception {
    Path book = fresh("book", Template.BOOK);
    Callable<ProgramRun> build = () -> ProgramRun.of("build", book.toString(), "--edition", "epub");
    try (ExecutorService threads = Executors.newFixedThreadPool(4)) {
      for (Future<ProgramRun> done : threads.invokeAll(List.of(build, build, build, build))) {
        assertEquals("", done.get().err());
        assertEquals(ExitCode.DONE, done.get().code());
      }
    }
    assertEquals(List.of("the-folded-sheet.epub"), names(book.resolve("target/book")));
    ProgramRun check =
        ProgramRun.of("check", book.resolve("target/book/the-folded-sheet.epub").toString());
    assertEquals(ExitCode.DONE, check.code());
    // The name of the template is nobody's, which the author is to be told before a store is.
    assertTrue(check.err().contains("note[STORE-032]: 'Your Name' is nobody's name"), check.err());
    assertTrue(check.err().endsWith("\n1 note\n"), check.err());
  }

  @Test
  void aFullDiskEndsWithThreeAndLeavesTheLastGoodFile() throws IOException {
    Path book = fresh("book", Template.BOOK);
    Path out = Files.createDirectories(folder.resolve("out"));
    Files.writeString(out.resolve("the-folded-sheet.pdf"), "the last good one");
    ProgramRun run =
        ProgramRun.in(Map.of(), full(20_000), "build", book.toString(), "-o", out.toString());
    assertEquals(ExitCode.FAILURE, run.code());
    assertEquals("", run.out());
    String epub = out.resolve("the-folded-sheet.epub").toString();
    String pdf = out.resolve("the-folded-sheet.pdf").toString();
    String hint =
        "  hint: choose another folder with -o, or make room and give yourself the right to write"
            + " there\n";
    assertEquals(
        epub
            + ": error[OUT-001]: cannot be written: No space left on device (editions epub,"
            + " print)\n"
            + hint
            + "  see also: "
            + pdf
            + "\n1 error\noctavo: "
            + epub
            + " was not written\noctavo: "
            + pdf
            + " was not written; the last good one stays\n",
        run.err());
    assertEquals(List.of("the-folded-sheet.pdf"), names(out));
    assertEquals("the last good one", Files.readString(out.resolve("the-folded-sheet.pdf")));
  }

  @Test
  void anOutputFolderThatIsAFileEndsWithThree() throws IOException {
    Path book = fresh("book", Template.BOOK);
    Path out = Files.writeString(folder.resolve("out"), "a file");
    ProgramRun run = ProgramRun.of("build", book.toString(), "-o", out.toString());
    assertEquals(ExitCode.FAILURE, run.code());
    String told = out + ": error[OUT-001]: this is in the way: it is not a folder\n";
    assertTrue(run.err().startsWith(told), run.err());
    assertTrue(run.err().contains("\n1 error\n"), run.err());
  }

  @Test
  void anOutputFolderThatCannotBeMadeIsToldOnceByItsName() throws IOException {
    Path book = fresh("book", Template.BOOK);
    Path out = Files.writeString(folder.resolve("file"), "a file").resolve("out");
    ProgramRun run = ProgramRun.of("build", book.toString(), "-o", out.toString());
    assertEquals(ExitCode.FAILURE, run.code());
    String told = out + ": error[OUT-001]: cannot be written: Not a directory\n";
    assertTrue(run.err().startsWith(told), run.err());
    assertTrue(run.err().contains("\n1 error\n"), run.err());
  }

  @ParameterizedTest
  @ValueSource(strings = {"build", "bundle", "shelf"})
  @EnabledOnOs(OS.LINUX)
  void aFolderThatTheSystemDoesNotMakeIsToldInOtherWordsThanItself(String command)
      throws IOException {
    Path book = fresh("book", Template.BOOK);
    ProgramRun run = ProgramRun.of(command, book.toString(), "-o", "/proc/x");
    assertEquals(ExitCode.FAILURE, run.code());
    String told =
        "/proc/x: error[OUT-001]: cannot be written: the system keeps no file or folder there\n";
    assertTrue(run.err().startsWith(told), run.err());
  }

  @Test
  void anErrorInTheSettingsStopsTheBuildWithItsPlace() throws IOException {
    Path book = fresh("book", Template.BOOK);
    Path settings = book.resolve("manuscript/book.yaml");
    Files.writeString(settings, Files.readString(settings).replace("subtitle:", "subtitel:"));
    ProgramRun run = ProgramRun.of("build", book.toString());
    assertEquals(ExitCode.FINDINGS, run.code());
    assertEquals("", run.out());
    assertTrue(run.err().startsWith("manuscript/book.yaml:3:1: error[SET-002]:"), run.err());
    assertTrue(run.err().contains("\n  subtitel: A first book\n  ^~~~~~~~\n"), run.err());
    assertTrue(run.err().contains("subtitle"), run.err());
  }

  @Test
  void warningsEndWithOneOnlyWhenStrict() throws IOException {
    Path book = fresh("book", Template.BOOK);
    Files.delete(book.resolve("images/folds.svg"));
    String[] build = {"build", book.toString(), "--edition", "epub"};
    ProgramRun run = ProgramRun.of(build);
    assertEquals(ExitCode.DONE, run.code());
    assertTrue(run.err().contains("warning[FIG-001]"), run.err());
    assertTrue(run.err().endsWith("1 warning\n"), run.err());
    ProgramRun strict =
        ProgramRun.of("build", book.toString(), "--edition", "epub", "--strict", "-q");
    assertEquals(ExitCode.FINDINGS, strict.code());
    assertEquals(run.out(), strict.out());
  }

  @ParameterizedTest
  @CsvSource({
    "en, 'Figure 1, no description supplied'",
    "de, 'Abbildung 1, keine Beschreibung vorhanden'"
  })
  void anImageOfAPdfThatSaysItIsNotDescribedIsTold(String language, String said)
      throws IOException {
    Path book = Files.createDirectories(folder.resolve("pictures"));
    String drawing =
        "<svg xmlns='http://www.w3.org/2000/svg' width='9' height='9'><path d='M1 1h5v5z'/></svg>";
    Files.writeString(book.resolve("a.svg"), drawing);
    Files.writeString(
        book.resolve("1.md"),
        "# One\n\n![](a.svg)\n\n![A corner that is black.](a.svg){.decorative}\n\n"
            + "![A black corner.](a.svg)\n");
    Path pdf = folder.resolve("out/pictures.pdf");
    ProgramRun.of(
        "build",
        book.toString(),
        "-o",
        folder.resolve("out").toString(),
        "--edition=print",
        "--set=language=" + language);
    ProgramRun check = ProgramRun.of("check", pdf.toString());
    assertTrue(
        check.err().contains("pictures.pdf: warning[ACCESS-001]: an image on page "), check.err());
    assertTrue(check.err().contains(" is not described: '" + said), check.err());
    assertTrue(check.err().endsWith("\n1 warning\n"), check.err());
  }

  @Test
  void anEditionThatIsNotThereIsWrongUsage() throws IOException {
    Path book = fresh("book", Template.BOOK);
    ProgramRun run = ProgramRun.of("build", book.toString(), "--edition", "braille");
    assertEquals(
        new ProgramRun(
            ExitCode.USAGE,
            "",
            "octavo: the book has no edition 'braille'; it has: epub, print; any book has: html,"
                + " handout, large-print, notes-wide, kindle, kobo, apple\n"),
        run);
    ProgramRun slip = ProgramRun.of("bundle", book.toString(), "--edition", "prnt");
    assertEquals(
        "octavo: the book has no edition 'prnt': did you mean 'print'? it has: epub, print; any"
            + " book has: html, handout, large-print, notes-wide, kindle, kobo, apple\n",
        slip.err());
    String near = ProgramRun.of("build", book.toString(), "--edition", "handouts").err();
    assertTrue(near.contains("did you mean 'handout'?"), near);
  }

  @Test
  void anyBookHasTheEditionsOfDevices() throws IOException {
    Path book = fresh("book", Template.BOOK);
    ProgramRun run = ProgramRun.of("build", book.toString(), "--edition", "kobo");
    assertEquals(ExitCode.DONE, run.code(), run.err());
    assertTrue(run.out().contains("-kobo.kepub.epub\t"), run.out());
  }

  @Test
  void aSettingOnTheCommandLineOverridesTheFile() throws IOException {
    Path book = fresh("book", Template.BOOK);
    ProgramRun run =
        ProgramRun.of(
            "build", book.toString(), "--edition", "epub", "--set", "title=Another: Title");
    assertTrue(run.out().contains("/another-title.epub\t"), run.out() + run.err());
  }

  @Test
  void aRangeOfChaptersThatAreNotThereIsAFinding() throws IOException {
    Path book = fresh("book", Template.BOOK);
    ProgramRun run = ProgramRun.of("build", book.toString(), "--chapters", "7");
    assertEquals(ExitCode.FINDINGS, run.code());
    assertTrue(run.err().contains("error[BOOK-007]"), run.err());
    assertEquals("", run.out());
    ProgramRun one =
        ProgramRun.of("build", book.toString(), "--chapters", "2", "--edition", "epub");
    assertEquals(ExitCode.DONE, one.code());
  }

  @Test
  void stageTimesAreForThoseWhoAsk() throws IOException {
    Path book = fresh("book", Template.BOOK);
    ProgramRun run = ProgramRun.of("build", book.toString(), "-v");
    assertEquals(
        List.of("reading", "parsing", "resolving"),
        run.err()
            .lines()
            .map(line -> line.replaceAll("octavo: (.*): 0 ms of processor time", "$1"))
            .limit(3)
            .toList());
    assertTrue(run.err().contains("octavo: print: reading back: 0 ms"), run.err());
  }

  private Path fresh(String name, Template template) {
    Path book = folder.resolve(name);
    ProgramRun run = ProgramRun.of("new", book.toString(), "--template", template.label());
    assertEquals(ExitCode.DONE, run.code(), run.err());
    return book;
  }

  private static List<String> names(Path folder) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.map(file -> file.getFileName().toString()).sorted().toList();
    }
  }

  private static String forked(Path directory, String... arguments)
      throws IOException, InterruptedException {
    ForkedRun run = ForkedRun.of(directory, ForkedRun.Region.TURKEY, arguments);
    assertEquals(0, run.code(), run.err());
    return run.out();
  }

  /** A disk with room for so many bytes a file. */
  private static Disk full(int room) {
    return file ->
        new FilterOutputStream(Disk.REAL.create(file)) {
          private int left = room;

          @Override
          public void write(byte[] bytes, int from, int length) throws IOException {
            left -= length;
            if (left < 0) {
              throw new IOException("No space left on device");
            }
            OutputStream to = out;
            to.write(bytes, from, length);
          }
        };
  }
}
