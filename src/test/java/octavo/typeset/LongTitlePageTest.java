package octavo.typeset;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import octavo.typeset.page.Edition;
import octavo.typeset.page.Page;
import octavo.typeset.page.Placed;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A title page that names more people than it has room for. */
class LongTitlePageTest extends ChapterPages {
  private static List<String> words(Page page, boolean furniture) {
    return PlacedTexts.of(page, furniture).stream()
        .map(Placed.Text::shaped)
        .map(shaped -> shaped.text())
        .toList();
  }

  @ParameterizedTest
  @CsvSource({"classic, 9", "scholar, 14", "handout, 20", "large-print, 8"})
  void aLittleTooLongAPageIsSetTighterAndTheImprintIsOnItsBack(String theme, int times)
      throws IOException {
    Files.writeString(folder.resolve("book.yaml"), SETTINGS + "rights: R\ntheme: " + theme + "\n");
    String text =
        ("This text of the title page is as long as two lines. ".repeat(2) + "\n\n").repeat(times);
    Files.writeString(folder.resolve("title-page.md"), "# The Title\n\n" + text);
    Edition edition = set("Words.\n", "page");
    List<Page> titles =
        edition.pages().stream()
            .filter(page -> String.join(" ", words(page, false)).contains("title page is"))
            .toList();
    assertEquals(1, titles.size());
    int next = edition.pages().indexOf(titles.getFirst()) + 1;
    assertEquals(List.of("T", "R"), words(edition.pages().get(next), false), "the imprint");
    double smallest =
        PlacedTexts.of(titles.getFirst(), false).stream()
            .mapToDouble(placed -> placed.shaped().size())
            .min()
            .orElseThrow();
    assertTrue(smallest >= (theme.equals("large-print") ? 16 : 8.5), "size " + smallest);
    assertEquals(List.of(), diagnostics.sorted());
  }

  @ParameterizedTest
  @CsvSource({"classic, 13.5", "scholar, 14", "handout, 15", "large-print, 26"})
  void paragraphsThatItsAuthorWroteStandApart(String theme, double leading) throws IOException {
    Files.writeString(folder.resolve("book.yaml"), SETTINGS + "theme: " + theme + "\n");
    Files.writeString(folder.resolve("title-page.md"), "# Title\n\nFirst.\n\nSecond.\n");
    List<Placed.Text> all =
        set("Words.\n", "page").pages().stream()
            .flatMap(page -> PlacedTexts.of(page, false).stream())
            .toList();
    double apart = baseline(all, "Second.") - baseline(all, "First.");
    assertTrue(apart > leading * 1.3 && apart < leading * 2.1, "it is " + apart);
  }

  private static double baseline(List<Placed.Text> all, String words) {
    return all.stream()
        .filter(text -> text.shaped().text().strip().equals(words))
        .findFirst()
        .orElseThrow()
        .y();
  }

  @ParameterizedTest
  @ValueSource(strings = {"classic", "scholar", "handout", "large-print"})
  void whatRunsOverHasNoHeadAndNoFolio(String theme) throws IOException {
    Files.writeString(folder.resolve("book.yaml"), SETTINGS + "theme: " + theme + "\n");
    String names = "Philippa Strange, Jonathan Ferryman, ".repeat(400) + "Ada Last";
    Files.writeString(folder.resolve("title-page.md"), "# Title page\n\n" + names + "\n");
    Edition edition = set("Words.\n", "page");
    List<Page> titles =
        edition.pages().stream()
            .filter(page -> String.join(" ", words(page, false)).contains("Philippa"))
            .toList();
    assertNotEquals(1, titles.size(), "it runs over");
    assertEquals(1, diagnostics.sorted().size(), "it is told");
    assertTrue(diagnostics.sorted().getFirst().message().contains("title page is longer"));
    titles.forEach(page -> assertEquals(List.of(), words(page, true)));
  }
}
