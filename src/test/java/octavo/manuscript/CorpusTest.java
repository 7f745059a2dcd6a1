package octavo.manuscript;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import octavo.diagnostic.Diagnostics;
import octavo.diagnostic.Severity;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Real books, read without a word of trouble. */
class CorpusTest {
  private static final Path CORPUS = Path.of("../shared/corpus");

  private final Diagnostics diagnostics = new Diagnostics();

  @BeforeEach
  void needsTheCorpus() {
    Assumptions.assumeTrue(Files.isDirectory(CORPUS), "there is no folder " + CORPUS);
  }

  private Manuscript read(String book) throws IOException {
    ManuscriptReader.Options options = new ManuscriptReader.Options(Map.of(), "", Set.of());
    return ManuscriptReader.read(CORPUS.resolve(book), options, diagnostics).orElseThrow();
  }

  private static List<ManuscriptText> texts(List<Entry> entries) {
    List<ManuscriptText> texts = new ArrayList<>();
    for (Entry entry : entries) {
      entry.text().ifPresent(texts::add);
      texts.addAll(texts(entry.entries()));
    }
    return texts;
  }

  @ParameterizedTest
  @CsvSource({
    "keynes, 8, en, Keynes",
    "flatland, 26, en, Flatland",
    "reed, 27, en, Reed",
    "rousseau, 55, en, Rousseau",
    "don-quixote, 134, en, Don Quixote",
    "rust-book, 111, en, The Rust Programming Language",
    "progit/en, 9, en, En",
    "progit/ja, 9, ja, Ja",
    "progit/ar, 2, ar, Ar",
    "articles/ivar-smilga.txt, 1, en, Ivar Smilga",
  })
  void aRealBookIsReadWhole(String book, int files, String language, String title)
      throws IOException {
    Manuscript read = read(book);
    assertEquals(files, texts(read.entries()).size());
    assertEquals(language, read.settings().metadata().language());
    assertEquals(title, read.settings().metadata().title());
    assertEquals(
        List.of(),
        diagnostics.sorted().stream()
            .filter(d -> d.severity() != Severity.NOTE)
            .map(Reading::line)
            .toList());
  }

  @Test
  void allIncludesOfTheRustBookAreResolved() throws IOException {
    for (ManuscriptText text : texts(read("rust-book").entries())) {
      assertFalse(text.text().contains("{{#"), text.file().path());
      assertFalse(text.text().contains("ANCHOR"), text.file().path());
      for (int i = 0; i <= text.text().length(); i += 97) {
        text.span(i, i);
      }
    }
  }
}
