package octavo.typeset.line;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.List;
import octavo.typeset.font.GlyphRun;
import octavo.typeset.line.Line.End;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Where characters stand, in ems; the first line of a paragraph is wide enough for all of it. */
class EastAsianLinesTest {
  private static final double EM = EastAsianType.EM;

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '"',
      value = {
        // JLReq 3.1.2: the white of a mark is half an em, before or after its ink.
        "ja|あ、い|0 1 2",
        "ja|あ「い|0 1 2",
        // 3.1.4: closing and opening brackets, commas and full stops beside each other.
        "ja|あ」「い|0 1 1.5 2.5",
        "ja|あ」、い|0 1 1.5 2.5",
        "ja|あ。」い|0 1 1.5 2.5",
        "ja|あ「『い|0 1 1.5 2.5",
        "ja|あ」』い|0 1 1.5 2.5",
        "ja|あ、「い|0 1 1.5 2.5",
        // Middle dots keep a quarter on either side, and of a bracket beside them only that.
        "ja|あ・い|0 1 2",
        "ja|あ」・い|0 1 1.5 2.5",
        // Marks of exclamation fill their squares.
        "ja|あ！い|0 1 2",
        "ja|あ！」い|0 1 2 3",
        // 3.1.5: a bracket that begins a line is set solid.
        "ja|「あ|-0.5 0.5",
        // What is one is not squeezed.
        "ja|あ……い|0 1 2 3",
        // CLReq: on the mainland all marks are alike, in Taiwan those in the middle keep their
        // squares.
        "zh-Hans|中。」文|0 1 1.5 2.5",
        "zh-Hans|中：“文”，|0 1 1.5 2.5 3.5 4",
        "zh-Hans|中！”文|0 1 1.5 2.5",
        "zh-Hant|中。」文|0 1 2 3",
        "zh-Hant|中」「文|0 1 1.5 2.5",
        // Half-width marks have no white to take.
        "ja|ｱ｡ｲ|0 0.5 1",
      })
  void charactersStandWhereTheRequirementsSay(String language, String text, String squares)
      throws IOException {
    try (EastAsianType type = EastAsianType.open(language)) {
      List<Line> lines = type.set(text, 500);
      assertEquals(1, lines.size());
      assertEquals(List.of(text), TestType.texts(lines));
      List<Double> expected = List.of(squares.split(" ")).stream().map(Double::valueOf).toList();
      List<Double> found = EastAsianType.squares(lines.getFirst());
      assertEquals(expected.size(), found.size(), found.toString());
      for (int i = 0; i < expected.size(); i++) {
        assertEquals(expected.get(i), found.get(i), 0.002, found.toString());
      }
    }
  }

  @ParameterizedTest
  @CsvSource({"10, 9.25", "15, 13.875", "16, 16", "17, 16", "18, 16.65"})
  void typeThatIsLargeIsNotMadeSmallerThanLargePrint(double size, double own) throws IOException {
    try (EastAsianType type = EastAsianType.open("ja")) {
      Piece.Text text = new Piece.Text("あ", type.setting(size), "text", false);
      assertEquals(own, type.set(List.of(text), 500).getFirst().right(), 0.001);
    }
  }

  @Test
  void aQuarterOfAnEmStandsBesideWesternLettersAndNoCharacterForIt() throws IOException {
    try (EastAsianType type = EastAsianType.open("ja")) {
      double solid = type.set("Git", 500).getFirst().right();
      Line line = type.set("あGitを", 500).getFirst();
      assertEquals(2 * EM + solid + 0.5 * EM, line.right(), 0.02);
      assertEquals(List.of("あGitを"), TestType.texts(List.of(line)));
      double typed = type.set("あ Git を", 500).getFirst().right();
      double space = type.set("a b", 500).getFirst().spacing().natural();
      assertEquals(2 * EM + solid + 2 * space, typed, 0.02);
    }
  }

  @Test
  void aBracketOfWesternTextIsApartFromTheIdeographsOutsideItOnly() throws IOException {
    try (EastAsianType type = EastAsianType.open("ja")) {
      double brackets = type.set("()", 500).getFirst().right();
      Line line = type.set("あ(い)う", 500).getFirst();
      assertEquals(3 * EM + brackets + 0.5 * EM, line.right(), 0.02);
    }
  }

  @Test
  void aNoteMarkHangsOnItsCharacterAndTheWhiteOfAFullStopFollowsIt() throws IOException {
    try (EastAsianType type = EastAsianType.open("ja")) {
      Piece mark = new Piece.Text("1", type.setting(), "mark", true);
      double figure = type.set("1", 500).getFirst().right();
      Line line = type.set(List.of(type.text("あ。"), mark, type.text("い")), 500).getFirst();
      Line.Glyphs of = (Line.Glyphs) line.content().get(1);
      assertEquals(1.5 * EM, of.x(), 0.02);
      assertEquals(3 * EM + figure, line.right(), 0.02);
    }
  }

  @Test
  void aLineEndsInTheInkOfAFullStopOrInItsWhite() throws IOException {
    try (EastAsianType type = EastAsianType.open("ja")) {
      for (double ems : new double[] {5, 4.5}) {
        List<Line> lines = type.set("あいうえ。かきくけ", ems * EM);
        Line first = lines.getFirst();
        assertEquals(List.of("あいうえ。", "かきくけ"), TestType.texts(lines));
        assertEquals(List.of(0.0, 1.0, 2.0, 3.0, 4.0), EastAsianType.squares(first));
        assertEquals(ems * EM, first.right(), 0.02);
      }
    }
  }

  @ParameterizedTest
  @CsvSource({
    "ja, JP, 直",
    "zh-CN, SC, 直",
    "zh-TW, TC, 直",
    "zh-HK, HK, 直",
    "ko, KR, 直",
    "ja, JP, 骨"
  })
  void aCharacterHasTheFormOfItsLanguage(String language, String region, String character)
      throws IOException {
    try (EastAsianType type = EastAsianType.open(language)) {
      Line.Glyphs glyphs = (Line.Glyphs) type.set(character, 500).getFirst().content().getFirst();
      String name = ((GlyphRun) glyphs.shaped()).face().postScriptName();
      assertTrue(name.contains("CJK" + region.toLowerCase(java.util.Locale.ROOT)), name);
    }
  }

  @Test
  void aParagraphOfClosingMarksIsTornAndLosesNone() throws IOException {
    try (EastAsianType type = EastAsianType.open("ja")) {
      String marks = "」。".repeat(60);
      List<Line> lines = type.set(marks, 10 * EM);
      assertEquals(marks, String.join("", TestType.texts(lines)));
      assertTrue(lines.size() >= 6, lines.size() + " lines");
      assertEquals(End.TORN, lines.getFirst().end());
      for (Line line : lines) {
        assertTrue(line.right() <= 10 * EM + 0.02, line.toString());
      }
    }
  }

  @ParameterizedTest
  @CsvSource({"1.5", "0.5", "2.2"})
  void aLineTooNarrowForTwoIdeographsHasOneOnEach(double ems) throws IOException {
    try (EastAsianType type = EastAsianType.open("ja")) {
      String text = "日本語、「組版」。ほげ";
      List<Line> lines = type.set(text, ems * EM);
      assertEquals(text, String.join("", TestType.texts(lines)));
      List<End> ends = lines.stream().map(Line::end).toList();
      assertEquals(ems < 1, ends.contains(End.OVERFULL), TestType.texts(lines) + " " + ends);
    }
  }

  @Test
  void unpairedSurrogatesRareIdeographsSelectorsAndHalfWidthKanaAreKept() throws IOException {
    try (EastAsianType type = EastAsianType.open("ja")) {
      String text = "葛󠄀城\uD842\uDFB7野家\uD842か\u3099ﾊﾟﾝ\uDC00。\uFE0F〱";
      List<Line> lines = type.set(text.repeat(20), 15 * EM);
      assertEquals(text.repeat(20), String.join("", TestType.texts(lines)));
      assertFalse(
          TestType.texts(lines).stream().anyMatch(line -> line.startsWith("\uDFB7")), "parted");
    }
  }

  @Test
  void aParagraphOfTwoHundredThousandCharactersIsSet() throws IOException {
    try (EastAsianType type = EastAsianType.open("ja")) {
      String text = "吾輩は猫である。名前はまだ無い、どこで生れたかとんと見当がつかぬ。".repeat(6_000);
      List<Line> lines = type.set(text, 25.3 * EM);
      assertEquals(text.length(), String.join("", TestType.texts(lines)).length());
      for (Line line : lines.subList(0, lines.size() - 1)) {
        assertEquals(25.3 * EM, line.right(), 0.02);
      }
    }
  }

  @Test
  void linesFlushLeftKeepTheirNaturalGaps() throws IOException {
    try (EastAsianType type = EastAsianType.open("ja")) {
      ParagraphStyle ragged = ParagraphStyle.ragged(Measures.of(6.3 * EM), Alignment.LEFT);
      Line first = type.set("あいうえおかきくけこ", ragged).getFirst();
      assertEquals(List.of(0.0, 1.0, 2.0, 3.0, 4.0, 5.0), EastAsianType.squares(first));
    }
  }
}
