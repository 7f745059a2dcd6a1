package octavo.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the checks find in a finished EPUB is told at the lines of the manuscript. */
class ManuscriptLinesTest {
  @TempDir private Path folder;

  private String found(String text, String... more) throws IOException {
    Path book = Files.createDirectories(folder.resolve("book"));
    Files.writeString(
        book.resolve("book.yaml"),
        "title: Lines\nlanguage: en-GB\ndate: 2026-11-23\npublisher: P\ncontents: [one.md]\n");
    Files.writeString(book.resolve("one.md"), text);
    String out = folder.resolve("out").toString();
    List<String> command = new ArrayList<>(List.of("build", book.toString(), "-o", out, "--check"));
    command.addAll(List.of(more));
    return ProgramRun.of(command.toArray(String[]::new)).err();
  }

  @Test
  void aWordOfAnotherScriptIsFoundWhereItStands() throws IOException {
    String found = found("# One\n\nText.\n\nMore of it, and Война, as it is.\n\n## Two\n\nText.\n");
    assertTrue(found.contains("one.md:5:17: warning[ACCESS-005]"), found);
    assertTrue(found.contains("see also: " + folder.resolve("out/lines.epub/EPUB/text/")), found);
  }

  @Test
  void aTableWithoutHeadsIsFoundBelowWhatPagesOfPrintPutBeforeIt() throws IOException {
    String text = "Some words that fill the page. ".repeat(40) + "\n\n";
    String found =
        found(
            "# One\n\n"
                + text.repeat(8)
                + "<table>\n<tr><td>1</td></tr>\n<tr><td>2</td></tr>\n</table>\n");
    assertTrue(found.contains("one.md:19:1: warning[ACCESS-002]"), found);
  }

  @ParameterizedTest
  @ValueSource(strings = {"epub", "kobo"})
  void whatIsFoundInAFileThatALongChapterGoesOnInIsToldAtItsLine(String edition)
      throws IOException {
    String words = "See [there](#far) for words. And more of them! ".repeat(40) + "\n\n";
    String item = "- An item of a list. ".repeat(10) + "\n";
    String found =
        found(
            "# One\n\n"
                + words.repeat(99)
                + "## A section {#far}\n\n"
                + item.repeat(999)
                + "\nMore of it, and Война, as it is.\n\n"
                + words.repeat(49)
                + "And Мир, as it is.\n",
            "--edition",
            edition);
    assertTrue(found.contains("one.md:1203:17: warning[ACCESS-005]"), found);
    assertTrue(found.contains("one.md:1303:5: warning[ACCESS-005]"), found);
    assertTrue(found.contains("/EPUB/text/one-"), found);
    assertEquals(3, found.split("warning\\[ACCESS-", -1).length, found);
  }

  @Test
  void whatIsFoundOfAWholeFileIsToldAtItsFirstBlock() throws IOException {
    String found =
        found("# One\n\nText.\n\n" + "A long paragraph of words. ".repeat(12_000) + "\n");
    assertTrue(found.contains("one.md:5:1: warning[STORE-016]"), found);
  }

  @Test
  void whatNobodyWroteStaysInTheFile() throws IOException {
    Path out = folder.resolve("out");
    String found = found("# One\n\nText.\n");
    assertEquals(-1, found.indexOf("ACCESS-"), found);
    assertTrue(Files.exists(out.resolve("lines.epub")), found);
  }

  @Test
  void whatIsFoundInTheFileForKoboIsToldAtTheLineItComesFrom() throws IOException {
    String words = "Some words. More of them! ".repeat(40) + "\n\n";
    String found =
        found(
            "# One\n\n" + words.repeat(8) + "More of it, and Война, as it is.\n",
            "--edition",
            "kobo");
    assertTrue(found.contains("one.md:19:17: warning[ACCESS-005]"), found);
  }

  @Test
  void whatSeveralEditionsHaveIsToldOnceWithTheirNames() throws IOException {
    String found =
        found(
            "# One\n\nMore of it, and Война, as it is.\n",
            "--edition",
            "epub",
            "--edition",
            "kobo",
            "--edition",
            "kindle");
    assertEquals(1, found.split("warning\\[ACCESS-005\\]", -1).length - 1, found);
    assertTrue(found.contains("is not named (editions kindle, kobo, epub)"), found);
    for (String file : List.of("lines.epub", "lines-kindle.epub", "lines-kobo.kepub.epub")) {
      assertTrue(found.contains("see also: " + folder.resolve("out/" + file)), found);
    }
  }
}
