package octavo.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import octavo.reader.Ace;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * EPUBs under Ace by DAISY, whose rules of every severity, best practices included, must all hold.
 * A missing alternative text is said in the book's words, and Ace takes that for one: a build tells
 * them itself, FIG-004, and a check of the EPUB, ACCESS-001. Skipped, with the reason, where it is
 * not installed.
 */
class AceTest {
  @TempDir private Path folder;

  @BeforeAll
  static void requireAce() {
    String missing = Ace.missing().orElse("");
    assumeTrue(missing.isEmpty(), missing);
  }

  private Path build(Path book, String... options) {
    assumeTrue(Files.isDirectory(book), book + " is not there");
    List<String> arguments = new ArrayList<>(List.of("build", book.toString()));
    arguments.addAll(List.of("-o", folder.toString(), "--edition", "epub"));
    arguments.addAll(List.of(options));
    ProgramRun run = ProgramRun.of(arguments.toArray(String[]::new));
    assertEquals(ExitCode.DONE, run.code(), run.err());
    return Path.of(run.out().substring(0, run.out().indexOf('\t')));
  }

  private static String set(String key, String value) {
    return "--set=" + key + "=" + value;
  }

  @ParameterizedTest
  @CsvSource({
    "., book, classic",
    "src/test/resources/books/placements, popup, scholar",
    "src/test/resources/books/placements, chapter, large-print",
    "../shared/corpus/keynes, popup, handout",
    "../shared/corpus/flatland, book, classic",
    "../shared/corpus/progit/ar, book, classic"
  })
  void anEpubBreaksNoRuleOfAce(Path book, String placement, String theme) throws IOException {
    Path epub =
        build(
            book,
            set("editions.epub.notes.placement", placement),
            set("editions.epub.theme", theme),
            set("editions.epub.numbers.paragraphs", "true"));
    assertEquals(List.of(), Ace.violations(epub, folder));
  }

  @ParameterizedTest
  @ValueSource(strings = {"reed", "rousseau", "progit/en", "progit/ja"})
  void theEpubOfALongBookBreaksNoRuleOfAce(String book) throws IOException {
    assumeTrue("full".equals(System.getProperty("corpus")), "only with -Dcorpus=full");
    Path epub = build(Path.of("../shared/corpus").resolve(book));
    assertEquals(List.of(), Ace.violations(epub, folder));
  }

  @Test
  void aceIsHeardWhereARuleIsBroken() throws IOException {
    Path epub = build(Path.of("src/test/resources/books/placements"));
    try (FileSystem zip = FileSystems.newFileSystem(epub)) {
      Path page = zip.getPath("EPUB/text/cover.xhtml");
      String broken = Files.readString(page).replaceAll(" alt=\"[^\"]*\"", "");
      try (OutputStream out = Files.newOutputStream(page)) {
        out.write(broken.getBytes(StandardCharsets.UTF_8));
      }
    }
    List<String> violations = Ace.violations(epub, folder);
    assertTrue(
        violations.stream().anyMatch(broken -> broken.startsWith("image-alt, critical: ")),
        violations::toString);
  }
}
