package octavo.check;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class UncoveredTest {
  @TempDir Path folder;

  @Test
  void whatDirectivesBringInIsNamedWhereThereAreSome() throws IOException {
    Files.writeString(folder.resolve("book.toml"), "[book]\ntitle = \"Rope\"\n");
    Path src = Files.createDirectories(folder.resolve("src"));
    Files.writeString(src.resolve("SUMMARY.md"), "- [Rope](rope.md)\n");
    Files.writeString(src.resolve("part.md"), "A second strand.\n");
    Files.writeString(src.resolve("rope.md"), "# Rope\n\nOne strand.\n");
    assertEquals(0, directives());
    Files.writeString(src.resolve("rope.md"), "# Rope\n\nOne strand.\n\n{{#include part.md}}\n");
    assertEquals(1, directives());
  }

  private long directives() throws IOException {
    Proving proving = new Proving(folder);
    return new Uncovered(proving.manuscript, Set.of())
        .of(proving.book(), proving.edition("epub")).stream()
            .filter(line -> line.contains("directives"))
            .count();
  }
}
