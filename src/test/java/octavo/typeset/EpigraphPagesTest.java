package octavo.typeset;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import octavo.typeset.font.GlyphRun;
import octavo.typeset.page.Page;
import octavo.typeset.page.Placed;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Epigraphs on a page of their own, and above a chapter. */
class EpigraphPagesTest extends ChapterPages {
  private static final double LEFT = 21 * 72 / 25.4;

  private static final double MEASURE = 98 * 72 / 25.4;

  private Page page(String epigraph) throws IOException {
    Files.writeString(folder.resolve("epigraph.md"), epigraph);
    return set("Words.\n", "book").pages().stream()
        .filter(page -> PlacedTexts.of(page, false).stream().anyMatch(it -> is(it, "Rivers")))
        .findFirst()
        .orElseThrow();
  }

  private static boolean is(Placed.Text text, String word) {
    return text.shaped().text().contains(word);
  }

  private static Placed.Text text(Page page, String word) {
    return PlacedTexts.of(page, false).stream()
        .filter(text -> is(text, word))
        .findFirst()
        .orElseThrow();
  }

  private static boolean isItalic(Placed.Text text) {
    return ((GlyphRun) text.shaped()).face().postScriptName().contains("Italic");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "> Rivers run into the sea.\n>\n> Ecclesiastes\n",
        "> Rivers run\\\n> into the sea.\n>\n> Ecclesiastes\n",
        "Rivers run into the sea.\n\nEcclesiastes\n"
      })
  void aShortOneStandsAThirdInAndAThirdDown(String epigraph) throws IOException {
    Page page = page(epigraph);
    Placed.Text first = text(page, "Rivers");
    assertEquals(LEFT + MEASURE / 3, first.x(), 3);
    assertEquals(page.height() / 3, first.y(), 15);
    assertTrue(isItalic(first));
    Placed.Text source = text(page, "Ecclesiastes");
    assertEquals(first.x(), source.x(), 1);
    assertTrue(!isItalic(source));
  }

  @Test
  void aLongOneIsTextAcrossThePage() throws IOException {
    Placed.Text first =
        text(page("> " + "Rivers run into the *sea*. ".repeat(16) + "\n"), "Rivers");
    assertEquals(LEFT, first.x(), 3);
    assertTrue(!isItalic(first));
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 16})
  void largePrintHasNoItalicsInOne(int times) throws IOException {
    Files.writeString(folder.resolve("book.yaml"), SETTINGS + "theme: large-print\n");
    Page page =
        page("> " + "Rivers run into the *sea*. ".repeat(times) + "\n>\n> *Ecclesiastes*\n");
    assertTrue(PlacedTexts.of(page, false).stream().noneMatch(EpigraphPagesTest::isItalic));
  }

  @Test
  void onlyAShortOneAboveAChapterIsItalic() throws IOException {
    for (int times : List.of(3, 20)) {
      String quote = "{.epigraph}\n> " + "Rivers run into the sea. ".repeat(times) + "\n\n";
      Page page =
          set(quote + "Words.\n", "book").pages().stream()
              .filter(it -> PlacedTexts.of(it, false).stream().anyMatch(text -> is(text, "Rivers")))
              .findFirst()
              .orElseThrow();
      assertEquals(times == 3, isItalic(text(page, "Rivers")), times + " sentences");
    }
  }
}
