package octavo.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import octavo.diagnostic.Diagnostics;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Real books, spoilt: marks are put before their punctuation and notes are defined a second time.
 * Mended, they must be what they were, to the byte.
 */
class MendingCorpusTest {
  private static final Path CORPUS = Path.of("../shared/corpus");

  private static final Pattern PLACED =
      Pattern.compile("(?<=[A-Za-z])([.,;:!?])((?:\\[\\^[^\\]\\s]+])+)(?=\\s)");

  private static final Pattern DEFINITION =
      Pattern.compile("^(\\[\\^[^\\]\\s]+]: [^\\n]+\\n)(?=\\n|\\z)", Pattern.MULTILINE);

  @TempDir private Path folder;

  @ParameterizedTest
  @CsvSource({"keynes, 118, 11", "reed, 8, 12", "rousseau, 37, 39", "don-quixote, 517, 252"})
  void aSpoiltBookIsMendedToTheByte(String name, int marks, int notes) throws IOException {
    Path original = CORPUS.resolve(name);
    Assumptions.assumeTrue(Files.exists(original), "the corpus is not here");
    Path book = MendingCasesTest.copy(original, folder.resolve(name));
    int moved = 0;
    int repeated = 0;
    for (Path file : texts(book)) {
      String text = Files.readString(file);
      moved += (int) PLACED.matcher(text).results().count();
      List<String> definitions = definitions(text);
      repeated += definitions.size();
      Files.writeString(file, spoilt(text, definitions));
    }
    assertEquals(List.of(marks, notes), List.of(moved, repeated));
    assertTrue(mend(book).done().size() > 1, "files");
    for (Path file : texts(book)) {
      Path before = original.resolve(book.relativize(file));
      assertEquals("", difference(Files.readString(before), Files.readString(file)), name);
    }
    assertEquals(new Mended(true, List.of(), 0), mend(book));
  }

  /** What stands around the first character that is another. */
  private static String difference(String before, String after) {
    int at = Arrays.mismatch(before.toCharArray(), after.toCharArray());
    int from = Math.max(0, at - 40);
    return at < 0
        ? ""
        : before.substring(from, Math.min(before.length(), at + 40))
            + "\n=====\n"
            + after.substring(from, Math.min(after.length(), at + 40));
  }

  private static List<Path> texts(Path book) throws IOException {
    try (var files = Files.list(book)) {
      return files.filter(file -> file.toString().endsWith(".md")).sorted().toList();
    }
  }

  /** A definition or two of a line each. */
  private static List<String> definitions(String text) {
    return DEFINITION.matcher(text).results().map(MatchResult::group).limit(2).toList();
  }

  private static String spoilt(String text, List<String> definitions) {
    List<String> all = new ArrayList<>(List.of(text));
    all.addAll(definitions);
    Matcher placed = PLACED.matcher(String.join("\n", all));
    return placed.replaceAll("$2$1");
  }

  private Mended mend(Path book) throws IOException {
    Diagnostics diagnostics = new Diagnostics();
    PrintStream none = new PrintStream(new ByteArrayOutputStream(), false, StandardCharsets.UTF_8);
    Surroundings here =
        new Surroundings(
            InputStream.nullInputStream(), none, none, Map.of(), false, () -> 0L, Disk.REAL);
    BuildRequest request =
        new BuildRequest(
            book,
            Optional.of(folder.resolve("out")),
            List.of(),
            Optional.empty(),
            false,
            Map.of("language", "en"),
            true,
            false,
            false,
            2,
            List.of());
    try (Jobs jobs = new Jobs(2);
        Progress progress = Progress.start(none, false)) {
      Workshop workshop = new Workshop(here, new Stages(progress, here, false), jobs);
      Mended mended = Mending.mend(request, workshop, diagnostics);
      assertTrue(diagnostics.sorted().isEmpty(), diagnostics.sorted().toString());
      return mended;
    }
  }
}
