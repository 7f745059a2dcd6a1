package octavo.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Holds the book that ships to what an import makes of its source and the editor's decisions. */
class ShippedImportTest {
  private static final Path BOOK = Path.of("manuscript");
  private static final String SOURCE = "source/ivar-smilga.txt";

  /** What the editor has written, not the import. */
  private static final List<String> OWN =
      List.of("decisions.yaml", "editors-note.md", "chronology.md", SOURCE);

  @TempDir private Path folder;

  @Test
  void theManuscriptIsWhatTheImportMakesOfItsSourceAndTheDecisions() throws IOException {
    Path manuscript = folder.resolve("manuscript");
    for (String name : OWN) {
      Path copy = manuscript.resolve(name);
      Files.createDirectories(copy.getParent());
      Files.copy(BOOK.resolve(name), copy);
    }
    ProgramRun run =
        ProgramRun.of("import", manuscript.resolve(SOURCE).toString(), "-o", folder.toString());
    assertEquals("", run.err());
    assertEquals(ExitCode.DONE, run.code());
    assertEquals(files(BOOK), files(manuscript));
  }

  private static Map<String, String> files(Path folder) throws IOException {
    Map<String, String> files = new TreeMap<>();
    try (Stream<Path> all = Files.walk(folder)) {
      for (Path file : all.filter(Files::isRegularFile).toList()) {
        files.put(WrittenFile.name(folder.relativize(file)), Files.readString(file));
      }
    }
    return files;
  }
}
