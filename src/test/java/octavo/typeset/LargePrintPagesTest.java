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
import octavo.typeset.page.Page;
import octavo.typeset.page.Placed;
import org.junit.jupiter.api.Test;

/** Type that readers who see little can read. */
class LargePrintPagesTest extends ChapterPages {
  private static final double LEAST = 16;

  /** Of the size of the type, in Atkinson Hyperlegible Next. */
  private static final double FIGURE_HEIGHT = 0.67;

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
    Placed.Text sum = first(all, "9450");
    Placed.Text mark = markOf(sum, all);
    assertTrue(mark.x() - sum.x() - sum.shaped().width() > 2, mark + " after " + sum);
    assertNotEquals(((GlyphRun) sum.shaped()).face(), ((GlyphRun) mark.shaped()).face());
  }

  @Test
  void aMarkInATableTouchesNoRuleAndStandsByItsRow() throws IOException {
    Files.writeString(folder.resolve("book.yaml"), SETTINGS + "theme: large-print\n");
    String table =
        "| | |\n|---|---|\n| all | 9450[^n] |\n| some | 7000[^m] |\n\n"
            + "[^n]: A note.\n\n[^m]: Another.\n";
    List<Page> pages = set(table, "book").pages();
    Page page =
        pages.stream()
            .filter(it -> PlacedTexts.of(it, false).stream().anyMatch(t -> is(t, "9450")))
            .findFirst()
            .orElseThrow();
    List<Placed.Text> all = PlacedTexts.of(page, false);
    Placed.Text sum = first(all, "9450");
    Placed.Text mark = markOf(sum, all);
    double rule =
        page.content().stream()
            .filter(Placed.Rule.class::isInstance)
            .map(Placed.Rule.class::cast)
            .filter(it -> it.width() > it.height() && it.y() < sum.y())
            .mapToDouble(it -> it.y() + it.height())
            .max()
            .orElseThrow();
    double top = mark.y() - FIGURE_HEIGHT * mark.shaped().size();
    assertTrue(top - rule > 3, "its top at " + top + ", the rule down to " + rule);
    double row = first(all, "7000").y() - sum.y();
    assertTrue(sum.y() - mark.y() < row / 5, mark.y() + " of " + sum.y() + ", rows of " + row);
    assertTrue(mark.y() < sum.y(), mark + " is raised");
  }

  private static Placed.Text markOf(Placed.Text sum, List<Placed.Text> all) {
    return all.stream()
        .filter(text -> is(text, "1") && text.y() < sum.y() && text.y() > sum.y() - 10)
        .findFirst()
        .orElseThrow();
  }

  private static boolean is(Placed.Text text, String words) {
    return text.shaped().text().equals(words);
  }

  private static Placed.Text first(List<Placed.Text> all, String words) {
    return all.stream().filter(text -> is(text, words)).findFirst().orElseThrow();
  }
}
