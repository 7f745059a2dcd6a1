package octavo.importer.mend;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Texts of which the truth is known, from {@code ../shared/corpus}; skipped where it is absent. */
class MarksCorpusTest {
  private static final Path ARTICLES = Path.of("../shared/corpus/articles");

  @ParameterizedTest
  @CsvSource({
    "john-maynard-keynes,full",
    "john-maynard-keynes,cut",
    "tsne,full",
    "tsne,cut",
    "wikipedia,full",
    "wikipedia,cut"
  })
  void marksAndQuotationMarksGoBackToTheirSentences(String name, String kind) throws IOException {
    DamagedText text = text(name, kind);
    SlidFigures figures = SlidFigures.of(text);
    System.out.println(name + "." + kind + ": " + figures);
    figures.check(kind.equals("full") ? 0.99 : 0.95, kind.equals("full") ? 0.97 : 0.95);
    if (kind.equals("full")) {
      assertTrue(figures.asked() <= figures.marks() * 0.1, figures.toString());
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"john-maynard-keynes", "tsne", "wikipedia"})
  void sentencesAreJoinedIntoTheParagraphsOfTheSource(String name) throws IOException {
    JoinFigures figures = JoinFigures.of(text(name, "full"));
    System.out.println(name + ": " + figures);
    assertTrue(figures.f1() >= 0.85, figures.toString());
    assertTrue(figures.f1() > figures.f1OfOneParagraph(), figures.toString());
    assertTrue(figures.longest() < 400, figures.toString());
  }

  @Test
  void theShippedSourceKeepsItsParagraphsAndItsMarksGoHome() throws IOException {
    assumeTrue(Files.isDirectory(ARTICLES), "no " + ARTICLES);
    String[] source = Files.readString(ARTICLES.resolve("ivar-smilga.txt")).split("\n\n");
    source[0] = "# " + source[0];
    MendedText marks = MendedText.of(new SlidMarks(), source);
    List<String> lines = marks.lines();
    assertEquals("[…][1]", lines.get(1));
    assertTrue(lines.get(3).endsWith("to Vologda for three years.[1]"), lines.get(3));
    assertTrue(lines.get(6).endsWith("overthrow of Kerensky.\"[5]"), lines.get(6));
    assertTrue(lines.get(16).endsWith("of his party colleagues.\"[18]"), lines.get(16));
    assertTrue(lines.get(17).endsWith("the armchair sort.\"[19]"), lines.get(17));
    assertEquals(
        List.of(true, true, false, false, false, false, false, false),
        marks.changes().stream().map(Change::doubtful).toList());
    assertEquals(List.of(source), MendedText.of(new JoinedSentences(), source).lines());
    assertEquals(
        List.of("opened here and not closed"),
        openAfter(marks).stream().map(Change::reason).toList());
  }

  private static List<Change> openAfter(MendedText marks) {
    Ledger ledger = new Ledger();
    new UnclosedQuotations().apply(marks.passages(), ledger);
    return ledger.changes();
  }

  private static DamagedText text(String name, String kind) throws IOException {
    assumeTrue(Files.isDirectory(ARTICLES), "no " + ARTICLES);
    return DamagedText.of(ARTICLES, name, kind);
  }
}
