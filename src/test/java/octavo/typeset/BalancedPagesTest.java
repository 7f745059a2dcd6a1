package octavo.typeset;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.Collectors;
import octavo.diagnostic.Diagnostics;
import octavo.typeset.page.Edition;
import octavo.typeset.page.Page;
import octavo.typeset.page.Placed;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Titles of several lines. */
class BalancedPagesTest {
  private static final double CENTRE = (59.5 + 337.3) / 2;

  @TempDir private Path folder;

  private List<List<Placed.Text>> title(String title) throws IOException {
    Files.writeString(
        folder.resolve("book.yaml"), "title: A Small Book\nlanguage: en-GB\ndate: 2026-11-23\n");
    Files.writeString(folder.resolve("a.md"), "# " + title + "\n\nNothing was heard of them.\n");
    Edition edition = TypesetBook.of(folder, new Diagnostics());
    Page page = edition.pages().stream().filter(one -> one.label().equals("1")).findFirst().get();
    return List.copyOf(
        PlacedTexts.of(page, false).stream()
            .filter(text -> text.shaped().size() > 14 && text.shaped().size() < 19)
            .collect(Collectors.groupingBy(Placed.Text::y, TreeMap::new, Collectors.toList()))
            .values());
  }

  private static String words(List<Placed.Text> line) {
    return line.stream().map(text -> text.shaped().text()).collect(Collectors.joining()).strip();
  }

  @Test
  void theLinesOfATitleAreOfMuchTheSameLength() throws IOException {
    List<List<Placed.Text>> lines = title("Storing Everything the Ferryman Said with Strings");
    assertEquals(
        List.of("Storing Everything the", "Ferryman Said with Strings"),
        lines.stream().map(BalancedPagesTest::words).toList());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Storing Everything the Ferryman Said in Strings",
        "Storing Everything the Ferryman Had Said in Strings",
        "Storing Everything the Old Ferryman Had Said in Strings"
      })
  void theLinesOfAHalfTitleAreOfMuchTheSameLength(String title) throws IOException {
    Files.writeString(
        folder.resolve("book.yaml"), "title: " + title + "\nlanguage: en-GB\ndate: 2026-11-23\n");
    Files.writeString(folder.resolve("a.md"), "# One\n\nNothing was heard of them.\n");
    Page page = TypesetBook.of(folder, new Diagnostics()).pages().getFirst();
    List<Integer> letters =
        PlacedTexts.of(page, false).stream()
            .collect(Collectors.groupingBy(Placed.Text::y, TreeMap::new, Collectors.toList()))
            .values()
            .stream()
            .map(line -> words(line).length())
            .toList();
    assertEquals(2, letters.size(), letters::toString);
    assertTrue(Math.abs(letters.get(0) - letters.get(1)) < 12, letters::toString);
  }

  @Test
  void balancedLinesAreCentredInTheWholeMeasure() throws IOException {
    for (List<Placed.Text> line : title("Storing Everything the Ferryman Said with Strings")) {
      double left = line.getFirst().x();
      double right = line.getLast().x() + line.getLast().shaped().width();
      assertTrue(Math.abs((left + right) / 2 - CENTRE) < 3, left + " to " + right);
    }
  }

  @Test
  void aTitleIsNotBrokenAmidCode() throws IOException {
    List<List<Placed.Text>> lines = title("Installing Binaries with `cargo install`");
    assertEquals(
        List.of("Installing Binaries", "with cargo install"),
        lines.stream().map(BalancedPagesTest::words).toList());
  }

  @Test
  void aTitleOfOneLineStaysAsItIs() throws IOException {
    assertEquals(1, title("Strings").size());
  }
}
