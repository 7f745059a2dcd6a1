package octavo.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import octavo.reader.Chromium;
import octavo.reader.DevTools;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The page of an import in a real browser: narrowed down, ticked, saved, and read back. */
class ImportReportPageTest {
  private static final Path SOURCE = Path.of("manuscript/source/ivar-smilga.txt");

  private static final String SAVED =
      """
      new Promise(done => {
        URL.createObjectURL = file => { file.text().then(done); return '#'; };
        document.getElementById('save').click();
      })
      """;

  @TempDir private Path folder;

  @Test
  void whatIsTickedIsSavedAndReadBack() throws IOException {
    assumeTrue(Chromium.installed().isPresent(), "Chromium is not installed");
    String book = folder.resolve("book").toString();
    ProgramRun first = ProgramRun.of("import", SOURCE.toString(), "-o", book);
    assertEquals(ExitCode.DONE, first.code(), first.err());
    Path answers = folder.resolve("import-answers.json");
    try (Chromium chromium =
            Chromium.start(Chromium.installed().orElseThrow(), folder.resolve("profile"));
        DevTools page = chromium.newPage()) {
      page.open(folder.resolve("book/import-report.html").toRealPath().toUri());
      page.evaluate("document.getElementById('doubtful').click()");
      assertEquals("5", page.evaluate("document.getElementById('count').textContent").asText());
      page.evaluate("document.getElementById('keepshown').click()");
      page.evaluate("document.querySelector('[id=MEND-001-7c0167bb] input[value=undo]').click()");
      assertEquals("5", page.evaluate("document.getElementById('answered').textContent").asText());
      Files.writeString(answers, page.evaluate(SAVED).asText());
    }
    ProgramRun again =
        ProgramRun.of("import", SOURCE.toString(), "-o", book, "--answers", answers.toString());
    assertEquals(ExitCode.DONE, again.code(), again.err());
    String chapter = Files.readString(folder.resolve("book/manuscript/01-text.md"));
    assertFalse(chapter.contains("<!-- octavo:"), chapter);
    assertTrue(chapter.contains("\n[1] Freed as a result"), chapter);
  }
}
