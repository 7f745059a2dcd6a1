package octavo.typeset.font;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Shaping with the fonts of the project. */
class ShaperTest {
  private static final int SNOWMAN = 0x2603;

  private static Face garamond;
  private static Face sans;
  private static Face mono;
  private Shaper shaper;

  @BeforeAll
  static void openFaces() {
    garamond = TestFonts.face(TestFonts.GARAMOND);
    sans = TestFonts.face(TestFonts.SANS);
    mono = TestFonts.face(TestFonts.MONO);
  }

  @AfterAll
  static void closeFaces() {
    List.of(garamond, sans, mono).forEach(Face::close);
  }

  @BeforeEach
  void open() throws IOException {
    shaper = Shaper.open();
  }

  @AfterEach
  void close() {
    shaper.close();
  }

  private static Setting setting(String... features) {
    List<Feature> on = Arrays.stream(features).map(tag -> new Feature(tag, 1)).toList();
    return new Setting(FontStack.of(List.of(garamond)), 10, on, 0, "en");
  }

  private static Setting stack(Face... faces) {
    return new Setting(FontStack.of(List.of(faces)), 10, List.of(), 0, "");
  }

  private static Setting spaced(double spacing) {
    return new Setting(FontStack.of(List.of(garamond)), 10, List.of(), spacing, "");
  }

  private static Setting language(Face face, String language) {
    return new Setting(FontStack.of(List.of(face)), 10, List.of(), 0, language);
  }

  private GlyphRun run(String text, Setting setting) {
    List<Shaped> shaped = shaper.shape(text, setting);
    assertEquals(1, shaped.size(), shaped::toString);
    return assertInstanceOf(GlyphRun.class, shaped.getFirst());
  }

  private static String texts(List<Shaped> shaped) {
    return String.join("|", shaped.stream().map(Shaped::text).toList());
  }

  @Test
  void aLongDashThatNoFaceHasIsMadeOfEmDashesAndStaysOneCharacter() {
    double dash = run("\u2014", stack(mono)).width();
    for (String text : List.of("\u2E3A", "\u2E3B")) {
      int count = text.equals("\u2E3A") ? 2 : 3;
      List<Shaped> shaped = shaper.shape("F" + text + " x", stack(mono));
      assertEquals("F|" + text + "| x", texts(shaped));
      GlyphRun run = assertInstanceOf(GlyphRun.class, shaped.get(1));
      assertEquals(count, run.glyphs().length);
      assertArrayEquals(new int[count], run.clusters());
      assertTrue(run.width() <= count * dash, run::toString);
    }
    assertEquals(List.of(), shaper.missing());
  }

  @Test
  void aPairIsKernedCloserThanItsLettersStand() {
    double pair = run("AV", setting()).width();
    double apart = run("A", setting()).width() + run("V", setting()).width();
    assertTrue(pair < apart - 0.5, pair + " of " + apart);
  }

  @Test
  void kerningCanBeSwitchedOff() {
    Setting off =
        new Setting(FontStack.of(List.of(garamond)), 10, List.of(new Feature("kern", 0)), 0, "en");
    double apart = run("A", setting()).width() + run("V", setting()).width();
    assertEquals(apart, run("AV", off).width(), 1e-5);
  }

  @Test
  void aLigatureIsOneGlyphForItsLetters() {
    GlyphRun run = run("office", setting());
    assertArrayEquals(new int[] {0, 1, 4, 5}, run.clusters());
    assertEquals("office", run.text());
  }

  @Test
  void aCaretIsDrawnAsItIsTyped() {
    for (String text : List.of("a^2", "x^common")) {
      GlyphRun run = run(text, setting());
      assertEquals(text.length(), run.glyphs().length, text);
      assertEquals(garamond.glyph('^'), run.glyphs()[1], text);
    }
  }

  @Test
  void widthsGoWithTheSize() {
    GlyphRun small = run("Octavo", setting());
    Setting large = new Setting(FontStack.of(List.of(garamond)), 20, List.of(), 0, "en");
    assertEquals(2 * small.width(), run("Octavo", large).width(), 1e-4);
    assertEquals(garamond.advance(garamond.glyph('O')) * 10, small.advances()[0], 0.2);
  }

  @ParameterizedTest
  @ValueSource(strings = {"smcp", "sups", "lnum", "onum"})
  void aFeatureChangesGlyphs(String feature) {
    String text = "sups".equals(feature) || "smcp".equals(feature) ? "abc" : "1863";
    int[] plain = run(text, setting()).glyphs();
    int[] changed = run(text, setting(feature)).glyphs();
    boolean standard = feature.equals("lnum");
    assertEquals(standard, Arrays.equals(plain, changed));
    assertTrue(garamond.hasFeature(feature));
  }

  @Test
  void numbersAloneHaveTheFeaturesOfTheLatinLetters() {
    GlyphRun alone = run("1863", setting("onum"));
    GlyphRun after = run("a1863", setting("onum"));
    assertArrayEquals(alone.glyphs(), Arrays.copyOfRange(after.glyphs(), 1, 5));
  }

