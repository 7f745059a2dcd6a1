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

/** Whole books on pages: what a typesetter would not let pass is not on them. */
class BookPagesTest {
  private static final Path CORPUS = Path.of("../shared/corpus");

  /** So many paragraphs of a book may end a page in a colon, for a hole would be the price. */
  private static final int COLONS = 2;

  private static final String SETTINGS = "title: A Small Book\nlanguage: en-GB\ndate: 2026-11-23\n";

  @TempDir private Path folder;

  /** In the narrower text beside notes one item's second line, "by.", cannot be helped. */
  @ParameterizedTest
  @CsvSource({"book, 0", "chapter, 0", "page, 0", "margin, 1"})
  void aSmallBookHasNoFaultWhereverItsNotesStand(String placement, int shortLines)
      throws IOException {
    Files.writeString(folder.resolve("book.yaml"), SETTINGS);
    ChanceText text = new ChanceText();
    Files.writeString(folder.resolve("a.md"), text.chapter("One", 150));
    Files.writeString(folder.resolve("b.md"), text.chapter("Two", 150));
    List<PageLine> lines =
        PageLines.of(
            TypesetBook.of(
                folder, Map.of("editions.print.notes.placement", placement), new Diagnostics()));
    assertTrue(lines.getLast().page() > 30, "few pages");
    Map<Kind, List<PageLine>> faults = PageFaults.of(lines);
    assertTrue(faults.remove(Kind.SHORT_LAST_LINE).size() <= shortLines, "short last lines");
    faults.forEach((kind, at) -> assertEquals(List.of(), at, kind.toString()));
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
  @CsvSource({"keynes, 3.9, 0", "rousseau, 3.7, 0", "don-quixote, 3, 0", "reed, 5.61, 1"})
  void aRealBookHasFewFaultsAndHyphens(String book, double hyphens, int shortLines)
      throws IOException {
    Assumptions.assumeTrue(Files.isDirectory(CORPUS), "the corpus is not beside the project");
    List<PageLine> lines = PageLines.of(TypesetBook.of(CORPUS.resolve(book), new Diagnostics()));
    Map<Kind, Integer> most = Map.of(Kind.SHORT_LAST_LINE, shortLines, Kind.COLON_TORN, COLONS);
    PageFaults.of(lines)
        .forEach(
            (kind, at) ->
                assertTrue(at.size() <= most.getOrDefault(kind, 0), () -> kind + ": " + at));
    List<PageLine> text = lines.stream().filter(line -> line.part() == PageLine.Part.TEXT).toList();
    long divided = text.stream().filter(PageLine::endsInHyphen).count();
    assertTrue(100.0 * divided / text.size() <= hyphens, divided + " of " + text.size());
  }

  @ParameterizedTest
  @CsvSource({
    "keynes, page",
    "rousseau, page",
    "reed, page",
    "keynes, margin",
    "rousseau, margin",
    "reed, margin",
    "don-quixote, margin"
  })
  void aRealBookWithNotesOnItsPagesHasFewFaults(String book, String placement) throws IOException {
    Assumptions.assumeTrue(Files.isDirectory(CORPUS), "the corpus is not beside the project");
    Map<String, String> settings = Map.of("editions.print.notes.placement", placement);
    List<PageLine> lines =
        PageLines.of(TypesetBook.of(CORPUS.resolve(book), settings, new Diagnostics()));
    Map<Kind, List<PageLine>> faults = PageFaults.of(lines);
    faults.remove(Kind.SHORT_LAST_LINE);
    assertTrue(faults.remove(Kind.COLON_TORN).size() <= COLONS, "colons at the ends of pages");
    faults.forEach((kind, at) -> assertEquals(List.of(), at, kind.toString()));
  }
}
