package octavo.cli;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystemException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MendingTest {
  private static final String BEFORE = "# A\n\nTä\u0007ler[^a], “Höhen” 😀[^a].\n\n[^a]: Text.\n";
  private static final String AFTER = "# A\n\nTä\u0007ler,[^a] “Höhen” 😀.[^a]\n\n[^a]: Text.\n";

  @TempDir private Path folder;

  private ProgramRun build(Disk disk, String... options) {
    String[] all = new String[options.length + 6];
    System.arraycopy(
        new String[] {
          "build", folder.resolve("book").toString(), "--set", "language=en", "-o", out()
        },
        0,
        all,
        0,
        6);
    System.arraycopy(options, 0, all, 6, options.length);
    return ProgramRun.in(Map.of("SOURCE_DATE_EPOCH", ProgramRun.DATE), disk, all);
  }

  private ProgramRun fix() {
    return build(Disk.REAL, "--edition=epub", "--fix");
  }

  private String out() {
    return folder.resolve("out").toString();
  }

  private Path write(String name, byte[] bytes) throws IOException {
    Path file = folder.resolve("book").resolve(name);
    Files.createDirectories(file.getParent());
    return Files.write(file, bytes);
  }

  private Path write(String name, String text) throws IOException {
    return write(name, text.getBytes(StandardCharsets.UTF_8));
  }

  @ParameterizedTest
  @CsvSource({"UTF-8, false", "UTF-8, true", "UTF-16LE, true", "UTF-16BE, false", "UTF-32BE, true"})
  void encodingMarkLineEndsAndControlCharactersStayAsTheyAre(String name, boolean marked)
      throws IOException {
    Charset charset = Charset.forName(name);
    String mark = marked ? "\ufeff" : "";
    Path file = write("a.md", (mark + BEFORE.replace("\n", "\r\n")).getBytes(charset));
    ProgramRun run = fix();
    assertEquals(ExitCode.DONE, run.code(), run.err());
    assertArrayEquals(
        (mark + AFTER.replace("\n", "\r\n")).getBytes(charset),
        Files.readAllBytes(file),
        run.err());
  }

  @Test
  void theDiffIsShownAndTheEditionsAreMadeOfWhatWasMended() throws IOException {
    write("a.md", BEFORE);
    ProgramRun run = fix();
    assertTrue(
        run.err()
            .startsWith(
                """
                --- a.md
                +++ a.md
                @@ -1,5 +1,5 @@
                 # A
                \s
                -Tä\ufffdler[^a], “Höhen” 😀[^a].
                +Tä\ufffdler,[^a] “Höhen” 😀.[^a]
                \s
                 [^a]: Text.
                octavo: 1 file was mended
                """),
        run.err());
    assertFalse(run.err().contains("NOTE-011"), run.err());
    assertEquals(1, run.out().lines().count(), "standard output names the editions only");
  }

  @Test
  void withoutTheOptionNothingIsChangedAndTheFindingNamesIt() throws IOException {
    Path file = write("a.md", BEFORE);
    ProgramRun run = build(Disk.REAL, "--edition=epub");
    assertEquals(BEFORE, Files.readString(file));
    assertTrue(run.err().contains("\n  octavo build --fix mends this\n"), run.err());
  }

  @Test
  void aFileWithNothingToMendIsNotTouched() throws IOException {
    write("a.md", BEFORE);
    Path other = write("b.md", "# B\n\nText.\n");
    FileTime time = FileTime.fromMillis(1_000_000_000_000L);
    Files.setLastModifiedTime(other, time);
    fix();
    assertEquals(time, Files.getLastModifiedTime(other));
  }

  @Test
  void programsAreToldInJsonAndTheQuietNothing() throws IOException {
    write("a.md", BEFORE);
    ProgramRun run = build(Disk.REAL, "--edition=epub", "--fix", "--format=json");
    JsonNode first = new ObjectMapper().readTree(run.err().lines().findFirst().orElseThrow());
    assertEquals("a.md", first.get("path").asText());
    assertTrue(first.get("diff").asText().startsWith("--- a.md\n+++ a.md\n@@ -1,5 +1,5 @@\n"));
    write("a.md", BEFORE);
    assertEquals("", build(Disk.REAL, "--edition=epub", "--fix", "-q").err());
  }

  @Test
  void aBookWithErrorsIsLeftAsItIs() throws IOException {
    Path file = write("a.md", BEFORE + "\nMore.[^gone]\n");
    ProgramRun run = build(Disk.REAL, "--edition=epub", "--fix", "--set=notes.missing=error");
    assertEquals(ExitCode.FINDINGS, run.code());
    assertEquals(BEFORE + "\nMore.[^gone]\n", Files.readString(file));
    assertTrue(run.err().startsWith("octavo: nothing was mended, for the book has errors\n"));
  }

  @Test
  void aFullDiskLeavesTheFileAsItWasAndNothingIsBuilt() throws IOException {
    Path file = write("a.md", BEFORE);
    ProgramRun run = build(full(), "--edition=epub", "--fix");
    assertEquals(ExitCode.FAILURE, run.code());
    assertEquals("", run.out());
    assertEquals(BEFORE, Files.readString(file));
    assertTrue(
        run.err()
            .startsWith("octavo: 1 file could not be mended, 0 mended\na.md: error[OUT-001]: "),
        run.err());
    assertTrue(run.err().contains("  hint: the file is as it was; "), run.err());
    try (var left = Files.list(file.getParent())) {
      assertEquals(1, left.count());
    }
  }

  @Test
  void aFileThatChangedMeanwhileIsLeftAsItIsNow() throws IOException {
    Path first = write("a.md", BEFORE);
    Path second = write("b.md", BEFORE);
    Disk disk =
        file -> {
          Files.writeString(second, BEFORE + "More.\n");
          return Disk.REAL.create(file);
        };
    ProgramRun run = build(disk, "--edition=epub", "--fix");
    assertEquals(ExitCode.FAILURE, run.code());
    assertEquals(AFTER, Files.readString(first));
    assertEquals(BEFORE + "More.\n", Files.readString(second));
    assertTrue(
        run.err()
            .contains(
                """
                octavo: 1 file could not be mended, 1 mended
                b.md: error[OUT-001]: cannot be written: it has changed since it was read
                  hint: nothing of it was lost; run octavo build --fix again
                """),
        run.err());
  }

  private static Disk full() {
    return file -> {
      OutputStream out = Disk.REAL.create(file);
      return new OutputStream() {
        @Override
        public void write(int b) throws IOException {
          throw new FileSystemException(null, null, "No space left on device");
        }

        @Override
        public void close() throws IOException {
          out.close();
        }
      };
    };
  }

  @Test
  void aFileThatMayNotBeWrittenIsAFinding() throws IOException {
    Path file = write("a.md", BEFORE);
    assumeTrue(file.toFile().setWritable(false) && !Files.isWritable(file), "not as root");
    ProgramRun run = fix();
    assertEquals(ExitCode.FAILURE, run.code());
    assertTrue(
        run.err().contains("a.md: error[OUT-001]: cannot be written: permission denied\n"),
        run.err());
    assertEquals(BEFORE, Files.readString(file));
  }

  @Test
  void aLinkStaysOneAndPermissionsStay() throws IOException {
    assumeTrue(FileSystems.getDefault().supportedFileAttributeViews().contains("posix"));
    Path real = write("texts/one.md", BEFORE);
    Files.setPosixFilePermissions(real, PosixFilePermissions.fromString("rw-r-----"));
    Path link = folder.resolve("book/a.md");
    Files.createSymbolicLink(link, Path.of("texts/one.md"));
    write("Book.txt", "a.md\n");
    ProgramRun run = fix();
    assertEquals(ExitCode.DONE, run.code(), run.err());
    assertTrue(Files.isSymbolicLink(link));
    assertEquals(AFTER, Files.readString(real));
    assertEquals("rw-r-----", PosixFilePermissions.toString(Files.getPosixFilePermissions(real)));
  }

  @Test
  void whatAnotherFileIncludesIsNotChanged() throws IOException {
    write("book.toml", "[book]\ntitle = \"B\"\nlanguage = \"en\"\n");
    write("src/SUMMARY.md", "- [A](a.md)\n");
    Path chapter = write("src/a.md", "# A\n\n{{#include part.md}}\n\nHere[^a], too.\n");
    String included = "Word[^a], and.\n\n[^a]: Text.\n";
    Path part = write("src/part.md", included);
    ProgramRun run = fix();
    assertEquals(ExitCode.DONE, run.code(), run.err());
    assertEquals(included, Files.readString(part));
    assertEquals(
        "# A\n\n{{#include part.md}}\n\nHere,[^a] too.\n", Files.readString(chapter), run.err());
  }
}
