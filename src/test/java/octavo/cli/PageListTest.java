package octavo.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The pages the EPUB names are those of the PDF of the same build, word for word. */
class PageListTest {
  private static final int WORDS = 5;

  @TempDir private Path folder;

  @ParameterizedTest
  @ValueSource(strings = {".", "../shared/corpus/keynes", "../shared/corpus/reed"})
  void thePagesBeginWithTheSameWords(String book) throws IOException {
    assumeTrue(Files.isDirectory(Path.of(book)), "the corpus is not beside the project");
    build(book);
    MarkedPages epub = MarkedPages.of(file(".epub"));
    Map<String, List<String>> pdf = PagesOfPdf.mainText(file(".pdf"));
    assertFalse(epub.words().isEmpty());
    assertEquals(epub.listed(), List.copyOf(epub.words().keySet()), "the list and the marks");
    epub.words()
        .forEach(
            (label, words) -> {
              List<String> printed = pdf.get(label);
              int count = Math.min(WORDS, printed.size());
              assertEquals(
                  printed.subList(0, count),
                  words.subList(0, Math.min(count, words.size())),
                  "page " + label);
            });
  }

  @ParameterizedTest
  @ValueSource(strings = {".", "../shared/corpus/keynes", "../shared/corpus/reed"})
  void noPageOfTheAuthorsTextIsLeftOut(String book) throws IOException {
    assumeTrue(Files.isDirectory(Path.of(book)), "the corpus is not beside the project");
    build(book);
    List<String> listed = MarkedPages.of(file(".epub")).listed();
    Map<String, List<String>> pdf = PagesOfPdf.mainText(file(".pdf"));
    List<String> body = pdf.keySet().stream().filter(label -> label.matches("\\d+")).toList();
    List<String> authors = body.subList(0, body.indexOf(listed.getLast()) + 1);
    List<String> missing =
        authors.stream()
            .filter(label -> !pdf.get(label).isEmpty() && !listed.contains(label))
            .toList();
    assertEquals(List.of(), missing);
    assertTrue(authors.size() > 5, authors::toString);
  }

  @Test
  void theListPassesEpubCheck() throws IOException {
    Path book = Files.writeString(folder.resolve("one.md"), "# One\n\nText of a chapter.\n");
    ProgramRun run = ProgramRun.of("build", book.toString(), "--check");
    assertFalse(run.err().contains("[CHECK-"), run.err());
    assertEquals(List.of("1"), MarkedPages.of(folder.resolve("one.epub")).listed());
  }

  @Test
  void anEpubAloneNamesNoPages() throws IOException {
    Path book = Files.writeString(folder.resolve("one.md"), "# One\n\nText of a chapter.\n");
    ProgramRun run = ProgramRun.of("build", book.toString(), "--edition", "epub");
    assertEquals(ExitCode.DONE, run.code(), run.err());
    assertTrue(MarkedPages.of(folder.resolve("one.epub")).words().isEmpty());
  }

  private void build(String book) throws IOException {
    ProgramRun run = ProgramRun.of("build", book, "-o", folder.toString());
    assertFalse(run.err().contains("error["), run.err());
  }

  private Path file(String extension) throws IOException {
    try (var files = Files.list(folder)) {
      return files.filter(file -> file.toString().endsWith(extension)).findFirst().orElseThrow();
    }
  }
}
