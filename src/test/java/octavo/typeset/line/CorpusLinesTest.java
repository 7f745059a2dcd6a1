package octavo.typeset.line;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.List;
import octavo.typeset.line.Line.End;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Real paragraphs, set. */
class CorpusLinesTest {
  private static final ParagraphStyle STYLE = ParagraphStyle.book(Measures.indented(288, 12), "en");

  @ParameterizedTest
  @CsvSource({
    "keynes, 490",
    "flatland, 340",
    "reed, 1700",
    "rousseau, 550",
    "don-quixote, 3800",
    "rust-book, 2900",
    "progit/en, 1300",
    "progit/ja, 1200",
    "progit/ar, 200"
  })
  void paragraphsAreNotWorseThanGreedy(String book, int paragraphs) throws IOException {
    Assumptions.assumeTrue(CorpusParagraphs.exist(), "the corpus is not beside the project");
    CorpusDemerits sum = CorpusDemerits.of(book);
    assertTrue(sum.paragraphs() > paragraphs, sum.toString());
    assertEquals(0, sum.worse(), sum.toString());
    assertTrue(sum.better() > 2 * sum.paragraphs() / 5, sum.toString());
    assertTrue(sum.best() < sum.greedy() / 2, sum.toString());
  }

  @Test
  void linesFillTheirMeasureKeepTheirWordsAndHaveNoThreeHyphensInARow() throws IOException {
    Assumptions.assumeTrue(CorpusParagraphs.exist(), "the corpus is not beside the project");
    try (TestType type = TestType.open()) {
      for (String paragraph : CorpusParagraphs.of("don-quixote")) {
        List<Line> lines = type.setter().set(List.of(type.text(paragraph)), STYLE).lines();
        assertEquals(paragraph, String.join("", TestType.texts(lines)).replace("\u00AD", ""));
        check(lines);
      }
    }
  }

  private static void check(List<Line> lines) {
    int run = 0;
    for (int i = 0; i < lines.size(); i++) {
      Line line = lines.get(i);
      run = line.end() == End.HYPHEN ? run + 1 : 0;
      assertTrue(run < 3, "three hyphens in a row");
      if (i + 1 < lines.size()) {
        assertEquals(288, line.right(), 0.02);
      } else {
        assertTrue(line.right() < 288.02);
      }
    }
  }
}
