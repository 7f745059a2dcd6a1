package octavo.typeset.line;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.lifecycle.AfterContainer;
import net.jqwik.api.lifecycle.BeforeContainer;
import octavo.typeset.line.Line.End;

class ParagraphPropertiesTest {
  private static TestType type;

  @BeforeContainer
  static void open() throws IOException {
    type = TestType.open();
  }

  @AfterContainer
  static void close() {
    type.close();
  }

  @Property(tries = 200)
  void noLineIsWiderThanItsMeasureUnlessItSaysSo(
      @ForAll("paragraphs") String text, @ForAll @IntRange(min = 20, max = 400) int measure) {
    for (Line line : set(text, book(measure))) {
      assertTrue(line.end() == End.OVERFULL || line.right() <= measure + 0.02, () -> "" + line);
    }
  }

  @Example
  void aLineThatLettersJoinedAcrossAHyphenMakeWiderSaysSo() {
    noLineIsWiderThanItsMeasureUnlessItSaysSo("in in whose office", 33);
  }

  @Property(tries = 200)
  void theWordsOfTheLinesAreTheWordsOfTheParagraph(
      @ForAll("paragraphs") String text,
      @ForAll @IntRange(min = 20, max = 400) int measure,
      @ForAll Alignment alignment) {
    ParagraphStyle style =
        alignment == Alignment.JUSTIFY
            ? book(measure)
            : ParagraphStyle.ragged(Measures.of(measure), alignment);
    String lines = String.join("", TestType.texts(set(text, style)));
    assertEquals(text.strip().replaceAll(" +", " "), lines.replace("\u00AD", ""));
  }

  @Property(tries = 100)
  void aParagraphGetsALineMoreOrKeepsItsLines(@ForAll("paragraphs") String text) {
    int best = set(text, book(200)).size();
    int looser = set(text, book(200).looser(1)).size();
    int tighter = set(text, book(200).looser(-1)).size();
    assertTrue(looser == best || looser == best + 1, best + ", looser " + looser);
    assertTrue(tighter == best || tighter == best - 1, best + ", tighter " + tighter);
  }

  @Property(tries = 100)
  void whatIsSetTwiceIsTheSame(@ForAll("paragraphs") String text) {
    assertEquals(TestType.texts(set(text, book(200))), TestType.texts(set(text, book(200))));
  }

  @Provide
  Arbitrary<String> paragraphs() {
    return Arbitraries.of(
            "in",
            "olden",
            "times",
            "wishing",
            "still",
            "helped",
            "one,",
            "there",
            "lived",
            "a",
            "king",
            "whose",
            "daughters",
            "were",
            "all",
            "beautiful;",
            "“youngest”",
            "Close",
            "lime-tree",
            "king’s",
            "thing—when",
            "1812–15,",
            "(and)",
            "Rumpelstiltskin",
            "incomprehensibilities",
            "office",
            "  ",
            "f\u00EFn\u00E9",
            "日本語",
            "e\u0301t")
        .list()
        .ofMinSize(1)
        .ofMaxSize(120)
        .map(words -> String.join(" ", words))
        .filter(text -> !text.isBlank());
  }

  private static ParagraphStyle book(double measure) {
    return ParagraphStyle.book(Measures.of(measure), "en");
  }

  private static List<Line> set(String text, ParagraphStyle style) {
    return type.setter().set(List.of(type.text(text)), style).lines();
  }
}
