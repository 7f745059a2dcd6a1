package octavo.typeset;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import octavo.diagnostic.Diagnostics;
import octavo.typeset.page.Edition;
import octavo.typeset.page.Page;
import octavo.typeset.page.Placed;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** How chapters begin: what is text has an initial, what is a title has none. */
class OpeningPagesTest {
  private static final String TEXT =
      "Nothing was heard of them until the rain had gone and the river was low again. ";

  @TempDir private Path folder;

  private boolean hasInitial(String opening) throws IOException {
    Files.writeString(
        folder.resolve("book.yaml"), "title: A Small Book\nlanguage: en-GB\ndate: 2026-11-23\n");
    Files.writeString(
        folder.resolve("a.md"), "# One\n\n" + opening + "\n\n" + TEXT.repeat(4) + "\n");
    Edition edition = TypesetBook.of(folder, new Diagnostics());
    List<String> labels = edition.pages().stream().map(Page::label).toList();
    return PlacedTexts.of(edition.pages().get(labels.indexOf("1")), false).stream()
        .map(Placed.Text::shaped)
        .anyMatch(shaped -> shaped.text().equals(opening.substring(0, 1)) && shaped.size() > 18);
  }

  @Test
  void aSubtitleOfALineAndAHalfHasNoInitial() throws IOException {
    assertFalse(
        hasInitial(
            "How the Ferryman Vainly Tried to Tell the Children of the Lower Meadow"
                + " What the River Does at Night"));
  }

  @Test
  void aSentenceAsLongHasOne() throws IOException {
    assertTrue(
        hasInitial(
            "How the ferryman had tried to tell the children of the lower meadow"
                + " what the river does at night."));
  }

  @Test
  void aParagraphThatEndsInNoStopIsNoTitle() throws IOException {
    assertTrue(
        hasInitial(
            TEXT
                + "So said the ferryman, and the children of the lower meadow"
                + " laughed and went to see the river"));
  }
}