  @Test
  void theLanguageChoosesItsLetterForms() {
    assertNotEquals(
        run("б", language(garamond, "ru")).glyphs()[0],
        run("б", language(garamond, "sr")).glyphs()[0]);
    assertNotEquals(
        run("ş", language(sans, "tr")).glyphs()[0], run("ş", language(sans, "ro")).glyphs()[0]);
  }

  @Test
  void aLanguageOfAnyLengthIsTaken() {
    String endless = "x-" + "long-".repeat(100_000);
    assertEquals(
        run("office", setting()).width(), run("office", language(garamond, endless)).width());
  }

  @Test
  void aMarkStaysWithItsBase() {
    GlyphRun run = run("yx\u0301y", setting());
    assertArrayEquals(new int[] {0, 1, 1, 3}, run.clusters());
    assertEquals(0, run.advances()[2]);
    assertTrue(run.offsetsX()[2] < -1, "the mark is set back over the base");
  }

  @Test
  void aClusterOneFaceLacksComesWholeFromTheNext() {
    List<Shaped> shaped = shaper.shape("a┐b", stack(garamond, mono));
    assertEquals("a|┐|b", texts(shaped));
    assertSame(mono, ((GlyphRun) shaped.get(1)).face());
    assertSame(garamond, ((GlyphRun) shaped.get(2)).face());
    assertArrayEquals(new int[] {0}, ((GlyphRun) shaped.get(2)).clusters());
    assertEquals(List.of(), shaper.missing());
  }

  @Test
  void aBaseIsTakenFromTheFaceThatHasItsMarkToo() {
    // Neither the box drawing nor, therefore, the accent on it is set from the first face.
    List<Shaped> shaped = shaper.shape("a┐\u0301b", stack(garamond, mono));
    assertEquals("a|┐\u0301|b", texts(shaped));
    assertSame(mono, ((GlyphRun) shaped.get(1)).face());
  }

  @Test
  void whatNoFaceHasIsABoxAndToldOnce() {
    List<Shaped> shaped = shaper.shape("αβ☃ and 😀☃", stack(garamond, mono));
    assertEquals("αβ|☃| |and |😀|☃", texts(shaped));
    assertEquals(new MissingGlyph(SNOWMAN, 10, 6), shaped.get(1));
    assertEquals(8.1, shaped.get(4).width(), 1e-9);
    assertEquals(List.of(SNOWMAN, 0x1F600), shaper.missing());
    shaper.shape("☃☃", stack(garamond));
    assertEquals(List.of(SNOWMAN, 0x1F600), shaper.missing());
  }

  @Test
  void aLetterIsSetThoughNoFaceHasItsMark() {
    List<Shaped> shaped = shaper.shape("e\u0301\u20DDx", stack(garamond));
    assertEquals("e\u0301|\u20DD|x", texts(shaped));
    assertInstanceOf(MissingGlyph.class, shaped.get(1));
    assertEquals(
        run("é", stack(garamond)).width(), shaped.getFirst().width(), 1e-6, "as one letter");
  }

  @Test
  void partsOfAClusterComeFromTheFacesThatHaveThem() {
    // Only the mono face has the line, only the other the stroke over it.
    List<Shaped> shaped = shaper.shape("a┐\u0305b", stack(garamond, mono));
    assertEquals("a|┐|\u0305|b", texts(shaped));
    assertSame(mono, ((GlyphRun) shaped.get(1)).face());
    assertSame(garamond, ((GlyphRun) shaped.get(2)).face());
    assertEquals(List.of(), shaper.missing());
  }

  @ParameterizedTest
  @ValueSource(strings = {"\u00AD", "\u200B", "\u200C", "\u200D", "\u2060", "\uFE0E", "\uFEFF"})
  void whatIsNeverSeenHasNoGlyphButStaysInTheText(String character) {
    for (Face face : List.of(garamond, mono)) {
      GlyphRun inside = run("no" + character + "on", stack(face));
      assertArrayEquals(new int[] {0, 1, 3, 4}, inside.clusters());
      assertEquals("no" + character + "on", inside.text());
      GlyphRun first = run(character + "n", stack(face));
      assertArrayEquals(new int[] {0}, first.clusters());
      GlyphRun alone = run(character, stack(face));
      assertEquals(character, alone.text());
      assertEquals(0, alone.glyphs().length);
      assertEquals(0, alone.width());
    }
    assertEquals(List.of(), shaper.missing());
  }

  @ParameterizedTest
  @ValueSource(strings = {"\u00A0", "\u202F", "\u2009", "\u2003", "\u2007"})
  void aSpaceTheFaceLacksIsMadeOfItsOwnSpace(String space) throws IOException {
    // A face that has no character but those up to the tilde: so all other spaces are lacking.
    String ascii =
        IntStream.rangeClosed(' ', '~')
            .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
            .toString();
    try (Face poor = Face.open(TestFonts.mapped(TestFonts.GARAMOND, ' ', ascii), 0)) {
      assertEquals(0, poor.glyph(space.charAt(0)));
      GlyphRun run = run("a" + space + "b", stack(poor, mono));
      assertSame(poor, run.face());
      double width = run.advances()[1] / 10;
      double expected =
          switch (space) {
            case "\u00A0" -> poor.advance(poor.glyph(' '));
            case "\u202F" -> poor.advance(poor.glyph(' ')) / 2;
            case "\u2009" -> 0.2;
            case "\u2003" -> 1;
            default -> poor.advance(poor.glyph('0'));
          };
      assertEquals(expected, width, 0.002);
    }
  }

