package octavo.typeset;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.stream.Stream;
import octavo.typeset.font.GlyphRun;
import octavo.typeset.page.Placed;
import org.junit.jupiter.api.Test;

/** Type that readers who see little can read. */
class LargePrintPagesTest extends ChapterPages {
  private static final double LEAST = 16;

  private static final String TEXT =
      """
      A chapter with `code` in its text.

      ## A section of `match`

      ### Below it `if`

      | what | how |
      |---|---|
      | `cells` | words and `more` |

      ```rust
      // A comment in a block.
      fn main() {}
      ```

      > A quotation of `code` and a note.[^n]

      A table in which H<sub>2</sub>O and 10<sup>3</sup> stand.[A7](#a-section-of-match)

      - An item with `code`

      [^n]: A note.[^in]

      [^in]: A note within.
      """;

  @Test
  void nothingIsBelowSixteenPoints() throws IOException {
    Files.writeString(folder.resolve("book.yaml"), SETTINGS + "theme: large-print\n");
    List<Placed.Text> all =
        set(TEXT, "book").pages().stream()
            .flatMap(
                page ->
                    Stream.of(true, false)
                        .flatMap(furniture -> PlacedTexts.of(page, furniture).stream()))
            .toList();
    assertFalse(all.isEmpty());
    List<String> small =
        all.stream()
            .filter(text -> text.shaped().size() < LEAST)
            .map(text -> text.shaped().text() + " " + text.shaped().size())
            .toList();
    assertEquals(List.of(), small);
  }

  @Test
  void aMarkInATableStandsApartFromTheFigureBeforeIt() throws IOException {
    Files.writeString(folder.resolve("book.yaml"), SETTINGS + "theme: large-print\n");
    String table = "# One\n\n| who | sum |\n|---|---|\n| all | 9450[^n] |\n\n[^n]: A note.\n";
    List<Placed.Text> all =
        set(table, "book").pages().stream()
            .flatMap(page -> PlacedTexts.of(page, false).stream())
            .toList();
    Placed.Text sum = only(all, "9450");
    Placed.Text mark =
        all.stream()
            .filter(text -> text.shaped().text().equals("1") && text.y() < sum.y())
            .filter(text -> text.y() > sum.y() - 10)
            .findFirst()
            .orElseThrow();
    assertTrue(mark.x() - sum.x() - sum.shaped().width() > 2, mark + " after " + sum);
    assertNotEquals(((GlyphRun) sum.shaped()).face(), ((GlyphRun) mark.shaped()).face());
  }

  private static Placed.Text only(List<Placed.Text> all, String words) {
    return all.stream()
        .filter(text -> text.shaped().text().equals(words))
        .findFirst()
        .orElseThrow();
  }
}
