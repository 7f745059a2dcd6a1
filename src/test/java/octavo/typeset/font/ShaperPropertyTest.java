package octavo.typeset.font;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.lifecycle.AfterContainer;
import net.jqwik.api.lifecycle.BeforeContainer;

/** What holds of every text, in every script, shaped with any faces. */
class ShaperPropertyTest {
  private static Face garamond;
  private static Face mono;
  private static Shaper shaper;

  @BeforeContainer
  static void open() throws IOException {
    garamond = TestFonts.face(TestFonts.GARAMOND);
    mono = TestFonts.face(TestFonts.MONO);
    shaper = Shaper.open();
  }

  @AfterContainer
  static void close() {
    shaper.close();
    garamond.close();
    mono.close();
  }

  @Provide
  Arbitrary<String> texts() {
    Arbitrary<String> words =
        Arbitraries.of(
            "office",
            "AVA",
            "1863",
            " ",
            "e\u0301",
            "\u20DD",
            "\u00AD",
            "\u200D",
            "\uFE0F",
            "ё",
            "αβγ",
            "\u05D0\u05D1",
            "\u0645\u0631\u062D",
            "\u0915\u094D\u0937\u093F",
            "漢字",
            "😀",
            "\uD800",
            "\uDC00",
            "┐",
            "☃",
            "\n",
            "\u0E01\u0E33",
            "\u1100\u1161");
    Arbitrary<String> anything = Arbitraries.strings().all().ofMaxLength(4);
    return Arbitraries.oneOf(words, anything)
        .list()
        .ofMaxSize(8)
        .map(parts -> String.join("", parts));
  }

  @Property(tries = 1000, seed = "20261125")
  void theTextComesOutAgain(@ForAll("texts") String text, @ForAll boolean fallback) {
    StringBuilder again = new StringBuilder();
    for (Shaped shaped : shaper.shape(text, setting(fallback, 0))) {
      again.append(shaped.text());
    }
    assertEquals(text, again.toString());
  }

  @Property(tries = 1000, seed = "20261125")
  void everyRunIsOfOnePiece(@ForAll("texts") String text, @ForAll boolean fallback) {
    for (Shaped shaped : shaper.shape(text, setting(fallback, 0.5))) {
      if (shaped instanceof GlyphRun run) {
        isOfOnePiece(run);
      }
    }
  }

  private static void isOfOnePiece(GlyphRun run) {
    int count = run.glyphs().length;
    assertEquals(count, run.advances().length);
    assertEquals(count, run.offsetsX().length);
    assertEquals(count, run.offsetsY().length);
    assertEquals(count, run.clusters().length);
    double width = 0;
    int least = run.text().length();
    for (int i = 0; i < count; i++) {
      width += run.advances()[i];
      assertNotEquals(0, run.glyphs()[i]);
      assertTrue(run.clusters()[i] >= 0 && run.clusters()[i] < run.text().length());
      least = Math.min(least, run.clusters()[i]);
    }
    assertEquals(width, run.width(), 1e-6);
    assertTrue(count == 0 || least == 0, "the first cluster begins with the text");
  }

  private static Setting setting(boolean fallback, double spacing) {
    List<Face> faces = fallback ? List.of(garamond, mono) : List.of(mono);
    return new Setting(FontStack.of(faces), 10.5, List.of(new Feature("onum", 1)), spacing, "en");
  }
}