  @Test
  void lettersThatAreSpacedAreNotJoined() {
    GlyphRun run = run("office", spaced(2));
    assertArrayEquals(new int[] {0, 1, 2, 3, 4, 5}, run.clusters());
    GlyphRun closer = run("office", spaced(1));
    assertEquals(closer.width() + 6, run.width(), 1e-4);
  }

  @Test
  void spaceComesAfterAClusterNotWithinIt() {
    GlyphRun plain = run("q\u0307y", spaced(0));
    GlyphRun wide = run("q\u0307y", spaced(2));
    assertEquals(plain.width() + 4, wide.width(), 1e-4);
    assertEquals(plain.advances()[0], wide.advances()[0], 1e-5);
    assertEquals(plain.advances()[1] + 2, wide.advances()[1], 1e-5);
  }

  @Test
  void aBoxIsSpacedLikeALetter() {
    assertEquals(8, shaper.shape("☃", spaced(2)).getFirst().width(), 1e-9);
  }

  @Test
  void scriptsAreShapedEachByItself() {
    assertEquals("Octavo |восьмая |όγδοο", texts(shaper.shape("Octavo восьмая όγδοο", setting())));
    assertEquals("«восьмая, 8»", texts(shaper.shape("«восьмая, 8»", setting())));
  }

  @Test
  void whatIsReadRightToLeftIsDrawnThatWay() throws IOException {
    try (Face hebrew = Face.open(TestFonts.mapped(TestFonts.MONO, 'א', "xyz"), 0)) {
      List<Shaped> shaped = shaper.shape("אב☃ג", stack(hebrew));
      assertEquals("אב|☃|ג", texts(shaped));
      GlyphRun first = (GlyphRun) shaped.getFirst();
      assertArrayEquals(new int[] {mono.glyph('y'), mono.glyph('x')}, first.glyphs());
      assertArrayEquals(new int[] {1, 0}, first.clusters());
    }
  }

  @Test
  void anUnpairedSurrogateIsABoxOfItsOwn() {
    List<Shaped> shaped = shaper.shape("a\uD800b", setting());
    assertEquals("a\uD800b", texts(shaped).replace("|", ""));
  }

  @Test
  void anEmptyTextGivesNothing() {
    assertEquals(List.of(), shaper.shape("", setting()));
  }

  @Test
  void wordsThatComeAgainAreKept() {
    Setting setting = setting("onum");
    assertSame(shaper.shape("again", setting), shaper.shape("again", setting));
    assertSame(
        shaper.shape("again", setting),
        shaper.shape(
            "again", new Setting(setting.fonts(), 10, List.of(new Feature("onum", 1)), 0, "en")));
  }

  @Test
  void moreWordsThanAreKeptAreShapedAlike() {
    Setting setting = setting();
    double before = run("w12345", setting).width();
    IntStream.range(0, 70_000).forEach(i -> shaper.shape("w" + i, setting));
    assertEquals(before, run("w12345", setting).width());
  }

  @Test
  void moreSettingsThanAreKeptShapeAlike() {
    double before = run("office", spaced(0.5)).width();
    IntStream.range(0, 5000).forEach(i -> shaper.shape("office", spaced(1 + i)));
    assertEquals(before, run("office", spaced(0.5)).width());
  }

  @Test
  void aLongTextOfLettersNoFaceHasIsShapedInOneGo() {
    String text = "漢字かな☃".repeat(40_000);
    List<Shaped> shaped = shaper.shape(text, stack(garamond, sans, mono));
    assertEquals(text.length(), shaped.size());
    assertEquals(5, shaper.missing().size());
  }

  @Test
  void aClosedShaperIsNotUsed() {
    shaper.close();
    assertThrows(IllegalStateException.class, () -> shaper.shape("a", setting()));
  }

  @Test
  void aClosedFaceIsNotShapedWith() {
    Face closed = TestFonts.face(TestFonts.MONO);
    Setting setting = stack(closed);
    closed.close();
    assertThrows(IllegalStateException.class, () -> shaper.shape("a", setting));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "smc", "small", "ſmcp"})
  void aFeatureHasATagOfFourLetters(String tag) {
    assertThrows(IllegalArgumentException.class, () -> new Feature(tag, 1));
  }

  @Test
  void sizesAndSpacesAreNumbers() {
    FontStack fonts = FontStack.of(List.of(mono));
    assertThrows(
        IllegalArgumentException.class, () -> new Setting(fonts, Double.NaN, List.of(), 0, ""));
    assertThrows(
        IllegalArgumentException.class,
        () -> new Setting(fonts, 1, List.of(), Double.POSITIVE_INFINITY, ""));
  }
}
