package octavo.epub;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.function.Predicate;
import octavo.theme.sfnt.CharacterMap;
import octavo.theme.sfnt.FontCheck;
import octavo.theme.sfnt.FontParts;
import octavo.theme.sfnt.FontSubset;
import octavo.theme.sfnt.FontTables;
import octavo.theme.sfnt.UsedCharacters;
import octavo.theme.sfnt.UsedFeatures;
import octavo.theme.sfnt.UsedText;
import octavo.theme.sfnt.Wanted;
import octavo.typeset.font.Face;
import octavo.typeset.font.Feature;
import octavo.typeset.font.FontStack;
import octavo.typeset.font.GlyphRun;
import octavo.typeset.font.Setting;
import octavo.typeset.font.Shaper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FontSubsetTest {
  private static final Path FONTS = Path.of("styles/classic/fonts");

  private static final String TEXT =
      "Waffles, “fjord” 1914 Thé Żółw İstanbul office affluent Quartz; 1/2 AVATAR co\u0301";

  private static byte[] subset(byte[] font, String text) throws IOException {
    return subset(font, text, _ -> true, _ -> true);
  }

  private static byte[] subset(
      byte[] font, String text, Predicate<String> features, Predicate<String> words)
      throws IOException {
    UsedCharacters used = new UsedCharacters();
    used.add(text);
    FontTables tables = FontTables.of(font, 0);
    SortedMap<Integer, Integer> all = new CharacterMap(tables.table("cmap"), 0).glyphs();
    return FontSubset.of(tables, all, new Wanted(used::contains, features, words)).orElseThrow();
  }

  private static void assertTheSame(Face whole, Face part, List<String> features, String name)
      throws IOException {
    GlyphRun expected = shaped(whole, TEXT, features);
    GlyphRun found = shaped(part, TEXT, features);
    assertEquals(outlines(whole, expected), outlines(part, found), name);
    assertArrayEquals(expected.advances(), found.advances(), name);
    assertArrayEquals(expected.offsetsX(), found.offsetsX(), name);
    assertArrayEquals(expected.offsetsY(), found.offsetsY(), name);
  }

  /** The glyphs of text, which a subset numbers as it likes, as they look. */
  private static List<Object> outlines(Face face, GlyphRun run) {
    return Arrays.stream(run.glyphs()).<Object>mapToObj(face::outline).toList();
  }

  private static GlyphRun shaped(Face face, String text, List<String> features) throws IOException {
    List<Feature> on = features.stream().map(tag -> new Feature(tag, 1)).toList();
    try (Shaper shaper = Shaper.open()) {
      Setting setting = new Setting(FontStack.of(List.of(face)), 10, on, 0, "en");
      return assertInstanceOf(GlyphRun.class, shaper.shape(text, setting).getFirst());
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "smcp",
        "smcp c2sc",
        "onum",
        "tnum lnum",
        "sups",
        "frac",
        "case",
        "dlig hlig",
        "liga calt salt ss01 ss02 swsh"
      })
  void textLooksTheSameWithWhateverFeatures(String features) throws IOException {
    List<String> tags = Arrays.stream(features.split(" ")).filter(it -> !it.isEmpty()).toList();
    for (String name : List.of("400Regular", "400Regular_Italic", "700Bold")) {
      byte[] font = Files.readAllBytes(FONTS.resolve("eb-garamond/EBGaramond_" + name + ".ttf"));
      try (Face whole = Face.open(font, 0);
          Face part = Face.open(subset(font, TEXT), 0)) {
        assertTheSame(whole, part, tags, name);
      }
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "eb-garamond/EBGaramond_400Regular.ttf",
        "eb-garamond/EBGaramond_400Regular_Italic.ttf",
        "eb-garamond/EBGaramond_700Bold.ttf",
        "alegreya-sans/AlegreyaSans_400Regular.ttf",
        "alegreya-sans/AlegreyaSans_700Bold.ttf",
        "jetbrains-mono/JetBrainsMono_400Regular.ttf"
      })
  void whatIsNotAskedForGoesAndTheRestStays(String path) throws IOException {
    byte[] font = Files.readAllBytes(FONTS.resolve(path));
    UsedFeatures asked = new UsedFeatures();
    asked.addStyle("h2 { font-variant: small-caps } td { font-variant-numeric: tabular-nums }");
    byte[] all = subset(font, TEXT);
    byte[] part = subset(font, TEXT, asked::contains, _ -> true);
    assertTrue(part.length < all.length, part.length + " of " + all.length);
    assertEquals(List.of(), FontCheck.faults(FontTables.of(part, 0)));
    try (Face whole = Face.open(font, 0);
        Face face = Face.open(part, 0)) {
      for (List<String> features : List.of(List.<String>of(), List.of("smcp"), List.of("tnum"))) {
        assertTheSame(whole, face, features, path + features);
      }
      assertEquals(
          outlines(whole, shaped(whole, TEXT, List.of())),
          outlines(face, shaped(face, TEXT, List.of("onum", "ss01", "aalt"))));
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "eb-garamond/EBGaramond_400Regular.ttf",
        "alegreya-sans/AlegreyaSans_700Bold.ttf",
        "jetbrains-mono/JetBrainsMono_400Regular.ttf"
      })
  void theFontIsSoundAndSmallerAndSaysWhatItHasNot(String path) throws IOException {
    byte[] font = Files.readAllBytes(FONTS.resolve(path));
    byte[] part = subset(font, TEXT);
    assertTrue(part.length < font.length * 3 / 4, part.length + " of " + font.length);
    assertEquals(List.of(), FontCheck.faults(FontTables.of(part, 0)));
    assertEquals(0, part.length % 4);
    try (Face whole = Face.open(font, 0);
        Face face = Face.open(part, 0)) {
      assertEquals(whole.outline(whole.glyph('Q')), face.outline(face.glyph('Q')));
      assertTrue(face.glyphCount() < whole.glyphCount() / 3, face.glyphCount() + " glyphs");
      assertTrue(whole.glyph('Ж') != 0);
      assertEquals(0, face.glyph('Ж'));
    }
    assertArrayEquals(part, subset(font, TEXT));
  }

  @Test
  void ofLigaturesThoseStayThatTextComesTo() throws IOException {
    byte[] font = Files.readAllBytes(FONTS.resolve("eb-garamond/EBGaramond_400Regular.ttf"));
    UsedText text = new UsedText();
    text.add("<p>O<b>FF</b>i\u00ADce</p>");
    byte[] part = subset(font, TEXT, _ -> true, text::contains);
    assertTrue(part.length < subset(font, TEXT).length);
    assertEquals(List.of(), FontCheck.faults(FontTables.of(part, 0)));
    try (Face whole = Face.open(font, 0);
        Face face = Face.open(part, 0)) {
      assertEquals(
          outlines(whole, shaped(whole, "office", List.of())),
          outlines(face, shaped(face, "office", List.of())));
      assertEquals(5, shaped(whole, "afflict", List.of()).glyphs().length);
      assertEquals(6, shaped(face, "afflict", List.of()).glyphs().length);
    }
  }

  @Test
  void glyphsKeepTheirNumbersWhereATableThatIsNotKnownMayNameThem() throws IOException {
    byte[] font = Files.readAllBytes(FONTS.resolve("eb-garamond/EBGaramond_400Regular.ttf"));
    Map<String, byte[]> tables = FontParts.of(font);
    tables.put("LTSH", new byte[4]);
    byte[] part = subset(FontParts.file(tables), TEXT);
    assertEquals(List.of(), FontCheck.faults(FontTables.of(part, 0)));
    try (Face whole = Face.open(font, 0);
        Face face = Face.open(part, 0)) {
      assertTheSame(whole, face, List.of("smcp"), "with a table of thresholds");
      assertArrayEquals(
          shaped(whole, TEXT, List.of()).glyphs(), shaped(face, TEXT, List.of()).glyphs());
      assertEquals(whole.glyphCount(), face.glyphCount());
    }
  }

  @Test
  void aFontThatCannotBeTakenApartStaysWhole() throws IOException {
    byte[] font = Files.readAllBytes(FONTS.resolve("eb-garamond/EBGaramond_700Bold.ttf"));
    assertEquals(Optional.empty(), kept(FontParts.postScript(font)));
    Map<String, byte[]> forbidden = FontParts.of(font);
    forbidden.get("OS/2")[8] = 1;
    assertEquals(Optional.empty(), kept(FontParts.file(forbidden)));
    Map<String, byte[]> broken = FontParts.of(font);
    broken.put("GSUB", Arrays.copyOf(broken.get("GSUB"), 200));
    assertEquals(Optional.empty(), kept(FontParts.file(broken)));
  }

  private static Optional<byte[]> kept(byte[] font) throws IOException {
    FontTables tables = FontTables.of(font, 0);
    SortedMap<Integer, Integer> all = new CharacterMap(tables.table("cmap"), 0).glyphs();
    return FontSubset.of(
        tables, all, new Wanted(character -> character < 0x100, _ -> true, _ -> true));
  }

  @Test
  void aStyleSheetsCharactersAreKeptHoweverTheyAreWritten() {
    UsedCharacters used = new UsedCharacters();
    used.addStyle("a::before { content: \"\\21AA ↓\" } b::after { content: '\\110000' }");
    assertTrue(used.contains('↪') && used.contains('↓') && used.contains('a'));
    used.add("Straße é");
    assertTrue(used.contains('\u0301') && used.contains('É'));
  }
}
