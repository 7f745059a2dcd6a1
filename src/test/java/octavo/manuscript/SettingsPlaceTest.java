package octavo.manuscript;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a book lacks is to be said where such a book can say it. */
class SettingsPlaceTest {
  @TempDir private Path folder;

  private void assertHint(String path, String hint, Path book) {
    SettingsPlace place = SettingsPlace.of(book);
    assertEquals(path, place.path());
    assertEquals(hint, place.hint("date", "YYYY-MM-DD"));
  }

  @Test
  void aBookWithSettingsHasThemInItsFile() throws IOException {
    Files.writeString(
        Files.createDirectory(folder.resolve("manuscript")).resolve("book.yaml"), "title: A\n");
    assertHint(
        "manuscript/book.yaml", "write \"date: YYYY-MM-DD\" in book.yaml, or use --set", folder);
  }

  @Test
  void aFolderWithoutSettingsGetsAFileOfThem() throws IOException {
    Files.writeString(folder.resolve("a.md"), "# A\n");
    String hint =
        "write \"date: YYYY-MM-DD\" in a file book.yaml of the book's folder, or use"
            + " --set \"date=YYYY-MM-DD\"";
    assertHint(".", hint, folder);
    assertHint(
        "SUMMARY.md", hint, Files.writeString(folder.resolve("SUMMARY.md"), "- [A](a.md)\n"));
  }

  @Test
  void aFileAloneHasTheCommandLine() throws IOException {
    assertHint(
        "a.md",
        "use --set \"date=YYYY-MM-DD\"; a file alone has no book.yaml",
        Files.writeString(folder.resolve("a.md"), "# A\n"));
  }
}
