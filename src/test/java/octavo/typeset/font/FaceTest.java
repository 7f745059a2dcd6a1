package octavo.typeset.font;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.SplittableRandom;
import octavo.theme.sfnt.FontException;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Opening fonts: what their tables say, and what becomes of broken ones. */
class FaceTest {
  private static final byte[] GARAMOND = TestFonts.bytes(TestFonts.GARAMOND);
  private static final byte[] MONO = TestFonts.bytes(TestFonts.MONO);

  private static String refusal(byte[] font) {
    return assertThrows(FontException.class, () -> Face.open(font, 0).close()).getMessage();
  }

  @Test
  void measuresComeFromTheTables() throws IOException {
    try (Face face = Face.open(GARAMOND, 0)) {
      assertEquals("EBGaramond-Regular", face.postScriptName());
      assertEquals(0, face.index());
      assertEquals(1.007, face.ascent(), 1e-9);
      assertEquals(0.298, face.descent(), 1e-9);
      assertEquals(0.65, face.capHeight(), 1e-9);
      assertEquals(0.4, face.xHeight(), 1e-9);
      assertEquals(0, face.italicAngle());
      assertFalse(face.isCff());
      assertTrue(face.mayEmbed());
      assertTrue(face.maySubset());
    }
  }

  @Test
  void anItalicLeansByANegativeAngle() {
    try (Face italic = TestFonts.face(TestFonts.GARAMOND_ITALIC)) {
      assertTrue(italic.italicAngle() < -5, "" + italic.italicAngle());
    }
  }

  @Test
  void charactersHaveGlyphsAndGlyphsAdvances() throws IOException {
    try (Face face = Face.open(MONO, 0)) {
      assertNotEquals(0, face.glyph('a'));
      assertEquals(0.6, face.advance(face.glyph('a')), 1e-9);
      assertEquals(0, face.glyph(0x2603));
      assertEquals(0, face.advance(face.glyphCount()));
    }
  }

  @Test
  void featuresAreThoseOfBothTables() throws IOException {
    try (Face garamond = Face.open(GARAMOND, 0);
        Face mono = Face.open(MONO, 0)) {
      assertTrue(garamond.hasFeature("smcp"));
      assertTrue(garamond.hasFeature("kern"));
      assertFalse(mono.hasFeature("smcp"));
    }
  }

  @Test
  void heightsTheTablesLackAreThoseOfTheLetters() throws IOException {
    try (Face face = Face.open(TestFonts.patched(GARAMOND, "OS/2", 0, 1), 0)) {
      assertEquals(0.65, face.capHeight(), 0.03);
      assertEquals(0.4, face.xHeight(), 0.03);
    }
  }

  @Test
  void aCollectionHoldsItsFacesByIndex() throws IOException {
    byte[] collection = TestFonts.collection(GARAMOND, MONO);
    try (Face first = Face.open(collection, 0);
        Face second = Face.open(collection, 1)) {
      assertEquals("EBGaramond-Regular", first.postScriptName());
      assertEquals("JetBrainsMono-Regular", second.postScriptName());
      assertNotEquals(0, second.glyph(0x2500));
      assertEquals(0, first.glyph(0x2500));
    }
    FontException e = assertThrows(FontException.class, () -> Face.open(collection, 2).close());
    assertEquals("it has no face of index 2", e.getMessage());
  }

  @ParameterizedTest
  @CsvSource({
    "0x0000, true, true",
    "0x0002, false, false",
    "0x0004, true, true",
    "0x0006, true, true",
    "0x0008, true, true",
    "0x0100, true, false",
    "0x0108, true, false",
    "0x0200, false, false"
  })
  void licenceBitsSayWhatMayBeEmbedded(int bits, boolean embed, boolean subset) throws IOException {
    try (Face face = Face.open(TestFonts.patched(MONO, "OS/2", 8, bits), 0)) {
      assertEquals(embed, face.mayEmbed());
      assertEquals(subset, face.maySubset());
    }
  }

  @Test
  void aClosedFaceIsNotUsedButItsMeasuresStay() throws IOException {
    Face face = Face.open(MONO, 0);
    face.close();
    face.close();
    assertThrows(IllegalStateException.class, () -> face.glyph('a'));
    assertEquals(0.73, face.capHeight(), 1e-9);
    assertEquals(MONO.length, face.file().length);
  }

