package octavo.typeset;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Collectors;
import octavo.diagnostic.Diagnostics;
import octavo.typeset.page.Edition;
import octavo.typeset.page.Page;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Running heads that are too long for their line. */
class RunningHeadPagesTest {
  private static final String TEXT =
      "Nothing was heard of them until the rain had gone and the river was low again.\n\n";

  @TempDir private Path folder;

  private String head(String title) throws IOException {
    Files.writeString(
        folder.resolve("book.yaml"), "title: A Small Book\nlanguage: en-GB\ndate: 2026-11-23\n");
    Files.writeString(folder.resolve("a.md"), "# " + title + "\n\n" + TEXT.repeat(90) + "\n");
    Edition edition = TypesetBook.of(folder, new Diagnostics());
    Page page = edition.pages().stream().filter(one -> one.label().equals("3")).findFirst().get();
    return PlacedTexts.of(page, true).stream()
        .map(text -> text.shaped().text())
        .filter(text -> !text.equals("3"))
        .collect(Collectors.joining());
  }

  @Test
  void aHeadIsCutBeforeTheLittleWordsThatLeadUpToWhatIsLost() throws IOException {
    assertEquals(
        "Of the Ferryman Who Carried Children…",
        head("Of the Ferryman Who Carried Children to the Farthermostmeadows of the River"));
  }

  @Test
  void aHeadIsCutAfterALongWord() throws IOException {
    assertEquals(
        "Of the Ferryman Who Had Carried…",
        head("Of the Ferryman Who Had Carried Farthermostmeadows Beside the River"));
  }

  @Test
  void aHeadThatFitsMayEndInALittleWord() throws IOException {
    assertEquals("What He Put On", head("What He Put On"));
  }
}
