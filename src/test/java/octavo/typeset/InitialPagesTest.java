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
import org.junit.jupiter.params.provider.ValueSource;

/** The first words of chapters that open with an initial. */
class InitialPagesTest {
  private static final String SENTENCE = " the lamp stood upon the table and the rain ran down.";

  @TempDir private Path folder;

  private final Diagnostics diagnostics = new Diagnostics();

  private Edition set(String text) throws IOException {
    return set(text, "");
  }

  private Edition set(String text, String more) throws IOException {
    Files.writeString(
        folder.resolve("book.yaml"),
        "title: One\nlanguage: en\ndate: 2026-01-01\ncontents: [a.md]\n" + more);
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
  @ValueSource(strings = {"The", "Very", "What", "Yes", "For", "Perhaps"})
  void whatFollowsALetterThatReachesOverItStandsBelowThat(String word) throws IOException {
    assertTrue(after(word, "raise") < -1, word + ": " + after(word, "raise"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"He", "Lo", "Every", "Always"})
  void whatFollowsALetterWithAFootStandsBesideIt(String word) throws IOException {
    double after = after(word, "raise");
    assertTrue(after > -0.5 && after < 1.5, word + ": " + after);
  }

  @Test
  void theFirstLineStandsAboveTheFootOfALetterThatIsDropped() throws IOException {
    assertTrue(after("Lo", "drop") < -3, "L: " + after("Lo", "drop"));
    assertTrue(after("The", "drop") > -0.5, "T: " + after("The", "drop"));
    assertTrue(after("Under", "drop") > -0.5, "U: " + after("Under", "drop"));
  }

  /** How far after the advance of its initial what is left of a first word stands, in points. */
  private double after(String word, String how) throws IOException {
    Path styles = Files.createDirectories(folder.resolve("styles/mine"));
    Files.writeString(
        styles.resolve("theme.yaml"), "extends: classic\nstyles: {compositor: mine.css}\n");
    String initial = how.equals("drop") ? "3" : "2 raise";
    Files.writeString(
        styles.resolve("mine.css"),
        "section.chapter:not(.octavo-section) > .opener + p.first::first-letter"
            + " { initial-letter: "
            + initial
            + "; margin-right: 0.08em }");
    Edition edition = set(word + " evening,", "theme: mine\n");
    List<Placed.Text> texts =
        edition.pages().stream()
            .flatMap(page -> PlacedTexts.of(page, false).stream())
            .dropWhile(text -> !text.shaped().text().equals(word.substring(0, 1)))
            .toList();
    Placed.Text letter = texts.getFirst();
    return texts.get(1).x() - letter.x() - letter.shaped().width();
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
