package octavo.typeset;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import octavo.diagnostic.Diagnostics;
import octavo.typeset.page.Edition;
import octavo.typeset.page.Page;
import octavo.typeset.page.Placed;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Extracts, verse and contents in the theme classic, where pages end. */
class ExtractPagesTest {
  private static final String SENTENCE = "The lamp stood upon the table and the rain ran down. ";

  private static final double LEADING = 13.5;

  @TempDir private Path folder;

  private Edition set(String text) throws IOException {
    Files.writeString(
        folder.resolve("book.yaml"), "title: Small\nlanguage: en\ncontents: [a.md]\n");
    Files.writeString(folder.resolve("a.md"), text);
    return TypesetBook.of(folder, new Diagnostics());
  }

  /** The lines of a page by where they stand. */
  private static TreeMap<Double, String> lines(Page page) {
    TreeMap<Double, String> lines = new TreeMap<>();
    for (Placed.Text text : PlacedTexts.of(page, false)) {
      lines.merge(text.y(), text.shaped().text(), String::concat);
    }
    return lines;
  }

  private static String chapter(String extract) {
    StringBuilder text = new StringBuilder("# One\n\n");
    for (int i = 0; i < 40; i++) {
      text.append(SENTENCE.repeat(1 + i * 7 % 6)).append("\n\n").append(extract).append("\n\n");
    }
    return text.append("The end.\n").toString();
  }

  @Test
  void noAddressAndNoSignatureOfAnExtractStandsAloneAtAPagesEnd() throws IOException {
    String letter = "> To all who read\n>\n> " + SENTENCE.repeat(4) + "\n>\n> In the name of all";
    Edition edition = set(chapter(letter));
    assertTrue(edition.pages().size() > 12, "it has many pages");
    for (Page page : edition.pages()) {
      TreeMap<Double, String> lines = lines(page);
      if (!lines.isEmpty()) {
        assertTrue(!lines.lastEntry().getValue().startsWith("To all who"), page.label());
        assertTrue(!lines.firstEntry().getValue().startsWith("In the name"), page.label());
      }
    }
  }

  @Test
  void theStanzasOfAPoemAreAsFarFromEachOtherAsThoseOfAnyOther() throws IOException {
    String stanza = ">\n> The lamp went out,\\\n> the rain came down.\n";
    Edition edition = set(chapter(stanza.repeat(4).substring(2)));
    List<Long> spaces = new ArrayList<>();
    for (Page page : edition.pages()) {
      double above = Double.NEGATIVE_INFINITY;
      for (var line : lines(page).entrySet()) {
        if (line.getValue().startsWith("The lamp went") && line.getKey() - above < 4 * LEADING) {
          spaces.add(Math.round((line.getKey() - above) / LEADING));
        }
        above = line.getValue().startsWith("the rain came") ? line.getKey() : -LEADING * 9;
      }
    }
    assertTrue(spaces.size() > 60, spaces::toString);
    assertEquals(List.of(2L), spaces.stream().distinct().toList());
  }

  @Test
  void whatIsTurnedOverInContentsHangsAndHasMoreThanThePagesNumber() throws IOException {
    String title = "# Of the lamp upon the table, the rain, and the long road down the hill ";
    List<String> files = new ArrayList<>();
    for (int i = 0; i < 14; i++) {
      files.add("c" + i + ".md");
      Files.writeString(folder.resolve(files.getLast()), title + "s".repeat(i + 1) + "\n\nText.\n");
    }
    Files.writeString(
        folder.resolve("book.yaml"), "title: Small\nlanguage: en\ncontents: " + files + "\n");
    Edition edition = TypesetBook.of(folder, new Diagnostics());
    Page contents = edition.pages().get(edition.destinations().get("contents").page());
    List<Placed.Text> words = PlacedTexts.of(contents, false);
    double left = words.stream().mapToDouble(Placed.Text::x).min().orElseThrow();
    int turned = 0;
    for (var line : lines(contents).entrySet()) {
      double x =
          words.stream()
              .filter(word -> word.y() == line.getKey())
              .mapToDouble(Placed.Text::x)
              .min()
              .orElseThrow();
      if (!line.getValue().matches("\\d*Of the.*|Contents|Colo.*")) {
        turned++;
        assertTrue(x > left + 12, line.getValue());
        assertTrue(line.getValue().matches(".*\\p{L}.*\\d+"), line.getValue());
      }
    }
    assertTrue(turned > 2, turned + " entries are turned over");
  }

  @Test
  void inAHandoutAllExtractsHaveAsMuchWhiteWhereverItsPagesEnd() throws IOException {
    Files.writeString(
        folder.resolve("book.yaml"),
        "title: Small\nlanguage: en\ntheme: handout\ncontents: [a.md]\n");
    Files.writeString(folder.resolve("a.md"), chapter("> So it was said. " + SENTENCE));
    Edition edition = TypesetBook.of(folder, new Diagnostics());
    List<Long> spaces = new ArrayList<>();
    for (Page page : edition.pages()) {
      double above = Double.NaN;
      for (var line : lines(page).entrySet()) {
        if (line.getValue().startsWith("So it was said") && !Double.isNaN(above)) {
          spaces.add(Math.round(line.getKey() - above));
        }
        above =
            line.getValue().contains("lamp") || line.getValue().contains("rain")
                ? line.getKey()
                : Double.NaN;
      }
    }
    assertTrue(spaces.size() > 30, spaces::toString);
    assertEquals(1, spaces.stream().distinct().count(), spaces::toString);
  }
}
