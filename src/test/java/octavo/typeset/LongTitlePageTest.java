package octavo.typeset;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import octavo.typeset.page.Edition;
import octavo.typeset.page.Page;
import octavo.typeset.page.Placed;
import org.junit.jupiter.params.ParameterizedTest;
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
  @ValueSource(strings = {"classic", "scholar", "handout", "large-print"})
  void whatRunsOverHasNoHeadAndNoFolio(String theme) throws IOException {
    Files.writeString(folder.resolve("book.yaml"), SETTINGS + "theme: " + theme + "\n");
    String names = "Philippa Strange, Jonathan Ferryman, ".repeat(120) + "Ada Last";
    Files.writeString(folder.resolve("title-page.md"), "# Title page\n\n" + names + "\n");
    Edition edition = set("Words.\n", "page");
    List<Page> titles =
        edition.pages().stream()
            .filter(page -> String.join(" ", words(page, false)).contains("Philippa"))
            .toList();
    assertNotEquals(1, titles.size(), "it runs over");
    titles.forEach(page -> assertEquals(List.of(), words(page, true)));
  }
}
