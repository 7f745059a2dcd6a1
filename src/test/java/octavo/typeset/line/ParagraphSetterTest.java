package octavo.typeset.line;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotSame;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.List;
import java.util.Random;
import octavo.typeset.font.GlyphRun;
import octavo.typeset.line.Line.End;
import octavo.typeset.line.Line.Glyphs;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class ParagraphSetterTest {
  private static final String FROG =
      "In olden times when wishing still helped one, there lived a king whose daughters were all"
          + " beautiful; and the youngest was so beautiful that the sun itself, which has seen so"
          + " much, was astonished whenever it shone in her face.";

  private static TestType type;

  @BeforeAll
  static void open() throws IOException {
    type = TestType.open();
  }

  @AfterAll
  static void close() {
    type.close();
  }

  private static List<Line> set(ParagraphStyle style, Piece... pieces) {
    type.setter().begin();
    return type.setter().set(List.of(pieces), style).lines();
  }

  private static ParagraphStyle book(double width) {
    return ParagraphStyle.book(Measures.of(width), "en");
  }

  private static ParagraphStyle left(double width) {
    return ParagraphStyle.ragged(Measures.of(width), Alignment.LEFT);
  }

  @Test
  void justifiedLinesEndAtTheMeasureAndReadAsTheAuthorWrote() {
    List<Line> lines = set(book(200), type.text(FROG));
    assertTrue(lines.size() > 3);
    for (Line line : lines.subList(0, lines.size() - 1)) {
      assertEquals(200, line.right(), 0.01);
    }
    assertEquals(End.LAST, lines.getLast().end());
    assertTrue(lines.getLast().right() < 200);
    assertEquals(FROG, String.join("", TestType.texts(lines)).replace("\u00AD", ""));
  }

  @Test
  void aPointHangsOverTheEdge() {
    Line line = set(left(200), type.text("end.")).getFirst();
    ParagraphStyle hanging = book(line.right() - 0.5);
    Line hung = set(hanging, type.text("end.")).getFirst();
    assertEquals(End.LAST, hung.end());
    assertTrue(hung.right() < line.right() - 1, "the point does not count to the line");
    assertEquals(0, hung.content().getFirst().x());
  }

  @Test
  void aQuotationMarkHangsOverTheLeftEdge() {
    List<Line> lines = set(book(60), type.text("whenever it “shone” in"));
    assertEquals("“shone” in", TestType.texts(lines).get(1));
    assertTrue(lines.get(1).content().getFirst().x() < -1);
  }

  @Test
  void aHyphenThatIsPutInStandsForASoftOne() {
    List<Line> lines = set(book(64), type.text("the daughters astonished wishing"));
    List<String> texts = TestType.texts(lines);
    assertTrue(texts.stream().anyMatch(text -> text.endsWith("\u00AD")), texts.toString());
    for (Line line : lines) {
      String text = TestType.texts(List.of(line)).getFirst();
      assertEquals(text.endsWith("\u00AD"), line.end() == End.HYPHEN);
      if (line.end() == End.HYPHEN) {
        GlyphRun run = (GlyphRun) ((Glyphs) line.content().getLast()).shaped();
        int last = run.glyphs()[run.glyphs().length - 1];
        assertTrue(last == run.face().glyph('\u2010') || last == run.face().glyph('-'));
      }
    }
  }

  @Test
  void theAuthorsSoftHyphenIsSeenOnlyWhereTheLineEnds() {
    List<String> texts =
        TestType.texts(set(left(60), type.text("incompre\u00ADhensibility mag\u00ADic")));
    assertEquals(List.of("incompre\u00AD", "hensibility ", "mag\u00ADic"), texts);
  }

  @Test
  void noBreakSpacesAtTheBeginningOfALineIndentIt() {
    double plain = set(left(200), type.text("let")).getFirst().right();
    Line line = set(left(200), type.text("\u00A0\u00A0\u00A0\u00A0let")).getFirst();
    assertEquals(List.of("    let"), TestType.texts(List.of(line)));
    assertTrue(line.right() > plain + 4, "four spaces in front");
  }

  @Test
  void noWordIsLostWhereALineEndsBesideAPiece() {
    Piece emphasis = new Piece.Text("value", type.roman(10), "em", false);
    for (double width = 40; width < 160; width++) {
      List<String> texts =
          TestType.texts(
              set(left(width), type.text("of a "), emphasis, type.text("\u2014that, and so on")));
      assertEquals("of a value\u2014that, and so on", String.join("", texts));
    }
  }

  @Test
  void aJoinedMarkIsNeverPartedFromItsWord() {
    Piece mark = new Piece.Text("18", type.roman(6), "mark", true);
    for (double width = 40; width < 120; width++) {
      List<String> texts =
          TestType.texts(set(left(width), type.text("when it shone—in her face—"), mark));
      for (String text : texts) {
        assertFalse(text.startsWith("18"), () -> texts.toString());
      }
    }
  }

  @Test
  void textOfOneTagIsOneRunWithItsSpaces() {
    List<Line> lines = set(left(300), type.text("when it  shone\n in"));
    assertEquals(1, lines.getFirst().content().size());
    GlyphRun run = (GlyphRun) ((Glyphs) lines.getFirst().content().getFirst()).shaped();
    assertEquals("when it shone in", run.text());
    assertEquals(16, run.glyphs().length);
    assertEquals(run.width(), lines.getFirst().right(), 1e-4);
  }

  @Test
  void tagsAndFacesKeepRunsApart() {
    Object tag = new Object();
    Piece italic = new Piece.Text("shone ", type.italic(10), tag, false);
    List<Line.Content> content =
        set(left(300), type.text("it "), italic, type.text("in")).getFirst().content();
    assertEquals(3, content.size());
    assertSame(tag, content.get(1).tag());
    assertNotSame(tag, content.get(2).tag());
    assertTrue(content.get(1).x() > content.get(0).x());
  }

  @Test
  void aLineIsAsTallAsWhatStandsOnIt() {
    Piece image = new Piece.Fixed(20, 30, 5, "image", false);
    Line line = set(left(300), type.text("it "), image, type.text(" in")).getFirst();
    assertEquals(30, line.ascent());
    assertEquals(5, line.descent(), 1e-9);
    assertEquals(3, line.content().size());
    double x = line.content().get(1).x();
    assertEquals(x + 20, line.content().get(2).x(), 1e-4);
  }

  @Test
  void linesEndWhereTheAuthorSays() {
    List<Line> lines =
        set(book(200), type.text("when "), new Piece.Break(), new Piece.Break(), type.text(" it"));
    assertEquals(List.of("when", "", "it"), TestType.texts(lines));
  }

  @Test
  void raggedLinesKeepTheirSpacesAndStandWhereTheyShould() {
    for (Alignment alignment : List.of(Alignment.LEFT, Alignment.RIGHT, Alignment.CENTRE)) {
      ParagraphStyle style = ParagraphStyle.ragged(Measures.of(150), alignment);
      for (Line line : set(style, type.text(FROG))) {
        double x = line.content().getFirst().x();
        assertEquals(0, line.spacing().ratio());
        assertEquals(1, line.spacing().expansion());
        switch (alignment) {
          case LEFT -> assertEquals(0, x, 1e-9);
          case RIGHT -> assertEquals(150, line.right(), 0.01);
          case CENTRE -> assertEquals(150 - line.right(), x, 0.01);
          case JUSTIFY -> throw new IllegalStateException();
        }
      }
    }
  }

  @Test
  void theFirstLineOrTheOthersAreIndented() {
    List<Line> first = set(ParagraphStyle.book(Measures.indented(200, 15), "en"), type.text(FROG));
    assertEquals(15, first.get(0).content().getFirst().x());
    assertEquals(0, first.get(1).content().getFirst().x(), 0.5);
    List<Line> others = set(ParagraphStyle.book(Measures.hanging(200, 15), "en"), type.text(FROG));
    assertEquals(0, others.get(0).content().getFirst().x());
    assertEquals(15, others.get(1).content().getFirst().x(), 0.5);
    assertEquals(200, others.get(1).right(), 0.01);
  }

  @Test
  void noBreakSpacesHoldAndStretch() {
    List<Line> lines = set(left(60), type.text("whenever it\u00A0shone"));
    assertEquals(
        List.of("whenever ", "it shone"),
        TestType.texts(lines).stream().map(text -> text.replace('\u00A0', ' ')).toList());
  }

  @Test
  void aWordLongerThanAnyLineIsTorn() {
    List<Line> lines = set(book(100), type.text("x".repeat(90) + " it"));
    assertEquals(End.TORN, lines.getFirst().end());
    assertEquals("x".repeat(90) + " it", String.join("", TestType.texts(lines)));
    for (Line line : lines) {
      assertTrue(line.right() <= 100.01);
    }
  }

  @Test
  void somethingLongerThanTheLineIsSaidToBe() {
    Piece image = new Piece.Fixed(300, 30, 5, "image", false);
    List<Line> lines = set(book(100), type.text("when "), image, type.text(" it"));
    assertTrue(lines.stream().anyMatch(line -> line.end() == End.OVERFULL));
  }

  @Test
  void aDashOfADialogueStaysWithItsWordAndNoLineBeginsWithAnInnerOne() {
    for (double width = 50; width < 120; width++) {
      List<String> texts =
          TestType.texts(set(left(width), type.text("—Once there lived a king—whose daughters")));
      assertTrue(texts.getFirst().length() > 1, texts.toString());
      assertTrue(texts.stream().skip(1).noneMatch(text -> text.startsWith("—")), texts.toString());
    }
  }

  @Test
  void spaceAfterSentencesCanBeWider() {
    ParagraphStyle plain = left(300);
    ParagraphStyle wide =
        new ParagraphStyle(
            plain.measures(), Alignment.LEFT, "en", false, Protrusion.NONE, 0, 200, 0, 0.5, false);
    double narrow = set(plain, type.text("It shone. It")).getFirst().right();
    double space = set(plain, type.text("a b")).getFirst().spacing().natural();
    assertEquals(narrow + space / 2, set(wide, type.text("It shone. It")).getFirst().right(), 1e-3);
  }

  @Test
  void aParagraphFromTheRightStaysOneHoweverItIsSet() {
    ParagraphStyle style = book(300).fromTheRight();
    assertTrue(style.rigid().rightToLeft());
    assertTrue(style.looser(1).rightToLeft());
  }

  @Test
  void twoHundredThousandCharactersAreOneParagraph() {
    String[] words = FROG.split(" ");
    Random random = new Random(1);
    StringBuilder mixed = new StringBuilder();
    while (mixed.length() < 200_000) {
      mixed.append(words[random.nextInt(words.length)]).append(' ');
    }
    String text = mixed.toString();
    int best = set(book(288), type.text(text)).size();
    assertTrue(best > 2_500);
    assertEquals(best + 1, set(book(288).looser(1), type.text(text)).size());
  }

  @Test
  void aWordOfAMillionLettersIsSet() {
    List<Line> lines = set(book(288), type.text("x".repeat(1_000_000)));
    assertEquals(1_000_000, TestType.texts(lines).stream().mapToInt(String::length).sum());
  }

  @Test
  void aNameIsDividedOnlyWhereNothingElseHelps() {
    List<Line> wide = set(book(200), type.text(FROG.replace("beautiful", "Rumpelstiltskin")));
    assertTrue(TestType.texts(wide).stream().noneMatch(text -> text.matches(".*Rump[a-z]*\u00AD")));
    List<String> narrow = TestType.texts(set(book(52), type.text("a Rumpelstiltskin")));
    assertTrue(narrow.getFirst().startsWith("a Rum"), narrow.toString());
  }

  @Test
  void nothingHasNoLinesAndWhiteSpaceOneEmptyLine() {
    assertEquals(List.of(), set(book(100)));
    assertEquals(List.of(""), TestType.texts(set(book(100), type.text("  \n "))));
  }
}
