package octavo.pdf.paint;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.List;
import octavo.typeset.font.Face;
import octavo.typeset.font.Feature;
import octavo.typeset.font.FontStack;
import octavo.typeset.font.GlyphRun;
import octavo.typeset.font.MissingGlyph;
import octavo.typeset.font.Setting;
import octavo.typeset.font.Shaper;
import octavo.typeset.page.Ink;
import octavo.typeset.page.Placed;
import octavo.typeset.page.Slot;
import octavo.typeset.page.StructureType;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Glyphs are where the compositor put them and say what the author wrote. */
class PaintedTextTest {
  @TempDir private Path folder;

  private final PaintedEdition edition = new PaintedEdition();
  private final Slot slot = edition.root.add(StructureType.PARAGRAPH).addSlot();

  /** Glyphs of the roman that all stand at their natural places. */
  private static GlyphRun run(String text, int[] glyphs, int... clusters) {
    return Type.run(Type.ROMAN, 10, text, glyphs, clusters);
  }

  private static int[] glyphs(String characters) {
    return Type.glyphs(Type.ROMAN, characters);
  }

  private static GlyphRun run(String text) {
    return Type.run(Type.ROMAN, text, 10);
  }

  @Test
  void aPageOfTextPassesBothProfilesAndSaysItsWords() throws IOException {
    String words = "Zwölf (12) \\ Boxkämpfer, 50 % “quoted” – œuvre; Пушкин Ἀθήνη";
    edition.words(words, slot).newLine();
    edition.set(Type.run(Type.ITALIC, "italic ", 10), slot);
    edition.set(Type.run(Type.MONO, "code();", 9), slot);
    assertEquals(words + "\nitalic code();", edition.text());
    assertEquals(List.of(), edition.validate(folder));
  }

  @Test
  void moreCharactersThanBytesSayTheirWordsAndStandInPlace() throws IOException {
    StringBuilder expected = new StringBuilder();
    for (int first : new int[] {'!', 0xA1, 0x100, 0x140, 0x391, 0x410, 0x430, 0x1E02}) {
      StringBuilder line = new StringBuilder();
      for (int c = first; c < first + 64; c++) {
        if (Type.ROMAN.glyph(c) != 0 && c != 0xAD && Character.getType(c) != Character.FORMAT) {
          line.appendCodePoint(c);
        }
      }
      String text = Normalizer.normalize(line, Normalizer.Form.NFC);
      edition.words(text, slot).newLine();
      expected.append(text).append('\n');
    }
    assertTrue(expected.chars().distinct().count() > 250, expected.toString());
    assertEquals(expected.toString().strip(), edition.text());
    List<Double> places = PrintedOrder.places(edition.paint());
    assertEquals(30 + Type.ROMAN.advance(Type.ROMAN.glyph('!')) * 10, places.get(1), 0.01);
    assertEquals(List.of(), edition.validate(folder));
  }

  @Test
  void aLetterTakesOneByte() throws IOException {
    edition.words("abba", slot);
    String content = edition.content(0);
    int at = content.indexOf('(');
    assertEquals(5, content.indexOf(')') - at, content);
    assertEquals(content.charAt(at + 1), content.charAt(at + 4));
    assertEquals(content.charAt(at + 2), content.charAt(at + 3));
  }

  @Test
  void theSameEditionGivesTheSameBytes() throws IOException {
    edition.words("Twice the same", slot);
    assertArrayEquals(edition.paint(), edition.paint());
  }

  @Test
  void aLineOfOneTypeIsShownAtOnce() throws IOException {
    edition.words("one", slot).words(" ", slot).words("two", slot);
    String content = edition.content(0);
    assertEquals(1, content.split("TJ", -1).length - 1, content);
    assertEquals(1, content.split("Td", -1).length - 1, content);
  }

  @Test
  void kerningAndStretchedSpacesAreAdjustments() throws IOException {
    GlyphRun pair = run("AV");
    pair.advances()[0] -= 0.9f;
    edition.put(new Placed.Text(pair, 30, 40, 1, Ink.BLACK, slot));
    double after = 30 + pair.width() - 0.9;
    edition.put(new Placed.Text(run("x"), after + 2, 40, 1, Ink.BLACK, slot));
    String content = edition.content(0);
    assertTrue(content.contains(")90("), content);
    assertTrue(content.contains(")-200("), content);
  }

  @Test
  void placesDoNotDriftAlongALine() throws IOException {
    double x = 30;
    GlyphRun letter = Type.run(Type.ROMAN, "m", 7.3);
    for (int i = 0; i < 30; i++) {
      edition.put(new Placed.Text(letter, x, 40, 1, Ink.BLACK, slot));
      x += letter.width() + 0.0123;
    }
    double last = PrintedOrder.places(edition.paint()).getLast();
    assertEquals(x - letter.width() - 0.0123, last, 0.005);
  }

  @Test
  void aLigatureSaysAllItsLetters() throws IOException {
    int ligature = Type.ROMAN.glyph(0xFB03);
    GlyphRun word =
        run(
            "office",
            new int[] {glyphs("o")[0], ligature, glyphs("c")[0], glyphs("e")[0]},
            0,
            1,
            4,
            5);
    edition.set(word, slot);
    assertEquals("office", edition.text());
    assertTrue(!edition.content(0).contains("ActualText"));
  }

  @Test
  void oneGlyphSaysWhatItStandsForInEachPlace() throws IOException {
    edition.set(run("a", glyphs("A"), 0), slot);
    edition.set(run("A", glyphs("A"), 0), slot);
    edition.set(run("a"), slot);
    assertEquals("aAa", edition.text());
    assertEquals(List.of(), edition.validate(folder));
  }

