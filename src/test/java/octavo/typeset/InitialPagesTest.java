package octavo.typeset;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import octavo.diagnostic.DiagnosticCode;
import octavo.diagnostic.Diagnostics;
import octavo.typeset.page.Edition;
import octavo.typeset.page.Placed;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The first words of chapters that open with an initial. */
class InitialPagesTest {
  private static final String SENTENCE = " the lamp stood upon the table and the rain ran down.";

  @TempDir private Path folder;

  private final Diagnostics diagnostics = new Diagnostics();

  private Edition set(String text) throws IOException {
    Files.writeString(
        folder.resolve("book.yaml"),
        "title: One\nlanguage: en\ndate: 2026-01-01\ncontents: [a.md]\n");
    Files.writeString(folder.resolve("a.md"), "# One\n\n" + text + SENTENCE.repeat(4) + "\n");
    return TypesetBook.of(folder, diagnostics);
  }

  private static long rules(Edition edition) {
    return edition.pages().stream()
        .flatMap(page -> page.content().stream())
        .filter(Placed.Rule.class::isInstance)
        .count();
  }

  @Test
  void aStruckFirstPhraseIsStruckThroughFromItsInitialOn() throws IOException {
    long plain = rules(set("Every evening,"));
    assertEquals(plain + 2, rules(set("~~Every evening,~~")));
  }

  @Test
  void aStruckFirstWordIsStruckThrough() throws IOException {
    long plain = rules(set("Every evening,"));
    assertEquals(plain + 1, rules(set("~~Every~~ evening,")));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "1917 was when | does not begin with a letter",
        "中 Every evening, | -",
        "Every evening, | -"
      })
  void whyAParagraphHasNoInitialIsTold(String text, String message) throws IOException {
    set(text);
    List<String> told =
        diagnostics.sorted().stream()
            .filter(finding -> finding.code() == DiagnosticCode.STYLE_INITIAL)
            .map(finding -> finding.message())
            .toList();
    assertEquals(message.equals("-") ? 0 : 1, told.size(), told.toString());
    assertTrue(told.stream().allMatch(one -> one.contains(message)), told.toString());
  }
}
