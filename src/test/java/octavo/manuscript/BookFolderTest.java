package octavo.manuscript;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class BookFolderTest {
  @TempDir Path outside;
  private Path root;
  private BookFolder folder;

  @BeforeEach
  void makeBook() throws IOException {
    root = Files.createDirectories(outside.resolve("book"));
    Files.createDirectories(root.resolve("images"));
    Files.writeString(root.resolve("images/a.png"), "a");
    Files.writeString(outside.resolve("secret.txt"), "s");
    folder = new BookFolder(root);
  }

  @ParameterizedTest
  @CsvSource({
    "book.yaml, images/a.png, images/a.png",
    "manuscript/book.yaml, ../images/a.png, images/a.png",
    "manuscript/a.md, ./b.md, manuscript/b.md",
    "a/b/c.md, ../../d.md, d.md",
    "a.md, images//a.png, images/a.png",
    "a.md, x/../y.md, y.md",
    "manuscript/a.md, ..\\images\\a.png, images/a.png",
  })
  void pathsAreRelativeToTheFileTheyAreWrittenIn(String from, String written, String expected) {
    assertEquals(Optional.of(expected), folder.relative(from, written));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "../secret.txt",
        "images/../../secret.txt",
        "/etc/passwd",
        "C:/secret.txt",
        "c:secret.txt",
        "\\\\server\\share\\x",
        "..\\secret.txt",
        "x/../../book/images/a.png",
        "a\0b",
      })
  void whatLeadsOutIsRefused(String written) {
    assertEquals(Optional.empty(), folder.relative("a.md", written));
    assertEquals(Optional.empty(), folder.file(written));
  }

  @Test
  void aFileIsFoundOnlyWhenItIsARegularOne() {
    assertTrue(folder.file("images/a.png").isPresent());
    assertTrue(folder.file("images").isEmpty());
    assertTrue(folder.file("images/b.png").isEmpty());
    assertTrue(folder.file("").isEmpty());
  }

  @Test
  void aFolderGivenRelativeWorksAsWell() throws IOException {
    Path here = Path.of("").toAbsolutePath();
    BookFolder relative = new BookFolder(here.relativize(root.toRealPath()));
    assertTrue(relative.file("images/a.png").isPresent());
  }

  @Test
  void aSymbolicLinkThatLeadsOutIsRefusedAndOneThatStaysInIsFollowed() throws IOException {
    link(root.resolve("out.txt"), outside.resolve("secret.txt"));
    link(root.resolve("in.png"), root.resolve("images/a.png"));
    link(root.resolve("folder"), outside);
    assertTrue(folder.file("out.txt").isEmpty());
    assertTrue(folder.linksOut("out.txt"));
    assertTrue(folder.file("folder/secret.txt").isEmpty());
    assertTrue(folder.linksOut("folder/secret.txt"));
    assertTrue(folder.file("in.png").isPresent());
    assertFalse(folder.linksOut("in.png"));
  }

  @Test
  void aBookFolderThatIsItselfALinkIsEntered() throws IOException {
    link(outside.resolve("link"), root);
    assertTrue(new BookFolder(outside.resolve("link")).file("images/a.png").isPresent());
  }

  static void link(Path link, Path target) {
    try {
      Files.createSymbolicLink(link, target);
    } catch (IOException | UnsupportedOperationException e) {
      Assumptions.abort("symbolic links cannot be made here: " + e.getMessage());
    }
  }
}