  @Test
  void theHyphenOfABrokenWordIsASoftOne() throws IOException {
    edition.set(run("Donau\u00AD"), slot).newLine().words("dampfer, a-b", slot);
    assertEquals("Donau\u00AD\ndampfer, a-b", edition.text());
  }

  @Test
  void aLetterAndItsAccentEachSayTheirOwn() throws IOException {
    GlyphRun word = run("xe\u0323y", glyphs("xe\u0323y"), 0, 1, 1, 3);
    edition.set(word, slot);
    assertTrue(!edition.content(0).contains("ActualText"));
    assertEquals("xẹy", Normalizer.normalize(edition.text(), Normalizer.Form.NFC));
  }

  @Test
  void aLetterOfSeveralGlyphsHasActualText() throws IOException {
    GlyphRun word = run("aéb", glyphs("ae´b"), 0, 1, 1, 2);
    edition.set(word, slot);
    assertTrue(edition.content(0).contains("/Span<</ActualText<FEFF00E9>>>BDC"));
    assertEquals("aéb", edition.text().replace("\u2060", ""));
    assertEquals(List.of(), edition.validate(folder));
  }

  @Test
  void aRunFromRightToLeftIsShownInTheOrderItIsRead() throws IOException {
    edition.set(run("abc", glyphs("cba"), 2, 1, 0), slot).words("d", slot);
    String text = PrintedOrder.of(edition.paint());
    assertEquals("abcd", text.replaceAll("[^a-z]", ""));
    List<Double> places = PrintedOrder.places(edition.paint());
    double width = run("cba").width();
    assertEquals(30 + width - run("a").width(), places.get(0), 0.01);
    assertEquals(30, places.get(2), 0.01);
    assertEquals(30 + width, places.get(3), 0.01);
    assertEquals(List.of(), edition.validate(folder));
  }

  @Test
  void whatHarfBuzzShapesExtractsAsWritten() throws IOException {
    List<Feature> capitals = List.of(new Feature("smcp", 1), new Feature("c2sc", 1));
    String plain = "Office fjord AVATAR Quixote xe\u0323y naïve";
    try (Shaper shaper = Shaper.open()) {
      FontStack fonts = FontStack.of(List.of(Type.ROMAN));
      shaper
          .shape(plain, new Setting(fonts, 10, List.of(), 0, "en"))
          .forEach(shaped -> edition.set(shaped, slot));
      edition.newLine();
      shaper
          .shape("Small Capitals", new Setting(fonts, 10, capitals, 0.5, "en"))
          .forEach(shaped -> edition.set(shaped, slot));
    }
    assertEquals(plain + "\nSmall Capitals", edition.text());
    assertEquals(List.of(), edition.validate(folder));
  }

  @Test
  void aGlyphSetHigherIsRaised() throws IOException {
    GlyphRun word = run("ab");
    word.offsetsY()[1] = 2.5f;
    edition.set(word, slot).words("c", slot);
    String content = edition.content(0);
    assertTrue(content.contains("2.5 Ts") && content.contains("0 Ts"), content);
    assertEquals(List.of(), edition.validate(folder));
  }

  @Test
  void expansionScalesGlyphsAndKeepsTheLine() throws IOException {
    GlyphRun word = run("wide");
    edition.put(new Placed.Text(word, 30, 40, 1.02, Ink.BLACK, slot));
    edition.put(new Placed.Text(word, 30 + word.width() * 1.02, 40, 1.02, new Ink(1, 0, 0), slot));
    String content = edition.content(0);
    assertTrue(content.contains("102 Tz"), content);
    assertTrue(content.contains("1 0 0 rg"), content);
    assertTrue(!content.contains(")1(") && !content.contains(")-1("), content);
  }

  @Test
  void aCharacterNoFaceHasIsABoxThatSaysIt() throws IOException {
    edition.words("a ", slot).set(new MissingGlyph(0x6F22, 10, 6), slot);
    edition.set(new MissingGlyph(0x1F600, 10, 8.1), slot).words(" b", slot);
    assertEquals("a 漢😀 b", edition.text());
    assertEquals(List.of(), edition.validate(folder));
  }

  /** Sets fsType, the fifth number of OS/2. */
  private static byte[] withLicence(byte[] file, int bits) {
    ByteBuffer font = ByteBuffer.wrap(file);
    for (int at = 12; ; at += 16) {
      if (font.getInt(at) == 0x4F532F32) {
        font.putShort(font.getInt(at + 8) + 8, (short) bits);
        return file;
      }
    }
  }

  @Test
  void aFaceThatMayNotBeCutIsEmbeddedWhole() throws IOException {
    byte[] file = Type.ROMAN.file().clone();
    Face whole = Face.open(withLicence(file, 0x0100), 0);
    edition.set(Type.run(whole, "whole", 10), slot);
    try (PDDocument document = edition.document()) {
      PDFont font = document.getPage(0).getResources().getFont(COSName.getPDFName("F0"));
      assertEquals("EBGaramond-Regular", font.getName());
      assertTrue(edition.paint().length > 150_000);
    }
    assertEquals("whole", edition.text());
    assertEquals(List.of(), edition.validate(folder));
  }

  @Test
  void aPageOfThreeThousandWordsIsSmall() throws IOException {
    for (int i = 0; i < 100; i++) {
      for (int j = 0; j < 30; j++) {
        edition.words("word ", slot);
      }
      edition.newLine();
    }
    assertEquals(3000, edition.text().split("\\s+").length);
    assertTrue(edition.paint().length < 30_000);
  }
}
