package octavo.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Enumeration;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Real books that nobody here wrote, from {@code ../shared/corpus}; skipped where it is absent. The
 * PDFs take minutes and are made only with {@code -Dcorpus=full}, two at a time: in one thread this
 * class would take longer than all others together.
 */
@Execution(ExecutionMode.CONCURRENT)
class CorpusTest {
  private static final Path CORPUS = Path.of("../shared/corpus");
  private static final String CSS = "--set=editions.print.engine=css";

  @TempDir private Path folder;

  @ParameterizedTest
  @CsvSource({
    "keynes, 171",
    "flatland, 4",
    "reed, 20",
    "rousseau, 48",
    "don-quixote, 1001",
    "rust-book, -1",
    "progit/en, 0",
    "progit/ja, 0",
    "progit/ar, 0"
  })
  void anEpubPassesEpubCheckAndItsNotesAreLinkedBothWays(String book, int references)
      throws IOException {
    ProgramRun run = build(book, "epub");
    assertEquals(ExitCode.DONE, run.code(), run.err());
    assertFalse(run.err().contains("[CHECK-"), run.err());
    Path epub = Path.of(run.out().substring(0, run.out().indexOf('\t')));
    int linked = new LinkedNotes(epub).count();
    if (references >= 0) {
      assertEquals(references, linked, "references of " + book);
    }
  }

  // Not don-quixote, for which that engine takes minutes: rust-book stands for long books.
  @ParameterizedTest
  @ValueSource(strings = {"keynes", "flatland", "reed", "rousseau", "rust-book", "progit/en"})
  void aPdfOfTheCssEngineLosesNoWordAndPassesVeraPdf(String book) {
    assumeTrue("full".equals(System.getProperty("corpus")), "only with -Dcorpus=full");
    ProgramRun run = ProgramRun.of(arguments(book, "print", "--check", CSS));
    assertFalse(run.err().contains("error["), run.err());
    assertEquals(ExitCode.DONE, run.code());
  }

  @ForEachCorpusBook
  void aPdfLosesNoWordAndPassesVeraPdf(String book) {
    assumeTrue("full".equals(System.getProperty("corpus")), "only with -Dcorpus=full");
    ProgramRun run = build(book, "print");
    assertFalse(run.err().contains("error["), run.err());
    assertEquals(ExitCode.DONE, run.code(), run.err());
  }

  @ParameterizedTest
  @CsvSource({
    "keynes, page, book",
    "reed, page, book",
    "rousseau, page, book",
    "don-quixote, page, book",
    "keynes, margin, source",
    "reed, margin, book",
    "rousseau, margin, chapter",
    "don-quixote, margin, book"
  })
  void aPdfWithNotesOnItsPagesLosesNoWordAndPassesVeraPdf(
      String book, String placement, String numbering) {
    assumeTrue("full".equals(System.getProperty("corpus")), "only with -Dcorpus=full");
    List<String> arguments = new ArrayList<>(List.of(arguments(book, "print", "--check")));
    arguments.addAll(List.of("--set", "editions.print.engine=compositor"));
    arguments.addAll(List.of("--set", "editions.print.notes.placement=" + placement));
    arguments.addAll(List.of("--set", "editions.print.notes.numbering=" + numbering));
    ProgramRun run = ProgramRun.of(arguments.toArray(String[]::new));
    assertFalse(run.err().contains("error["), run.err());
    assertFalse(run.err().contains("begin on a later one"), run.err());
    assertEquals(ExitCode.DONE, run.code(), run.err());
  }