  @Test
  void whatIsNoFontIsRefusedForAReason() {
    assertEquals("it is no TrueType or OpenType font", refusal(new byte[0]));
    assertEquals("it is no TrueType or OpenType font", refusal(new byte[100]));
    byte[] web = MONO.clone();
    ByteBuffer.wrap(web).put("wOF2".getBytes(StandardCharsets.US_ASCII));
    assertEquals("it is packed for the web (WOFF)", refusal(web));
  }

  @ParameterizedTest
  @ValueSource(strings = {"head", "hhea", "hmtx", "maxp", "cmap", "loca"})
  void aTableThatIsNotThereIsNamed(String table) {
    assertEquals("it has no table '" + table + "'", refusal(TestFonts.without(MONO, table)));
  }

  @Test
  void aFontWithoutOutlinesIsRefused() {
    assertEquals(
        "it has no outlines, no table 'glyf' or 'CFF'", refusal(TestFonts.without(MONO, "glyf")));
  }

  @Test
  void numbersThatCannotBeAreRefused() {
    assertEquals(
        "its table 'head' gives 0 units to the em",
        refusal(TestFonts.patched(MONO, "head", 18, 0)));
    assertEquals(
        "its table 'maxp' counts no glyphs", refusal(TestFonts.patched(MONO, "maxp", 4, 0)));
    assertEquals(
        "its table 'hhea' counts 65535 widths, 'maxp' 1168 glyphs",
        refusal(TestFonts.patched(MONO, "hhea", 34, -1)));
    assertEquals(
        "its table 'loca' ends early: 'maxp' counts 65535 glyphs",
        refusal(TestFonts.patched(MONO, "maxp", 4, -1)));
  }

  @Test
  void aFontCutOffAnywhereIsRefused() {
    for (byte[] font : List.of(GARAMOND, MONO)) {
      for (int length = 0; length < font.length - 1000; length += 1000) {
        String reason = refusal(java.util.Arrays.copyOf(font, length));
        assertTrue(reason.startsWith("it"), reason);
      }
    }
  }

  @Test
  void aFontWithWrongBytesIsRefusedOrSetsTheWholeText() throws IOException {
    SplittableRandom random = new SplittableRandom(7);
    int opened = 0;
    for (int i = 0; i < 300; i++) {
      byte[] font = MONO.clone();
      int region = random.nextInt(font.length - 600);
      for (int j = 0; j < 20; j++) {
        font[region + random.nextInt(600)] = (byte) random.nextInt(256);
      }
      try (Face face = Face.open(font, 0)) {
        opened++;
        setsTheWholeText(face);
      } catch (FontException e) {
        assertFalse(e.getMessage().isEmpty());
      }
    }
    assertTrue(opened > 100, opened + " opened");
  }

  private static void setsTheWholeText(Face face) throws IOException {
    String text = "office AVA 1234 e\u0301 Привет \u0645\u0631\u062d\u0628\u0627 \u00AD漢";
    Setting setting = new Setting(FontStack.of(List.of(face)), 10, List.of(), 0, "tr");
    try (Shaper shaper = Shaper.open()) {
      StringBuilder again = new StringBuilder();
      for (Shaped shaped : shaper.shape(text, setting)) {
        again.append(shaped.text());
        if (shaped instanceof GlyphRun run) {
          for (int glyph : run.glyphs()) {
            assertTrue(glyph > 0 && glyph < face.glyphCount());
          }
        }
      }
      assertEquals(text, again.toString());
    }
  }

  @Test
  void postScriptOutlinesAreToldFromTrueTypes() throws IOException {
    Path folder = Path.of("../shared/fonts");
    Assumptions.assumeTrue(Files.isDirectory(folder), "no folder of further fonts");
    List<Path> found;
    try (var files = Files.walk(folder)) {
      found = files.filter(file -> file.toString().endsWith(".otf")).sorted().toList();
    }
    Assumptions.assumeFalse(found.isEmpty(), "no OpenType font with PostScript outlines");
    try (Face face = Face.open(Files.readAllBytes(found.getFirst()), 0)) {
      assertTrue(face.isCff());
      assertNotEquals(0, face.glyph('a'));
    }
  }
}
