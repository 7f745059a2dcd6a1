package octavo.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Books with notes on the pages of their references, built, read back and validated. */
class PageNotesTest {
  /** Generous: it is to catch what grows with the square of the notes, not a slow machine. */
  private static final Duration LIMIT = Duration.ofSeconds(120);

  private static final String PLACEMENT = "--set=editions.print.notes.placement=";

  @TempDir private Path folder;

  private ProgramRun build(Path book, String... options) {
    List<String> arguments =
        new ArrayList<>(List.of("build", book.toString(), "-o", folder.toString()));
    arguments.addAll(List.of("--edition", "print"));
    arguments.addAll(List.of(options));
    return assertTimeoutPreemptively(LIMIT, () -> ProgramRun.of(arguments.toArray(String[]::new)));
  }

  private ProgramRun build(String text, String... options) throws IOException {
    Files.writeString(
        folder.resolve("book.yaml"),
        """
        title: Many Notes
        language: en
        date: 2026-01-01
        contents: [a.md]
        editions: {print: {engine: compositor, notes: {placement: page}}}
        """);
    Files.writeString(folder.resolve("a.md"), text);
    return build(folder, options);
  }

  @Test
  void notesThatOnlyTheThemePutsOnPagesAreProvedThereWhenTheFileIsCheckedLater()
      throws IOException {
    Files.writeString(
        folder.resolve("book.yaml"),
        "title: Noted\nlanguage: en\ndate: 2026-01-01\ntheme: scholar\ncontents: [a.md, b.md]\n");
    String text = "# One\n\nA word[^1] and more.\n\n[^1]: Said below.\n";
    Files.writeString(folder.resolve("a.md"), text);
    Files.writeString(folder.resolve("b.md"), text.replace("One", "Two"));
    ProgramRun build = build(folder, "--check");
    assertEquals(ExitCode.DONE, build.code(), build.err());
    Path file = folder.resolve("noted.pdf");
    ProgramRun check = ProgramRun.of("check", "--book", folder.toString(), file.toString());
    assertEquals(ExitCode.DONE, check.code(), check.err());
  }

  @ParameterizedTest
  @ValueSource(strings = {"page", "margin"})
  void notesInAllTheOddPlacesAreLostNowhereAndPassVeraPdf(String placement) {
    Path book = Path.of("src/test/resources/books/page-notes");
    ProgramRun run = build(book, "--check", PLACEMENT + placement);
    assertEquals(ExitCode.DONE, run.code(), run.err());
    assertEquals(1, run.err().lines().filter(line -> line.contains("warning[")).count(), run.err());
    assertTrue(run.err().contains("manuscript/one.md:30:15: warning[NOTE-001]"), run.err());
  }

  /** The long note goes over the page, and what is cited in it waits for the next one. */
  @ParameterizedTest
  @ValueSource(strings = {"page", "margin"})
  void aNoteThatWaitsForAPageThatCallsItTooStandsThereOnce(String placement) throws IOException {
    String text =
        "# One\n\n"
            + "The first page is full of words such as these. ".repeat(20)
            + "[^long]\n\n"
            + "And the next one calls what the long note calls.[^short]\n\n"
            + "[^long]: "
            + "A note of many words that goes on over the page. ".repeat(60)
            + "[^short]\n\n[^short]: A short one.\n";
    String byPage = "--set=editions.print.notes.numbering=page";
    ProgramRun run = build(text, PLACEMENT + placement, byPage);
    assertEquals(ExitCode.DONE, run.code(), run.err());
  }

  /**
   * What is cited overleaf in a long note is read right after it, before later notes of its page.
   */
  @ParameterizedTest
  @ValueSource(strings = {"page", "margin"})
  void aLongNoteWithAFigureWhoseCaptionCitesWhatTheTextCitesToo(String placement)
      throws IOException {
    Files.writeString(
        folder.resolve("box.svg"),
        "<svg xmlns='http://www.w3.org/2000/svg' width='40' height='30'/>");
    Files.writeString(
        folder.resolve("captions.yaml"), "box.svg: {alt: A box, caption: 'As in [1] and[^h]'}\n");
    Files.writeString(folder.resolve("notes.md"), "[1]: A numbered one.\n");
    String words = "Words of a paragraph that go on and on until the page is full. ".repeat(6);
    String figure = "\n\n![](box.svg)\n\n";
    for (String after : List.of("", figure, words + "[1]\n\n")) {
      String text =
          "# One\n\n"
              + (words + "\n\n").repeat(2)
              + words
              + "[^long] And[^h] then.[1]\n\n"
              + words.repeat(3)
              + after
              + "\n\n[^h]: A short one.\n\n[^long]: "
              + "A note of many words that goes on over the page. ".repeat(60)
              + figure.replace("!", "    !");
      String byPage = "--set=editions.print.notes.numbering=page";
      ProgramRun run = build(text, PLACEMENT + placement, byPage, "--set=notes.numbered=true");
      assertEquals(ExitCode.DONE, run.code(), after + run.err());
    }
  }

