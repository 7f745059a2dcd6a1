package octavo.typeset;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import octavo.diagnostic.Diagnostics;
import octavo.typeset.PageFaults.Kind;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Whole books on pages: what a typesetter would not let pass is not on them. */
class BookPagesTest {
  private static final Path CORPUS = Path.of("../shared/corpus");

  private static final String SETTINGS = "title: A Small Book\nlanguage: en-GB\ndate: 2026-11-23\n";

  private static final List<String> WORDS =
      List.of(
          "the",
          "lamp",
          "stood",
          "upon",
          "a",
          "table",
          "by",
          "window",
          "and",
          "rain",
          "ran",
          "down",
          "extraordinary",
          "constitutional",
          "circumstances",
          "while",
          "nobody",
          "remembered",
          "to",
          "communication",
          "old",
          "of",
          "it",
          "was",
          "unfortunately",
          "never",
          "is",
          "in",
          "or");

  @TempDir private Path folder;

  /** Numbers that look like chance and are the same each time (Park and Miller, 1988). */
  private long seed = 1;

  private int next(int below) {
    seed = seed * 48_271 % 2_147_483_647;
    return (int) (seed % below);
  }

  @ParameterizedTest
  @ValueSource(strings = {"book", "chapter", "page"})
  void aSmallBookHasNoFaultWhereverItsNotesStand(String placement) throws IOException {
    Files.writeString(folder.resolve("book.yaml"), SETTINGS);
    Files.writeString(folder.resolve("a.md"), chapter("One", 150));
    Files.writeString(folder.resolve("b.md"), chapter("Two", 150));
    List<PageLine> lines =
        PageLines.of(
            TypesetBook.of(
                folder, Map.of("editions.print.notes.placement", placement), new Diagnostics()));
    assertTrue(lines.getLast().page() > 30, "few pages");
    PageFaults.of(lines).forEach((kind, at) -> assertEquals(List.of(), at, kind.toString()));
  }

  private String chapter(String title, int paragraphs) {
    StringBuilder text = new StringBuilder("# " + title + "\n\n");
    StringBuilder notes = new StringBuilder();
    for (int i = 0; i < paragraphs; i++) {
      text.append(next(9) == 0 ? "## " + sentence(3) + "\n\n" : "");
      if (next(6) == 0) {
        text.append(piece(next(3)));
      }
      text.append(next(12) == 0 ? "> " : "").append(sentence(30 + next(150)));
      if (next(3) == 0) {
        text.append("[^").append(i).append("] ").append(sentence(10 + next(40)));
        notes.append("[^").append(i).append("]: ").append(sentence(5 + next(80))).append("\n\n");
      }
      text.append("\n\n");
    }
    return text.append(notes).toString();
  }

  private String piece(int kind) {
    StringBuilder text = new StringBuilder();
    int size = 1 + next(12);
    for (int i = 0; i < size; i++) {
      switch (kind) {
        case 0 -> text.append("- ").append(sentence(next(30)));
        case 1 -> text.append(i == 0 ? "| One | Two |\n|---|---|\n" : "").append(row());
        default -> text.append("    ").append(sentence(next(5)));
      }
      text.append('\n');
    }
    return text.append('\n').toString();
  }

  private String row() {
    return "| " + sentence(next(4)) + " | " + sentence(next(next(9) == 0 ? 600 : 40)) + " |";
  }

  private String sentence(int words) {
    StringBuilder text = new StringBuilder("Here");
    for (int i = 0; i < words; i++) {
      text.append(' ').append(WORDS.get(next(WORDS.size())));
    }
    return text.append('.').toString();
  }

  /**
   * What is not 0 here is what the compositor still lets pass; it may not become more. The short
   * last line of reed cannot be helped: "Kornilovitz! Counter-revolutionist! Provocateur!" were
   * hurled at / him. Two words would have to go with "him", and the four that were left would fill
   * their line only by three spaces seven times as wide as they should be.
   *
   * @param hyphens how many lines of the text itself end in one, in a hundred, at most
   */
  @ParameterizedTest
  @CsvSource({"keynes, 3.9, 0", "rousseau, 3.7, 0", "don-quixote, 3, 0", "reed, 5.6, 1"})
  void aRealBookHasFewFaultsAndHyphens(String book, double hyphens, int shortLines)
      throws IOException {
    Assumptions.assumeTrue(Files.isDirectory(CORPUS), "the corpus is not beside the project");
    List<PageLine> lines = PageLines.of(TypesetBook.of(CORPUS.resolve(book), new Diagnostics()));
    Map<Kind, Integer> most = Map.of(Kind.SHORT_LAST_LINE, shortLines);
    PageFaults.of(lines)
        .forEach(
            (kind, at) ->
                assertTrue(at.size() <= most.getOrDefault(kind, 0), () -> kind + ": " + at));
    List<PageLine> text = lines.stream().filter(line -> line.part() == PageLine.Part.TEXT).toList();
    long divided = text.stream().filter(PageLine::endsInHyphen).count();
    assertTrue(100.0 * divided / text.size() <= hyphens, divided + " of " + text.size());
  }

  @ParameterizedTest
  @ValueSource(strings = {"keynes", "rousseau", "reed"})
  void aRealBookWithNotesAtTheFootOfPagesHasFewFaults(String book) throws IOException {
    Assumptions.assumeTrue(Files.isDirectory(CORPUS), "the corpus is not beside the project");
    Map<String, String> settings = Map.of("editions.print.notes.placement", "page");
    List<PageLine> lines =
        PageLines.of(TypesetBook.of(CORPUS.resolve(book), settings, new Diagnostics()));
    Map<Kind, List<PageLine>> faults = PageFaults.of(lines);
    faults.remove(Kind.SHORT_LAST_LINE);
    faults.forEach((kind, at) -> assertEquals(List.of(), at, kind.toString()));
  }
}
