package octavo.typeset;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import octavo.diagnostic.Diagnostics;
import octavo.typeset.font.GlyphRun;
import octavo.typeset.page.Edition;
import octavo.typeset.page.Page;
import octavo.typeset.page.Placed;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A chapter that is called by a numeral opens with its title: the numeral is but its number. */
class NumeralPagesTest {
  private static final String TEXT =
      "Nothing was heard of them until the rain had gone and the river was low again.\n\n";

  @TempDir private Path folder;

  private Placed.Text text(Edition edition, String words) {
    return edition.pages().stream()
        .filter(page -> page.label().equals("1"))
        .map(this::texts)
        .flatMap(page -> page.stream())
        .filter(text -> text.shaped().text().strip().equals(words))
        .findFirst()
        .orElseThrow();
  }

  private List<Placed.Text> texts(Page page) {
    return PlacedTexts.of(page, false);
  }

  private Edition book(String theme, String chapter) throws IOException {
    Files.writeString(
        folder.resolve("book.yaml"),
        "title: A Small Book\nlanguage: en-GB\ndate: 2026-11-23\ntheme: " + theme + "\n");
    Files.writeString(folder.resolve("a.md"), chapter);
    return TypesetBook.of(folder, new Diagnostics());
  }

  @ParameterizedTest
  @ValueSource(strings = {"classic", "scholar", "handout", "large-print"})
  void theTitleIsLargerThanTheNumeralAboveIt(String theme) throws IOException {
    Edition edition = book(theme, "# IV\n\nIntroductory\n\n" + TEXT);
    Placed.Text numeral = text(edition, "IV");
    Placed.Text title = text(edition, "Introductory");
    assertTrue(
        title.shaped().size() > 1.3 * numeral.shaped().size(),
        () -> title.shaped().size() + " below " + numeral.shaped().size());
    assertTrue(title.y() > numeral.y());
  }

  @ParameterizedTest
  @ValueSource(strings = {"scholar", "handout", "large-print"})
  void withinAChapterItIsSetAsOtherTitlesOfSections(String theme) throws IOException {
    Edition edition =
        book(theme, "# The Ferry\n\nIt was.\n\n## II\n\nBanks\n\nIt.\n\n## Meadows\n\nIt was.\n");
    Placed.Text title = text(edition, "Banks");
    Placed.Text other = text(edition, "Meadows");
    assertEquals(other.shaped().size(), title.shaped().size());
    assertEquals(
        ((GlyphRun) other.shaped()).face(), ((GlyphRun) title.shaped()).face(), "another face");
  }
}
