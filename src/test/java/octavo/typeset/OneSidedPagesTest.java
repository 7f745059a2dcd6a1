package octavo.typeset;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import octavo.diagnostic.Diagnostics;
import octavo.typeset.page.Page;
import octavo.typeset.page.Placed;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Pages that are printed on one side have their margins alike; those of a book mirror them. */
class OneSidedPagesTest {
  private static final String TEXT =
      "Nothing was heard of them until the rain had gone and the river was low again. ";

  @TempDir private Path folder;

  /** Pages 2 and 3. */
  private List<Page> pages(String theme, Map<String, String> settings) throws IOException {
    Files.writeString(
        folder.resolve("book.yaml"),
        "title: A Small Book\nlanguage: en-GB\ndate: 2026-11-23\ntheme: " + theme + "\n");
    Files.writeString(folder.resolve("a.md"), "# One\n\n" + (TEXT.repeat(12) + "\n\n").repeat(14));
    return TypesetBook.of(folder, settings, new Diagnostics()).pages().stream()
        .filter(page -> page.label().equals("2") || page.label().equals("3"))
        .toList();
  }

  private static double left(Page page) {
    return PlacedTexts.of(page, false).stream().mapToDouble(Placed.Text::x).min().orElseThrow();
  }

  @ParameterizedTest
  @CsvSource({"classic, false", "scholar, false", "handout, true", "notes-wide, true"})
  void theTextStandsAsFarIn(String theme, boolean alike) throws IOException {
    List<Page> pages = pages(theme, Map.of());
    assertEquals(alike, Math.abs(left(pages.get(0)) - left(pages.get(1))) < 5);
  }

  @Test
  void numbersAndLinesStandAtTheRightOfAll() throws IOException {
    for (Page page : pages("notes-wide", Map.of())) {
      double right = left(page) + 300;
      List<Placed.Rule> rules =
          page.content().stream()
              .filter(Placed.Rule.class::isInstance)
              .map(Placed.Rule.class::cast)
              .toList();
      assertTrue(rules.size() > 10, "few lines");
      rules.forEach(rule -> assertTrue(rule.x() > right, rule.toString()));
    }
  }
}
