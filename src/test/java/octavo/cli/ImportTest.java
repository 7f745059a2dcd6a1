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
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

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
  void whatNoImportWroteIsNotWrittenOver() throws IOException {
    Path chapter = folder.resolve("book/manuscript/01-text.md");
    Files.createDirectories(chapter.getParent());
    Files.writeString(chapter, "Mine.\n");
    Map<String, String> before = files();
    ProgramRun run = run(TEXT);
    assertEquals(ExitCode.FINDINGS, run.code());
    assertTrue(run.err().contains("error[OUT-002]"), run.err());
    assertEquals(before, files());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "chapter-1.md",
        "one/chapter-1.markdown",
        "book.yaml",
        "manuscript/book.yaml",
        "book.toml",
        "src/SUMMARY.md",
        "Book.txt",
        "manuscript/own.md"
      })
  void theBookOfSomebodyElseIsNotTakenOver(String path) throws IOException {
    Path file = folder.resolve("book").resolve(path);
    Files.createDirectories(file.getParent());
    Files.writeString(file, "Mine.\n");
    Map<String, String> before = files();
    ProgramRun run = run(TEXT);
    assertEquals(ExitCode.FINDINGS, run.code(), run.err());
    assertEquals("", run.out());
    String told = "error[OUT-002]: the folder holds a book that no import made: " + path;
    assertTrue(run.err().contains(told) || path.equals("manuscript/book.yaml"), run.err());
    assertTrue(run.err().contains("error[OUT-002]"), run.err());
    assertEquals(before, files());
  }

  @Test
  void aFolderThatHoldsTheTextItselfAndNoBookIsImportedInto() throws IOException {
    Path book = Files.createDirectories(folder.resolve("book/images")).getParent();
    Files.writeString(book.resolve("README.md"), "Of the scans.\n");
    Path text = Files.writeString(book.resolve("ferry.md"), TEXT);
    ProgramRun run = ProgramRun.of("import", text.toString(), "-o", book.toString());
    assertEquals(ExitCode.DONE, run.code(), run.err());
    ProgramRun again = ProgramRun.of("import", text.toString(), "-o", book.toString());
    assertEquals(ExitCode.DONE, again.code(), again.err());
  }

  @Test
  void anEditStaysWhenTheTextIsImportedAgainAndWhatIsNewComesIn() throws IOException {
    run(TEXT);
    Path chapter = folder.resolve("book/manuscript/01-text.md");
    Files.writeString(
        chapter, Files.readString(chapter).replace("nobody thought", "hardly anybody thought"));
    ProgramRun again = run(TEXT.replace("went away", "went home"));
    assertEquals(ExitCode.DONE, again.code(), again.err());
    assertFalse(again.err().contains("IMPORT-006"), again.err());
    String merged = Files.readString(chapter);
    assertTrue(merged.contains("hardly anybody thought"), merged);
    assertTrue(merged.contains("went home"), merged);
  }

  @Test
  void whereAnEditAndTheImportMeetTheEditStaysAndIsTold() throws IOException {
    run(TEXT);
    Path chapter = folder.resolve("book/manuscript/01-text.md");
    Files.writeString(chapter, Files.readString(chapter).replace("went away", "left"));
    ProgramRun again = run(TEXT.replace("went away", "went home"));
    assertEquals(ExitCode.DONE, again.code(), again.err());
    assertTrue(again.err().contains("warning[IMPORT-006]"), again.err());
    assertTrue(again.err().contains("the import says: Then the ferryman went home."), again.err());
    String merged = Files.readString(chapter);
    assertTrue(
        merged.contains("says: Then the ferryman went home. -->\n\nThen the ferryman left."),
        merged);
  }

  @Test
  void anAnswerUndoesAChangeAndAnotherConfirmsOne() throws IOException {
    run(TEXT);
    String report = files().get("import-report.json");
    Path answers = folder.resolve("import-answers.json");
    Files.writeString(
        answers,
        "{\"source\":\"ferry.txt\",\"answers\":{\"%s\":\"undo\",\"%s\":\"keep\"}}"
            .formatted(id(report, "MEND-003"), id(report, "MEND-012")));
    ProgramRun run =
        ProgramRun.of(
            "import",
            folder.resolve("ferry.txt").toString(),
            "-o",
            folder.resolve("book").toString(),
            "--answers",
            answers.toString());
    assertEquals(ExitCode.DONE, run.code(), run.err());
    String chapter = files().get("manuscript/01-text.md");
    assertTrue(chapter.contains("\"[1] Then the ferryman"), chapter);
    assertFalse(chapter.contains("MEND-012"), chapter);
    assertTrue(files().get("import-report.json").contains("\"state\":\"undone\""));
    assertEquals(files(), afterAnotherRun());
  }

  @Test
  void aReviewAsksAboutEachDoubtfulChangeAndWritesTheAnswersDown() throws IOException {
    Path text = folder.resolve("ferry.txt");
    Files.writeString(text, TEXT);
    String book = folder.resolve("book").toString();
    String[] review = {"import", text.toString(), "-o", book, "--review"};
    ProgramRun run = ProgramRun.typing("what?\nu\n", review);
    assertEquals(ExitCode.DONE, run.code(), run.err());
    assertTrue(run.err().contains("MEND-012"), run.err());
    String decisions = files().get("manuscript/decisions.yaml");
    assertTrue(decisions.matches("(?s).*MEND-012-\\p{XDigit}{8}: undo\n.*"), decisions);
    assertFalse(files().containsKey("manuscript/captions.yaml"), files()::toString);
    assertFalse(ProgramRun.typing("", review).err().contains("MEND-012"));
  }

  @Test
  void aDecisionThatMeetsNothingIsTold() throws IOException {
    Path decisions = folder.resolve("book/manuscript/decisions.yaml");
    Files.createDirectories(decisions.getParent());
    Files.writeString(
        decisions,
        """
        answers: {MEND-001-00000000: keep}
        edits:
          - {find: not in the text, replace: something}
          - {heading: The End, before: The ferry}
        """);
    ProgramRun run = run(TEXT);
    assertEquals(ExitCode.DONE, run.code(), run.err());
    assertTrue(run.err().contains("decisions.yaml:1:11: warning[IMPORT-007]"), run.err());
    assertTrue(run.err().contains("no paragraph has the words “not in the text”"), run.err());
    assertTrue(run.err().contains("more than one place has the words “The ferry”"), run.err());
  }

  @Test
  void decisionsThatCannotBeReadStopTheImport() throws IOException {
    Path decisions = folder.resolve("book/manuscript/decisions.yaml");
    Files.createDirectories(decisions.getParent());
    Files.writeString(decisions, "edits: [\nanswer: {}\n");
    Map<String, String> before = files();
    ProgramRun run = run(TEXT);
    assertEquals(ExitCode.FINDINGS, run.code(), run.err());
    assertEquals(before, files());
  }

  private Map<String, String> afterAnotherRun() throws IOException {
    ProgramRun again = run(TEXT);
    assertEquals(ExitCode.DONE, again.code(), again.err());
    return files();
  }

  private static String id(String report, String rule) {
    Matcher id = Pattern.compile("\"id\":\"(" + rule + "-\\w+)\"").matcher(report);
    assertTrue(id.find(), report);
    return id.group(1);
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
