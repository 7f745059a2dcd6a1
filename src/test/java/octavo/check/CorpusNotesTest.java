package octavo.check;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import octavo.diagnostic.Diagnostic;
import octavo.diagnostic.DiagnosticCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Real books from {@code ../shared/corpus} in every placement and numbering of their notes, proved,
 * a very long one in every placement; only with {@code -Dcorpus=full}.
 */
class CorpusNotesTest {
  private static final Path CORPUS = Path.of("../shared/corpus");

  /** Each holds a whole book and its pages. */
  private static final int THREADS = 2;

  @TempDir private Path folder;

  @ParameterizedTest
  @CsvSource({"keynes, 171", "reed, 20", "rousseau, 48"})
  void noNoteIsLostOrDoubledAndEveryLinkIsAlive(String name, int references)
      throws IOException, InterruptedException, ExecutionException {
    assertProved(name, references, NoteLayout.all());
  }

  @Test
  void noneOfAThousandNotesIsLostOrDoubledWhereverTheyStand()
      throws IOException, InterruptedException, ExecutionException {
    assertProved("don-quixote", 1001, NoteLayout.placements());
  }

  private void assertProved(String name, int references, List<NoteLayout> layouts)
      throws IOException, InterruptedException, ExecutionException {
    assumeTrue("full".equals(System.getProperty("corpus")), "only with -Dcorpus=full");
    assumeTrue(Files.isDirectory(CORPUS), "../shared/corpus is not there");
    ProvedBook book = new ProvedBook(CORPUS.resolve(name), "A5");
    List<Callable<List<Diagnostic>>> work = new ArrayList<>();
    for (NoteLayout layout : layouts) {
      work.add(() -> findings(book, layout, references));
    }
    try (ExecutorService threads = Executors.newFixedThreadPool(THREADS)) {
      for (Future<List<Diagnostic>> findings : threads.invokeAll(work)) {
        assertEquals(List.of(), findings.get());
      }
    }
  }

  // Images that are too coarse for paper are told as well.
  private List<Diagnostic> findings(ProvedBook book, NoteLayout layout, int references)
      throws IOException {
    Path file = folder.resolve(layout.toString());
    ProvedBook.Proved proved = book.write(layout, file);
    Files.delete(file);
    List<Diagnostic> found =
        proved.findings().stream()
            .filter(finding -> finding.code() != DiagnosticCode.FIG_LOW_RESOLUTION)
            .toList();
    if (found.isEmpty()) {
      int linked = proved.certificate().orElseThrow().references();
      assertEquals(references, linked, layout.toString());
    }
    return found;
  }
}
