package octavo.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import octavo.diagnostic.Diagnostic;
import octavo.diagnostic.DiagnosticCode;
import octavo.diagnostic.Diagnostics;
import octavo.diagnostic.Edit;
import octavo.diagnostic.FilePlace;
import octavo.diagnostic.SourceFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReportTest {
  private static final SourceFile CHAPTER =
      new SourceFile("chapter-03.md", "# Three\n\nHe wrote [18] to her.\n");

  private final ByteArrayOutputStream err = new ByteArrayOutputStream();
  private final Diagnostics diagnostics = new Diagnostics();

  @Test
  void aFindingHasPlaceSourceLineCaretHintAndRelatedPlaces() {
    diagnostics.report(
        Diagnostic.of(
                DiagnosticCode.NOTE_MISSING,
                CHAPTER.span(18, 22),
                "no text for note 18",
                "add “[18]: …” to notes.md")
            .withRelated(List.of(new FilePlace("chapter-04.md", 7, 2))));
    assertEquals(ExitCode.DONE, finish(text(false, false, false), false));
    assertEquals(
        """
        chapter-03.md:3:10: warning[NOTE-001]: no text for note 18
          He wrote [18] to her.
                   ^~~~
          hint: add “[18]: …” to notes.md
          see also: chapter-04.md:7:2
        1 warning
        """,
        printed());
  }

  @Test
  void findingsAreSortedByPlaceAndCountedBySeverity() {
    diagnostics.report(DiagnosticCode.BOOK_DATE_UNSET, new FilePlace("book.yaml"), "no date", "");
    diagnostics.report(DiagnosticCode.FILE_MISSING, new FilePlace("a.md"), "not there", "");
    diagnostics.report(DiagnosticCode.FIG_MISSING, new FilePlace("b.md", 4, 0), "one", "");
    diagnostics.report(DiagnosticCode.FIG_MISSING, new FilePlace("b.md", 2, 0), "two", "");
    assertEquals(ExitCode.FINDINGS, finish(text(false, false, false), false));
    assertEquals(
        """
        a.md: error[FILE-001]: not there
        b.md:2: warning[FIG-001]: two
        b.md:4: warning[FIG-001]: one
        book.yaml: note[BOOK-004]: no date
        1 error, 2 warnings, 1 note
        """,
        printed());
  }

  @Test
  void moreThanFiveOfWholeFilesAreFoldedUnlessTheyAreErrors() {
    for (int image = 1; image <= 6; image++) {
      FilePlace place = new FilePlace(image + ".png");
      diagnostics.report(DiagnosticCode.FIG_LOW_RESOLUTION, place, "too coarse", "");
      diagnostics.report(DiagnosticCode.FILE_MISSING, place, "not there", "");
    }
    finish(text(false, false, false), false);
    assertEquals(
        """
        1.png: error[FILE-001]: not there
        1.png: warning[FIG-008]: too coarse
          and 5 more FIG-008 (-v shows all)
        2.png: error[FILE-001]: not there
        3.png: error[FILE-001]: not there
        4.png: error[FILE-001]: not there
        5.png: error[FILE-001]: not there
        6.png: error[FILE-001]: not there
        6 errors, 6 warnings
        """,
        printed());
  }

  @Test
  void whatIsPrintedByItselfIsNotCountedAmongTheOthers() {
    for (int image = 1; image <= 6; image++) {
      diagnostics.report(
          DiagnosticCode.FIG_LOW_RESOLUTION, new FilePlace(image + ".png"), "too coarse", "");
    }
    diagnostics.report(
        DiagnosticCode.FIG_LOW_RESOLUTION, new FilePlace("b.md", 3, 0), "too coarse", "");
    finish(text(false, false, false), false);
    assertEquals(
        """
        1.png: warning[FIG-008]: too coarse
          and 5 more FIG-008 (-v shows all)
        b.md:3: warning[FIG-008]: too coarse
        7 warnings
        """,
        printed());
  }

  @Test
  void moreThanTwentyOfOneCodeAreFoldedUnlessAllAreAskedFor() {
    for (int line = 1; line <= 21; line++) {
      diagnostics.report(DiagnosticCode.FIG_MISSING, new FilePlace("b.md", line, 0), "gone", "");
    }
    finish(text(false, false, false), false);
    assertEquals(
        """
        b.md:1: warning[FIG-001]: gone
          and 20 more FIG-001 (-v shows all)
        21 warnings
        """,
        printed());
    err.reset();
    finish(text(false, true, false), false);
    assertEquals(22, printed().lines().count());
  }

  @Test
  void twentyOfOneCodeAreNotFolded() {
    for (int line = 1; line <= 20; line++) {
      diagnostics.report(DiagnosticCode.FIG_MISSING, new FilePlace("b.md", line, 0), "gone", "");
    }
    finish(text(false, false, false), false);
    assertEquals(21, printed().lines().count());
  }

  @Test
  void quietPrintsOnlyWhatDecidesTheExitCode() {
    diagnostics.report(DiagnosticCode.FIG_MISSING, new FilePlace("b.md"), "gone", "");
    diagnostics.report(DiagnosticCode.BOOK_DATE_UNSET, new FilePlace("book.yaml"), "no date", "");
    assertEquals(ExitCode.DONE, finish(text(true, false, false), false));
    assertEquals("", printed());
    assertEquals(ExitCode.FINDINGS, finish(text(true, false, true), false));
    assertEquals("b.md: warning[FIG-001]: gone\n", printed());
  }

  @Test
  void coloursComeOnlyWhereTheyAreWelcome() {
    diagnostics.report(DiagnosticCode.FIG_MISSING, CHAPTER.span(18, 22), "gone", "");
    finish(text(false, false, false), true);
    assertTrue(printed().startsWith("\u001b[1mchapter-03.md:3:10:\u001b[0m \u001b[1;33mwarning"));
    assertTrue(here(true, Map.of()).colour());
    assertFalse(here(true, Map.of("NO_COLOR", "1")).colour());
    assertTrue(here(true, Map.of("NO_COLOR", "")).colour());
    assertFalse(here(false, Map.of()).colour());
  }

  @Test
  void aMessageCannotMoveTheCursor() {
    diagnostics.report(DiagnosticCode.FIG_MISSING, new FilePlace("a\u001b[2J.md"), "b\rc", "d\ne");
    finish(text(false, false, false), false);
    assertEquals("a␛[2J.md: warning[FIG-001]: b␍c\n  hint: d␊e\n1 warning\n", printed());
  }

  @Test
  void jsonIsAnObjectALineAndNothingElse() throws JsonProcessingException {
    for (int line = 1; line <= 30; line++) {
      diagnostics.report(
          DiagnosticCode.FIG_MISSING, new FilePlace("b\u0001\".md", line, 0), "\ud83d gone", "");
    }
    diagnostics.report(
        Diagnostic.of(DiagnosticCode.NOTE_MISSING, CHAPTER.span(18, 22), "no text", "add it")
            .withRelated(List.of(CHAPTER.span(0, 7))));
    finish(new Reporting(false, false, false, Reporting.Format.JSON, Optional.empty()), true);
    List<String> lines = printed().lines().toList();
    assertEquals(31, lines.size());
    JsonNode first = new ObjectMapper().readTree(lines.getFirst());
    assertEquals("b\u0001\".md", first.get("path").asText());
    assertEquals(1, first.get("line").asInt());
    assertFalse(first.has("column"));
    assertEquals(
        "{\"severity\":\"warning\",\"code\":\"NOTE-001\",\"message\":\"no text\","
            + "\"path\":\"chapter-03.md\",\"line\":3,\"column\":10,\"endLine\":3,\"endColumn\":14,"
            + "\"hint\":\"add it\",\"related\":[{\"path\":\"chapter-03.md\",\"line\":1,"
            + "\"column\":1,\"endLine\":1,\"endColumn\":8}]}",
        lines.getLast());
  }

  @Test
  void sarifHoldsEveryRuleAndResult(@TempDir Path folder) throws IOException {
    diagnostics.report(DiagnosticCode.FIG_MISSING, new FilePlace("Über a:b.md"), "gone", "find it");
    diagnostics.report(
        Diagnostic.of(DiagnosticCode.NOTE_MISSING, CHAPTER.span(18, 22), "no text", "")
            .withRelated(List.of(CHAPTER.span(0, 7))));
    Path file = folder.resolve("log.sarif");
    finish(new Reporting(true, false, false, Reporting.Format.TEXT, Optional.of(file)), false);
    JsonNode log = new ObjectMapper().readTree(Files.readString(file));
    assertEquals("2.1.0", log.get("version").asText());
    JsonNode run = log.get("runs").get(0);
    JsonNode rules = run.at("/tool/driver/rules");
    assertEquals(DiagnosticCode.values().length, rules.size());
    assertEquals("%C3%9Cber%20a%3Ab.md", run.at(location(1) + "/artifactLocation/uri").asText());
    assertTrue(run.at(location(1) + "/region").isMissingNode());
    JsonNode note = run.at("/results/0");
    assertEquals("warning", note.get("level").asText());
    assertEquals("NOTE-001", rules.get(note.get("ruleIndex").asInt()).get("id").asText());
    assertEquals(
        "{\"startLine\":3,\"startColumn\":10,\"endLine\":3,\"endColumn\":14}",
        run.at(location(0) + "/region").toString());
    assertEquals(1, note.get("relatedLocations").size());
  }

  @Test
  void whatMendsAFindingIsSaidToPeopleAndToPrograms() throws IOException {
    diagnostics.report(
        Diagnostic.of(DiagnosticCode.NOTE_PUNCTUATION, CHAPTER.span(18, 22), "before “.”", "")
            .withFix(List.of(Edit.insert(CHAPTER, 18, "."), Edit.delete(CHAPTER.span(22, 23)))));
    finish(text(false, false, false), false);
    assertTrue(printed().contains("\n  octavo build --fix mends this\n"), printed());
    err.reset();
    finish(new Reporting(false, false, false, Reporting.Format.JSON, Optional.empty()), false);
    assertTrue(
        printed()
            .endsWith(
                ",\"fix\":[{\"path\":\"chapter-03.md\",\"line\":3,\"column\":10,\"endLine\":3,"
                    + "\"endColumn\":10,\"text\":\".\"},{\"path\":\"chapter-03.md\",\"line\":3,"
                    + "\"column\":14,\"endLine\":3,\"endColumn\":15,\"text\":\"\"}]}\n"),
        printed());
    String log = SarifLog.of(diagnostics.sorted(), "1", Whereabouts.here());
    JsonNode change =
        new ObjectMapper().readTree(log).at("/runs/0/results/0/fixes/0/artifactChanges/0");
    assertEquals("chapter-03.md", change.at("/artifactLocation/uri").asText());
    assertEquals(
        "[{\"deletedRegion\":{\"startLine\":3,\"startColumn\":10,\"endLine\":3,\"endColumn\":10},"
            + "\"insertedContent\":{\"text\":\".\"}},"
            + "{\"deletedRegion\":{\"startLine\":3,\"startColumn\":14,\"endLine\":3,"
            + "\"endColumn\":15}}]",
        change.get("replacements").toString());
  }

  @Test
  void sarifNamesTheBooksFilesFromWhereTheProgramWasStarted(@TempDir Path folder)
      throws IOException {
    Path book = Files.createDirectories(folder.resolve("my book"));
    Files.writeString(book.resolve("a.md"), "# A\n");
    diagnostics.report(DiagnosticCode.FIG_MISSING, new FilePlace("a.md"), "gone", "");
    diagnostics.report(DiagnosticCode.FIG_MISSING, new FilePlace("b.epub"), "gone", "");
    Whereabouts whereabouts = new Whereabouts(folder, book);
    String text = SarifLog.of(diagnostics.sorted(), "1", whereabouts);
    JsonNode run = new ObjectMapper().readTree(text).get("runs").get(0);
    JsonNode inBook = run.at(location(0) + "/artifactLocation");
    assertEquals("my%20book/a.md", inBook.get("uri").asText());
    assertTrue(run.get("originalUriBaseIds").has(inBook.get("uriBaseId").asText()));
    assertFalse(text.contains(folder.getFileName() + "/my%20book"), text);
    assertEquals(
        "sub/a.md",
        new Whereabouts(folder, folder).of(new FilePlace(folder.resolve("sub/a.md").toString())));
  }

  @Test
  void theFolderOfTheSarifFileIsMade(@TempDir Path folder) {
    Path file = folder.resolve("none/yet/log.sarif");
    Reporting reporting =
        new Reporting(false, false, false, Reporting.Format.TEXT, Optional.of(file));
    assertEquals(ExitCode.DONE, finish(reporting, false));
    assertTrue(Files.isRegularFile(file));
    assertEquals("", printed());
  }

  @Test
  void aSarifFileThatCannotBeWrittenIsAFailure(@TempDir Path folder) throws IOException {
    Path inTheWay = Files.writeString(folder.resolve("none"), "a file");
    Path file = inTheWay.resolve("log.sarif");
    Reporting reporting =
        new Reporting(false, false, false, Reporting.Format.TEXT, Optional.of(file));
    assertEquals(ExitCode.FAILURE, finish(reporting, false));
    assertEquals(
        file
            + ": error[OUT-001]: "
            + inTheWay
            + " is in the way: it is not a folder\n"
            + "  hint: name another file with --sarif, or give yourself the right to write there\n"
            + "1 error\n",
        printed());
    err.reset();
    finish(new Reporting(false, false, false, Reporting.Format.JSON, Optional.of(file)), false);
    assertTrue(printed().contains("\"code\":\"OUT-001\""), printed());
    assertTrue(printed().contains("\"path\":\"" + file + "\",\"hint\":"), printed());
  }

  @Test
  void onlyASarifLogIsWrittenOverByOne(@TempDir Path folder) throws IOException {
    for (String other :
        List.of("# Notes\n", "{\"version\": \"2.0.0\", \"tasks\": []}", "%PDF-1.7")) {
      Path file = Files.writeString(folder.resolve("notes.md"), other);
      err.reset();
      assertEquals(ExitCode.FINDINGS, finish(to(file), false));
      assertEquals(
          file
              + ": error[OUT-003]: the file is there already, and is no SARIF log\n"
              + "  hint: name another file with --sarif, or move this one away\n"
              + "1 error\n",
          printed());
      assertEquals(other, Files.readString(file));
    }
    String foreign = "{ \"version\": \"2.1.0\",\n  \"runs\": [] }";
    for (String sarif : List.of("", foreign)) {
      Path file = Files.writeString(folder.resolve("log.sarif"), sarif);
      assertEquals(ExitCode.DONE, finish(to(file), false));
      assertEquals(ExitCode.DONE, finish(to(file), false));
      assertTrue(Files.readString(file).contains("Octavo"));
    }
  }

  private static Reporting to(Path sarif) {
    return new Reporting(false, false, false, Reporting.Format.TEXT, Optional.of(sarif));
  }

  private static String location(int result) {
    return "/results/" + result + "/locations/0/physicalLocation";
  }

  private static Reporting text(boolean quiet, boolean verbose, boolean strict) {
    return new Reporting(quiet, verbose, strict, Reporting.Format.TEXT, Optional.empty());
  }

  private ExitCode finish(Reporting reporting, boolean terminal) {
    Surroundings here = here(terminal, Map.of());
    ExitCode code = new Report(reporting, here).finish(diagnostics, Whereabouts.here());
    here.err().flush();
    return code;
  }

  private Surroundings here(boolean terminal, Map<String, String> environment) {
    PrintStream stream = new PrintStream(err, false, StandardCharsets.UTF_8);
    return new Surroundings(
        InputStream.nullInputStream(), stream, stream, environment, terminal, () -> 0L, Disk.REAL);
  }

  private String printed() {
    return err.toString(StandardCharsets.UTF_8);
  }
}
