package octavo.check;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.lifecycle.AfterContainer;
import net.jqwik.api.lifecycle.BeforeContainer;
import octavo.diagnostic.Diagnostic;

/** Books of chance whose notes stand on their pages, set and proved. */
class ChanceNotesTest {
  private static final List<NoteLayout> LAYOUTS =
      NoteLayout.all().stream().filter(layout -> layout.placement().isOnPages()).toList();

  private static Path folder;

  @BeforeContainer
  static void makeFolder() throws IOException {
    folder = Files.createTempDirectory("chance-notes");
  }

  @AfterContainer
  static void deleteFolder() throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(file);
      }
    }
  }

  @Property(tries = 40)
  void noWordAndNoNoteIsLostAndEveryLinkIsAlive(@ForAll("books") ChanceBook book)
      throws IOException {
    book.write(folder);
    ProvedBook.Proved proved =
        new ProvedBook(folder, book.layout(), book.trim())
            .write(book.layout(), folder.resolve("out.pdf"));
    assertEquals(List.of(), faults(proved.findings()));
  }

  // What an author is warned of, such as pages too small for their heads, is no fault of ours.
  private static List<Diagnostic> faults(List<Diagnostic> findings) {
    return findings.stream().filter(it -> it.code().id().startsWith("PROOF-")).toList();
  }

  @Provide
  Arbitrary<ChanceBook> books() {
    return Arbitraries.integers()
        .between(0, 999)
        .list()
        .ofMinSize(20)
        .ofMaxSize(150)
        .map(numbers -> new ChanceBook(numbers, LAYOUTS));
  }
}
