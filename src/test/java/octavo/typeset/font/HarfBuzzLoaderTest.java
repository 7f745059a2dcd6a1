package octavo.typeset.font;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Where HarfBuzz is unpacked, and that nothing of it is left there. */
class HarfBuzzLoaderTest {
  @TempDir Path temporary;

  @Test
  void everyProcessUnpacksInAFolderOfItsOwn() throws IOException {
    assertNotEquals(HarfBuzzLoader.folder(temporary), HarfBuzzLoader.folder(temporary));
  }

  @Test
  void aFolderThatCannotBeWrittenIsNamed() {
    Path nowhere = temporary.resolve("not").resolve("there");
    IOException e = assertThrows(IOException.class, () -> HarfBuzzLoader.folder(nowhere));
    assertTrue(e.getMessage().contains(nowhere.toString()), e.getMessage());
    assertTrue(e.getMessage().contains("-Djava.io.tmpdir"), e.getMessage());
  }

  @Test
  void whatWasUnpackedIsDeleted() throws IOException {
    Path folder = HarfBuzzLoader.folder(temporary);
    Files.writeString(folder.resolve("library"), "");
    HarfBuzzLoader.sweep(temporary, folder);
    assertEquals(List.of(), left());
  }

  @Test
  void whatCannotBeDeletedYetIsDeletedByALaterProcess() throws IOException {
    Path held = HarfBuzzLoader.folder(temporary);
    // Not even an administrator deletes a folder that is not empty.
    Path library = Files.createDirectory(held.resolve("library"));
    Path handle = Files.writeString(library.resolve("handle"), "");
    HarfBuzzLoader.sweep(temporary, held);
    assertTrue(Files.exists(held.resolve(HarfBuzzLoader.LOADED)));
    Files.delete(handle);

    HarfBuzzLoader.sweepOthers(temporary);
    assertEquals(List.of(), left());
  }

  @Test
  void aFolderThatAnotherProcessIsFillingIsLeftAlone() throws IOException {
    Path filling = HarfBuzzLoader.folder(temporary);
    HarfBuzzLoader.sweepOthers(temporary);
    assertEquals(List.of(filling), left());
    assertFalse(Files.exists(filling.resolve(HarfBuzzLoader.LOADED)));
  }

  private List<Path> left() throws IOException {
    try (var files = Files.list(temporary)) {
      return files.toList();
    }
  }
}