  /** Every character no font has is named and none is lost: each PDF is read back. */
  @ParameterizedTest
  @CsvSource({"progit/ja, 984, 0", "progit/ar, 45, 1"})
  void aPdfOfTheCssEngineInAScriptThatNoFontHasLosesNoWordAndSaysWhatItShowsWrong(
      String book, long characters, long directions) {
    assumeTrue("full".equals(System.getProperty("corpus")), "only with -Dcorpus=full");
    ProgramRun run = ProgramRun.of(arguments(book, "print", "-v", CSS));
    assertEquals(ExitCode.DONE, run.code(), run.err());
    assertEquals(0, lines(run, "error["), run.err());
    assertEquals(characters, lines(run, "warning[STYLE-003]"));
    assertEquals(directions, lines(run, "warning[PDF-001]"));
    assertEquals(characters + directions, lines(run, "warning["), run.err());
    assertEquals(1, run.out().lines().count());
  }

  private static long lines(ProgramRun run, String words) {
    return run.err().lines().filter(line -> line.contains(words)).count();
  }

  @ParameterizedTest
  @CsvSource({
    "keynes, NOTE-001, 3",
    "flatland, FIG-004, 10",
    "reed, FIG-004, 1",
    "rousseau, NOTE-001, 0",
    "don-quixote, NOTE-001, 0"
  })
  void whatIsMissingIsReported(String book, String code, long count) {
    assertEquals(count, lines(ProgramRun.of(arguments(book, "epub", "-v")), "[" + code));
  }

  private ProgramRun build(String book, String edition) {
    return ProgramRun.of(arguments(book, edition, "--check"));
  }

  private String[] arguments(String book, String edition, String... options) {
    Path source = CORPUS.resolve(book);
    assumeTrue(Files.isDirectory(source), "../shared/corpus is not there");
    String out = folder.toString();
    List<String> arguments = new ArrayList<>(List.of("build", source.toString(), "-o", out));
    arguments.addAll(List.of("--edition", edition));
    arguments.addAll(List.of(options));
    return arguments.toArray(String[]::new);
  }

  /** The note references of an EPUB, each followed to its note and back. */
  private static final class LinkedNotes {
    private final Map<String, Document> documents = new TreeMap<>();
    private final Map<String, Set<String>> backLinks = new TreeMap<>();

    LinkedNotes(Path epub) throws IOException {
      try (ZipFile zip = new ZipFile(epub.toFile())) {
        for (Enumeration<? extends ZipEntry> e = zip.entries(); e.hasMoreElements(); ) {
          ZipEntry entry = e.nextElement();
          if (entry.getName().endsWith(".xhtml")) {
            byte[] bytes = zip.getInputStream(entry).readAllBytes();
            String text = new String(bytes, StandardCharsets.UTF_8);
            documents.put(entry.getName(), Jsoup.parse(text, "", Parser.xmlParser()));
          }
        }
      }
      documents.forEach(this::collectBackLinks);
    }

    private void collectBackLinks(String name, Document document) {
      for (Element note : document.select("li.note[id]")) {
        Set<String> targets = new HashSet<>();
        for (Element link : note.select("a[href]")) {
          targets.add(absolute(name, link.attr("href")));
        }
        backLinks.put(name + "#" + note.id(), targets);
      }
    }

    /** How many references there are, all of them linked both ways. */
    int count() {
      int count = 0;
      for (Map.Entry<String, Document> document : documents.entrySet()) {
        for (Element call : document.getValue().select("a[epub:type=noteref]")) {
          String name = document.getKey();
          String target = absolute(name, call.attr("href"));
          Set<String> back = backLinks.getOrDefault(target, Set.of());
          List<String> ids = List.of(name + "#" + call.id(), name + "#" + call.parent().id());
          assertTrue(ids.stream().anyMatch(back::contains), name + ": " + call.outerHtml());
          count++;
        }
      }
      return count;
    }

    private static String absolute(String from, String href) {
      Path base = Path.of(from);
      int hash = href.indexOf('#');
      String file = hash < 0 ? href : href.substring(0, hash);
      Path target = file.isEmpty() ? base : base.resolveSibling(file).normalize();
      return target + (hash < 0 ? "" : href.substring(hash));
    }
  }
}
