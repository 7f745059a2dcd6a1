package octavo.typeset;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import octavo.diagnostic.Diagnostics;
import octavo.typeset.page.Edition;
import octavo.typeset.page.Placed;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Verse in the theme classic, as a reader sees it. */
class VersePagesTest {
  private static final String LONG =
      "Upon the quay the women stood and waited for the boats until the lamps went out, one by one";

  private static final String PROSE = "The harbour lay quite still below the hill that night. ";

  /** Type of extracts, in points. */
  private static final double EM = 9.5;

  @TempDir private Path folder;

  private List<Placed.Text> words(String text) throws IOException {
    Files.writeString(
        folder.resolve("book.yaml"), "title: A Small Book\nlanguage: en\ncontents: [a.md]\n");
    Files.writeString(folder.resolve("a.md"), text);
    Edition edition = TypesetBook.of(folder, new Diagnostics());
    return PlacedTexts.of(edition.pages().get(edition.destinations().get("a").page()), false);
  }

  /** How far in the lines of a stanza of a long line and a short one begin, in halves of an em. */
  private List<Double> starts(String stanza) throws IOException {
    List<Placed.Text> words = words("# One\n\n" + PROSE.repeat(3) + "\n\n" + stanza + "\n");
    double left = words.stream().mapToDouble(Placed.Text::x).min().orElseThrow();
    List<Placed.Text> verse =
        words.stream().filter(word -> Math.abs(word.shaped().size() - EM) < 0.01).toList();
    return verse.stream()
        .map(Placed.Text::y)
        .distinct()
        .map(y -> verse.stream().filter(word -> word.y() == y).mapToDouble(Placed.Text::x).min())
        .map(x -> Math.round(2 * (x.orElseThrow() - left) / EM) / 2.0)
        .toList();
  }

  @Test
  void aLineOfVerseIsIndentedAndWhatIsTurnedOverFurther() throws IOException {
    assertEquals(List.of(2.0, 4.0, 2.0), starts("> " + LONG + "\\\n> And none came in."));
  }

  @Test
  void anIndentOfItsOwnIsAddedToThatOfALine() throws IOException {
    List<Double> starts = starts("> And none came in.\\\n> \u2003\u2003Not one.");
    assertEquals(List.of(2.0, 4.0), starts);
  }
}