  /** Read back, but not validated: veraPDF takes minutes for so many links. */
  @ParameterizedTest
  @ValueSource(strings = {"page", "margin"})
  void tenThousandNotesInAParagraph(String placement) throws IOException {
    StringBuilder text = new StringBuilder("# One\n\n");
    StringBuilder notes = new StringBuilder("\n\n");
    for (int i = 1; i <= 10_000; i++) {
      text.append("[^").append(i).append("]");
      notes.append("[^").append(i).append("]: n").append(i).append("\n");
    }
    ProgramRun run = build(text.append(notes).toString(), PLACEMENT + placement);
    assertEquals(ExitCode.DONE, run.code(), run.err());
    // Beside the text there is room for the notes of each line.
    boolean told = run.err().contains("more notes are cited here than a page has room for");
    assertEquals(placement.equals("page"), told, run.err());
    assertFalse(run.err().contains("longer than its line"), run.err());
  }

  @Test
  void notesInTheMarginOfAThemeThatHasNoneOrSomethingElseThereStandAtTheFoot() throws IOException {
    Files.createDirectories(folder.resolve("styles/own"));
    Files.writeString(
        folder.resolve("styles/own/theme.yaml"),
        "extends: classic\nstyles: {compositor: own.css}\n");
    String text = "# One\n\nWord.[^1]\n\n[^1]: A note.\n";
    String[] options = {"--set=theme=own", PLACEMENT + "margin", "--check"};
    Files.writeString(folder.resolve("styles/own/own.css"), "@page { margin: 20mm }");
    ProgramRun narrow = build(text, options);
    assertEquals(ExitCode.DONE, narrow.code(), narrow.err());
    assertTrue(
        narrow.err().contains("styles/own/own.css:1:9: warning[STYLE-009]: 'placement: margin':"),
        narrow.err());
    Files.writeString(
        folder.resolve("styles/own/own.css"), "@page { @right-top { content: counter(page) } }");
    ProgramRun taken = build(text, options);
    assertTrue(taken.err().contains("something else stands at the outer side"), taken.err());
    assertEquals(ExitCode.DONE, taken.code(), taken.err());
  }

  @Test
  void aTableRowWithMoreNotesThanAPageHoldsIsTold() throws IOException {
    StringBuilder text = new StringBuilder("# One\n\n| A | B |\n|---|---|\n| a | ");
    StringBuilder notes = new StringBuilder(" |\n\n");
    for (int i = 1; i <= 150; i++) {
      text.append("[^").append(i).append("]");
      notes.append("[^").append(i).append("]: n").append(i).append("\n");
    }
    ProgramRun run = build(text.append(notes).toString(), "--check");
    assertEquals(ExitCode.DONE, run.code(), run.err());
    assertTrue(
        run.err().contains("a.md:3:1: warning[PDF-003]: more notes are cited here"), run.err());
  }

  @ParameterizedTest
  @ValueSource(strings = {"page", "margin"})
  void aChainOfNotesEachInTheOneBeforeAndANoteLongerThanAPage(String placement) throws IOException {
    StringBuilder text = new StringBuilder("# One\n\nWord.[^1]\n\n");
    for (int i = 1; i < 3_000; i++) {
      text.append("[^").append(i).append("]: See[^").append(i + 1).append("]\n");
    }
    text.append("[^3000]: ").append("a word and another ".repeat(2_000)).append("\n");
    ProgramRun run = build(text.toString(), PLACEMENT + placement);
    assertEquals(ExitCode.DONE, run.code(), run.err());
  }
}
