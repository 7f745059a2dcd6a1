package octavo.typeset.line;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import octavo.typeset.font.Direction;
import octavo.typeset.font.GlyphRun;
import octavo.typeset.font.Shaped;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Lines on which text runs both ways. The type has no Hebrew: its letters are boxes. */
class MixedLinesTest {
  private static final String HEBREW =
      "\u05D0\u05D1\u05D2\u05D3 \u05D4\u05D5\u05D6 \u05D7\u05D8 \u05D9\u05DA\u05DB\u05DC"
          + " \u05DD\u05DE\u05DF\u05E0 \u05E1\u05E2\u05E3 \u05E4\u05E5\u05E6\u05E7"
          + " \u05E8\u05E9\u05EA";

  private TestType type;

  @BeforeEach
  void open() throws IOException {
    type = TestType.open();
  }

  @AfterEach
  void close() {
    type.close();
  }

  private List<Line> set(ParagraphStyle style, Piece... pieces) {
    return type.setter().set(List.of(pieces), style).lines();
  }

  private static ParagraphStyle book(double width) {
    return ParagraphStyle.book(Measures.of(width), "en").fromTheRight();
  }

  private static ParagraphStyle ragged(Alignment alignment) {
    return ParagraphStyle.ragged(Measures.of(300), alignment);
  }

  private static double end(Line.Content content) {
    Shaped shaped = ((Line.Glyphs) content).shaped();
    return content.x() + shaped.width();
  }

  /** The texts of a line as they are seen, from left to right, but for its last space. */
  private static String seen(Line line) {
    List<Line.Content> sorted = new ArrayList<>(line.content());
    sorted.sort(Comparator.comparingDouble(Line.Content::x));
    StringBuilder text = new StringBuilder();
    for (Line.Content content : sorted) {
      text.append(((Line.Glyphs) content).shaped().text());
    }
    return text.toString().strip();
  }

  @Test
  void wordsFromTheRightStandFromTheRightAndAreReadInOrder() {
    Line line =
        set(ragged(Alignment.RIGHT).fromTheRight(), type.text("\u05D0\u05D1 \u05D2")).get(0);
    assertEquals("\u05D0\u05D1 \u05D2", TestType.texts(List.of(line)).get(0));
    assertEquals("\u05D2 \u05D1\u05D0", seen(line));
    assertEquals(300, line.right(), 0.01);
  }

  @Test
  void aPhraseWithinTextFromTheLeftIsTurnedByItself() {
    Line line = set(ragged(Alignment.LEFT), type.text("of \u05D0\u05D1 \u05D2\u05D3 on")).get(0);
    assertEquals("of \u05D3\u05D2 \u05D1\u05D0 on", seen(line));
    assertEquals(0, line.content().getFirst().x(), 0.01);
  }

  @Test
  void aPhraseFromTheLeftWithinTextFromTheRightKeepsItsWordsInOrder() {
    Line line =
        set(ragged(Alignment.RIGHT).fromTheRight(), type.text("\u05D0 of words \u05D1.")).get(0);
    assertEquals(".\u05D1 of words \u05D0", seen(line));
  }

  @Test
  void justifiedLinesFillTheirMeasureAndTheLastBeginsAtTheRight() {
    List<Line> lines = set(book(110), type.text(HEBREW + " " + HEBREW));
    assertTrue(lines.size() > 2);
    for (Line line : lines) {
      assertEquals(110, line.right(), 0.01);
      double left = line.content().stream().mapToDouble(Line.Content::x).min().orElseThrow();
      boolean last = line == lines.getLast();
      assertTrue(last ? left > 1 : left <= 0.01, left + " of " + line);
      assertEquals(1, line.spacing().expansion());
    }
  }

  @Test
  void theFirstLineIsIndentedAtTheRight() {
    Measures measures = Measures.of(new double[] {0, 0}, new double[] {100, 110});
    ParagraphStyle style = ParagraphStyle.book(measures, "en").fromTheRight();
    List<Line> lines = set(style, type.text(HEBREW));
    assertEquals(100, lines.get(0).right(), 0.01);
    assertEquals(110, lines.get(1).right(), 0.01);
  }

  @Test
  void bracketsAreMirroredWithWhatTheyEnclose() {
    Line line = set(ragged(Alignment.RIGHT).fromTheRight(), type.text("(\u05D0)")).get(0);
    GlyphRun first = (GlyphRun) ((Line.Glyphs) line.content().getFirst()).shaped();
    assertEquals("(", first.text());
    assertEquals(first.face().glyph(')'), first.glyphs()[0]);
    assertEquals(300, end(line.content().getFirst()), 0.01);
  }

  @Test
  void lettersThatAreTurnedByAControlAreDrawnFromTheRight() {
    Line line = set(ragged(Alignment.LEFT), type.text("\u202Eabc\u202C d")).get(0);
    GlyphRun turned = (GlyphRun) ((Line.Glyphs) line.content().getFirst()).shaped();
    assertEquals(turned.face().glyph('c'), turned.glyphs()[0]);
    assertEquals(turned.face().glyph('a'), turned.glyphs()[turned.glyphs().length - 1]);
  }

  @Test
  void aPictureStandsWhereItIsRead() {
    Piece picture = new Piece.Fixed(20, 10, 0, "picture", false);
    Line line = set(ragged(Alignment.RIGHT).fromTheRight(), type.text("\u05D0"), picture).get(0);
    assertTrue(line.content().get(1).x() < line.content().get(0).x());
  }

  @Test
  void loneControlsAndAParagraphOfNothingElseAreSet() {
    for (String text : List.of("\u202E", "\u202C\u202C a", "\u2067\u2067", "\u0301\u0301\u05D0")) {
      assertEquals(1, set(ragged(Alignment.LEFT), type.text(text)).size(), text);
      assertEquals(1, set(ragged(Alignment.LEFT).fromTheRight(), type.text(text)).size(), text);
    }
  }

  @Test
  void aNumberIsolatedAfterLatinWordsStandsBehindThemAsItIsRead() {
    Line line =
        set(
                ragged(Alignment.RIGHT).fromTheRight(),
                type.text("\u05D0\u05D1 Git"),
                new Piece.Isolate(Direction.LEFTWARDS),
                type.text("\u00A017"),
                new Piece.EndOfIsolate())
            .getFirst();
    String seen = seen(line).replaceAll("[ \u00A0]+", "_");
    assertTrue(seen.startsWith("17_Git_"), seen);
  }
}
