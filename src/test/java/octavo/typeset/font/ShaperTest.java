package octavo.typeset.font;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Shaping with the fonts of the project. */
class ShaperTest {
  private static Face garamond;
  private static Shaper shaper;

  @BeforeAll
  static void open() throws IOException {
    garamond = TestFonts.face(TestFonts.GARAMOND);
    shaper = Shaper.open();
  }

  @AfterAll
  static void close() {
    shaper.close();
    garamond.close();
  }

  private static Setting setting(String... features) {
    List<Feature> on = java.util.Arrays.stream(features).map(tag -> new Feature(tag, 1)).toList();
    return new Setting(FontStack.of(List.of(garamond)), 10, on, 0, "en");
  }

  private static GlyphRun run(String text, Setting setting) {
    List<Shaped> shaped = shaper.shape(text, setting);
    assertEquals(1, shaped.size(), shaped::toString);
    return (GlyphRun) shaped.getFirst();
  }

  @Test
  void aPairIsKernedCloserThanItsLettersStand() {
    double pair = run("AV", setting()).width();
    double apart = run("A", setting()).width() + run("V", setting()).width();
    assertTrue(pair < apart - 0.5, pair + " of " + apart);
  }

  @Test
  void aLigatureIsOneGlyphForItsLetters() {
    GlyphRun run = run("office", setting());
    assertEquals(List.of(0, 1, 4, 5), java.util.Arrays.stream(run.clusters()).boxed().toList());
    assertEquals("office", run.text());
  }

  @Test
  void textOfAllKindsComesOutAgain() {
    String text = "of\u00ADfice αβγ 漢字 \uD83D\uDE00 e\u0301\u20DDx\uD800";
    String again =
        shaper.shape(text, setting()).stream().map(Shaped::text).collect(Collectors.joining());
    assertEquals(text, again);
  }
}
