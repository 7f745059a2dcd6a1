package octavo.typeset;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import octavo.diagnostic.Diagnostics;
import octavo.typeset.page.Edition;
import octavo.typeset.page.Page;
import octavo.typeset.page.Placed;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The author's own marks of references, which are links glued to a word. */
class ReferenceMarkPagesTest {
  @TempDir Path folder;

  @BeforeEach
  void write() throws IOException {
    Files.writeString(
        folder.resolve("book.yaml"),
        "title: T\nlanguage: en-GB\ncontents: [a.md, b.md]\n"
            + "editions: {print: {theme: classic}}\n");
    Files.writeString(
        folder.resolve("a.md"),
        "# Conquest[A7.1](b.md)\n\nThe decree[A7.2](b.md) of p.[73](b.md) in part[A7.4](b.md)s.\n\n"
            + "text ".repeat(2000));
    Files.writeString(folder.resolve("b.md"), "# Appendix\n\nEnd.\n");
  }

  private Edition set() throws IOException {
    return TypesetBook.of(folder, Map.of(), new Diagnostics());
  }

  private static List<Placed.Text> found(Edition edition, String words) {
    return edition.pages().stream()
        .flatMap(page -> page.content().stream())
        .filter(Placed.Text.class::isInstance)
        .map(Placed.Text.class::cast)
        .filter(text -> text.shaped().text().contains(words))
        .toList();
  }

  // Superior figures of the face are as large as the text, and none of its own figures.
  private static boolean isRaised(Placed.Text mark, Placed.Text word) {
    return mark != word && mark.shaped().width() < 0.75 * natural(mark, word);
  }

  private static double natural(Placed.Text mark, Placed.Text word) {
    double letter = word.shaped().width() / word.shaped().text().strip().length();
    return letter * mark.shaped().text().length();
  }

  @Test
  void standRaisedBehindTheWordTheyFollow() throws IOException {
    Edition edition = set();
    Placed.Text mark = found(edition, "A7.2").getFirst();
    assertTrue(isRaised(mark, found(edition, "decree").getFirst()), mark.toString());
  }

  @Test
  void areNoNumbersThatTheSentenceCountsWith() throws IOException {
    Edition edition = set();
    for (String number : List.of("73", "A7.4")) {
      Placed.Text text = found(edition, number).getFirst();
      assertTrue(!isRaised(text, found(edition, "decree").getFirst()), text.toString());
    }
  }

  @Test
  void areNoPartOfTheTitleInContentsAndRunningHeads() throws IOException {
    Edition edition = set();
    assertEquals(1, found(edition, "A7.1").size());
    int heads = 0;
    for (Page page : edition.pages()) {
      heads +=
          (int)
              PlacedTexts.of(page, true).stream()
                  .filter(text -> text.shaped().text().contains("Conquest"))
                  .count();
    }
    assertTrue(heads > 0, "running heads: " + heads);
    assertTrue(
        edition.outline().toString().contains("Conquest")
            && !edition.outline().toString().contains("A7.1"),
        edition.outline().toString());
  }
}
