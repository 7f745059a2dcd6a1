package octavo.importer.mend;

import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Other books than those the rules were made with, damaged in the same way, from {@code
 * ../shared/corpus}; skipped where it is absent.
 *
 * <p>Where no mark has slid, only words are left to find paragraphs by, and where to begin one is
 * largely the author's taste: the limits for joined sentences are what was had of each book, and
 * lowest where paragraphs are short.
 */
class DamagedBooksTest {
  private static final Path CORPUS = Path.of("../shared/corpus");

  @ParameterizedTest
  @CsvSource({
    "keynes,chapter-5,0.86",
    "keynes,chapter-6,0.85",
    "keynes,chapter-7,0.85",
    "flatland,chapter,0.82",
    "reed,chapter,0.85",
    "reed,appendix,0.70",
    "rousseau,chapter,0.78"
  })
  void whatSlidInABookGoesBackAndItsSentencesAreJoined(String book, String file, double f1)
      throws IOException {
    DamagedText text = DamagedText.of(book, sentences(book, file));
    SlidFigures figures = SlidFigures.of(text);
    JoinFigures joins = JoinFigures.of(text);
    System.out.println(book + " " + file + ": " + figures + " " + joins);
    figures.check(0.99, 0.97);
    assertTrue(figures.asked() <= figures.marks() * 0.1, figures.toString());
    assertTrue(joins.f1() >= f1, joins.toString());
  }

  @ParameterizedTest
  @CsvSource({"0.3", "0.5", "0.7"})
  void marksOfExtractsAreDoubtedWhereTheirSentenceIsGone(double kept) throws IOException {
    List<DamagedText.Sentence> all = sentences("keynes", "chapter-5");
    for (int seed = 0; seed < 5; seed++) {
      DamagedText text = DamagedText.of("keynes", DamagedBook.cut(all, kept, seed));
      SlidFigures figures = SlidFigures.of(text);
      System.out.println("keynes, " + kept + " kept: " + figures);
      figures.check(0.95, 0.95);
    }
  }

  @Test
  void aBookWithItsOwnParagraphsIsNotJoined() throws IOException {
    assumeTrue(Files.isDirectory(CORPUS), "no " + CORPUS);
    String text = Files.readString(CORPUS.resolve("flatland/chapter-3.md"));
    String[] paragraphs = text.split("\n\\s*\n");
    assertTrue(MendedText.of(new JoinedSentences(), paragraphs).changes().isEmpty());
    assertTrue(MendedText.of(new SlidMarks(), paragraphs).changes().isEmpty());
  }

  private static List<DamagedText.Sentence> sentences(String book, String file) throws IOException {
    assumeTrue(Files.isDirectory(CORPUS), "no " + CORPUS);
    try (Stream<Path> files = Files.list(CORPUS.resolve(book))) {
      return DamagedBook.damage(
          files.filter(it -> it.getFileName().toString().startsWith(file)).sorted().toList());
    }
  }
}
