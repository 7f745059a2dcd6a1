package octavo.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
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

/** Books with notes at the foot of their pages, built, read back and validated. */
class PageNotesTest {
  /** Generous: it is to catch what grows with the square of the notes, not a slow machine. */
  private static final Duration LIMIT = Duration.ofSeconds(120);

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
  void notesInAllTheOddPlacesAreLostNowhereAndPassVeraPdf() {
    ProgramRun run = build(Path.of("src/test/resources/books/page-notes"), "--check");
    assertEquals(ExitCode.DONE, run.code(), run.err());
    assertEquals(1, run.err().lines().filter(line -> line.contains("warning[")).count(), run.err());
    assertTrue(run.err().contains("manuscript/one.md:30:15: warning[NOTE-001]"), run.err());
  }

  /** Read back, but not validated: veraPDF takes minutes for so many links. */
  @Test
  void tenThousandNotesInAParagraph() throws IOException {
    StringBuilder text = new StringBuilder("# One\n\n");
    StringBuilder notes = new StringBuilder("\n\n");
    for (int i = 1; i <= 10_000; i++) {
      text.append("[^").append(i).append("]");
      notes.append("[^").append(i).append("]: n").append(i).append("\n");
    }
    ProgramRun run = build(text.append(notes).toString());
    assertEquals(ExitCode.DONE, run.code(), run.err());
    assertTrue(run.err().contains("more notes are cited here than a page has room for"), run.err());
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

  @Test
  void aChainOfNotesEachInTheOneBeforeAndANoteLongerThanAPage() throws IOException {
    StringBuilder text = new StringBuilder("# One\n\nWord.[^1]\n\n");
    for (int i = 1; i < 3_000; i++) {
      text.append("[^").append(i).append("]: See[^").append(i + 1).append("]\n");
    }
    text.append("[^3000]: ").append("a word and another ".repeat(2_000)).append("\n");
    ProgramRun run = build(text.toString());
    assertEquals(ExitCode.DONE, run.code(), run.err());
  }
}
