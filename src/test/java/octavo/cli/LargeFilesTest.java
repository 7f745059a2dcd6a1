package octavo.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Chapters and notes larger than what a reading system loads at ease. */
class LargeFilesTest {
  private static final long LARGEST = 250_000;

  @TempDir private Path folder;

  private static String text(int sections) {
    StringBuilder text = new StringBuilder("# A long chapter\n\n");
    for (int i = 0; i < sections; i++) {
      text.append("## Section ").append(i).append(" {#s").append(i).append("}\n\n");
      text.append("As [section ").append((i * 31) % sections).append("](#s");
      text.append((i * 31) % sections).append(") has it").append("[^n").append(i).append("].");
      text.append(" The ferry crossed the river and came back.".repeat(20)).append("\n\n");
      text.append("[^n").append(i).append("]: ").append("A note of some length. ".repeat(40));
      text.append("\n\n");
    }
    return text.toString();
  }

  @Test
  void aLongChapterAndItsNotesAreDividedAndProved() throws IOException {
    Files.writeString(folder.resolve("book.yaml"), "title: T\nlanguage: en\n");
    Files.writeString(folder.resolve("one.md"), text(300));
    ProgramRun run = ProgramRun.of("build", folder.toString(), "-o", folder + "/out", "--check");
    assertEquals(ExitCode.DONE, run.code(), run.err());
    assertFalse(run.err().contains("[CHECK-") || run.err().contains("[ACCESS-"), run.err());
    List<String> divided = new ArrayList<>();
    try (ZipFile zip = new ZipFile(folder.resolve("out/t.epub").toFile())) {
      for (ZipEntry entry : zip.stream().toList()) {
        if (entry.getName().endsWith(".xhtml")) {
          // The page list is one list and grows with the pages.
          assertTrue(entry.getSize() <= LARGEST, entry.getName() + ": " + entry.getSize());
          divided.add(entry.getName().replaceAll(".*/", ""));
        }
      }
    }
    assertTrue(
        divided.containsAll(List.of("one.xhtml", "one-2.xhtml", "notes-2.xhtml")),
        divided::toString);
  }
}
