package octavo.typeset.line;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import octavo.typeset.line.Line.End;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;

/** Real paragraphs, set. */
class CorpusLinesTest {
  private static final Path CORPUS = Path.of("../shared/corpus");
  private static final ParagraphStyle STYLE = ParagraphStyle.book(Measures.indented(288, 12), "en");

  @Test
  void paragraphsAreNeverWorseThanGreedy() throws IOException {
    try (TestType type = TestType.open()) {
      int better = 0;
      List<String> paragraphs = paragraphs("keynes");
      for (String paragraph : paragraphs) {
        ParagraphSetter.Fitted fitted = type.setter().fit(List.of(type.text(paragraph)), STYLE);
        Problem problem = fitted.problem();
        double greedy =
            Greedy.choose(problem.items(), problem.shape(), problem.demerits()).demerits();
        double best = fitted.breaks().demerits();
        assertTrue(
            best <= greedy + 1e-6, () -> best + " but greedily " + greedy + ": " + paragraph);
        better += best < greedy ? 1 : 0;
      }
      assertTrue(better > paragraphs.size() / 2, better + " of " + paragraphs.size());
    }
  }

  @Test
  void linesFillTheirMeasureKeepTheirWordsAndHaveNoThreeHyphensInARow() throws IOException {
    try (TestType type = TestType.open()) {
      for (String paragraph : paragraphs("don-quixote")) {
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

  private static List<String> paragraphs(String book) throws IOException {
    Path folder = CORPUS.resolve(book);
    Assumptions.assumeTrue(Files.exists(folder), "the corpus is not beside the project");
    List<String> found = new ArrayList<>();
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.filter(path -> path.toString().endsWith(".md")).sorted().toList()) {
        for (String block : Files.readString(file).split("\n\\s*\n")) {
          String text = block.replaceAll("\\[\\^[^]]*]:?|[_*`]", "").strip();
          if (!text.isEmpty() && Character.isLetter(text.charAt(0))) {
            found.add(text.replaceAll("[\\s\u00A0]+", " "));
          }
        }
      }
    }
    return found;
  }
}
