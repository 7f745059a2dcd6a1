package octavo.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ImportTest {
  private static final String TEXT =
      """
      The Ferry

      The ferry ran until the bridge was built, and nobody thought of "the other shore.

      "[1] Then the ferryman went away.

      The ferry in the last summer of its service
      """;

  @TempDir private Path folder;

  private ProgramRun run(String name, byte[] bytes) throws IOException {
    Path text = folder.resolve(name);
    Files.write(text, bytes);
    return ProgramRun.of("import", text.toString(), "-o", folder.resolve("book").toString());
  }

  private ProgramRun run(String text) throws IOException {
    return run("ferry.txt", text.getBytes(StandardCharsets.UTF_8));
  }

  private Map<String, String> files() throws IOException {
    Map<String, String> files = new TreeMap<>();
    Path book = folder.resolve("book");
    try (Stream<Path> all = Files.walk(book)) {
      for (Path file : all.filter(Files::isRegularFile).toList()) {
        files.put(book.relativize(file).toString().replace('\\', '/'), Files.readString(file));
      }
    }
    return files;
  }

  @Test
  void aTextBecomesAFolderThatBuildsAndIsProved() throws IOException {
    ProgramRun run = run(TEXT);
    assertEquals(ExitCode.DONE, run.code(), run.err());
    Map<String, String> files = files();
    assertTrue(files.get("manuscript/01-text.md").contains("the other shore.\"[1]"), "" + files);
    assertTrue(files.get("manuscript/book.yaml").contains("title: The Ferry"));
    assertTrue(files.get("import-report.json").contains("\"rule\":\"MEND-003\""));
    String book = folder.resolve("book").toString();
    String target = folder.resolve("out").toString();
    ProgramRun build = ProgramRun.of("build", book, "-o", target, "--edition", "epub", "--check");
    assertEquals(ExitCode.DONE, build.code(), build.err());
    assertTrue(build.err().contains("is proved against its manuscript"), build.err());
  }

  @Test
  void whatIsDoubtfulIsAWarningOfEachBuildUntilItsCommentIsTakenOut() throws IOException {
    run(TEXT);
    Path book = folder.resolve("book");
    String target = folder.resolve("out").toString();
    String[] build = {"build", book.toString(), "-o", target, "--edition", "epub"};
    assertTrue(ProgramRun.of(build).err().contains("warning[IMPORT-003]"));
    Path chapter = book.resolve("manuscript/01-text.md");
    Files.writeString(
        chapter, Files.readString(chapter).replaceAll("(?m)^<!-- octavo: .*-->\n\n", ""));
    assertFalse(ProgramRun.of(build).err().contains("IMPORT-003"));
  }

  @Test
  void theSameTextGivesTheSameFolder() throws IOException {
    run(TEXT);
    Map<String, String> first = files();
    ProgramRun again = run(TEXT);
    assertEquals(ExitCode.DONE, again.code(), again.err());
    assertEquals(first, files());
  }

  @Test
  void whatSomebodyHasEditedIsNotWrittenOver() throws IOException {
    run(TEXT);
    Files.writeString(folder.resolve("book/manuscript/01-text.md"), "Edited.\n");
    Map<String, String> edited = files();
    ProgramRun again = run(TEXT);
    assertEquals(ExitCode.FINDINGS, again.code());
    assertTrue(again.err().contains("error[OUT-002]"), again.err());
    assertEquals(edited, files());
  }

  @Test
  void aFileThatIsNoTextLeavesNothingBehind() throws IOException {
    ProgramRun run =
        run(
            "ferry.txt",
            new byte[] {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1A, '\n', 0, 0, 0, 13});
    assertEquals(ExitCode.FINDINGS, run.code());
    assertTrue(run.err().contains("error[IMPORT-001]"), run.err());
    assertFalse(Files.exists(folder.resolve("book")));
  }

  @Test
  void theFolderToMakeMustBeNamed() throws IOException {
    Path text = Files.writeString(folder.resolve("ferry.txt"), TEXT);
    ProgramRun run = ProgramRun.of("import", text.toString());
    assertEquals(ExitCode.USAGE, run.code());
    assertTrue(run.err().contains("-o BOOK"), run.err());
  }
}
