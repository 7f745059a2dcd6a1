package octavo.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * The compositor's PDFs as others read them: Poppler, MuPDF and PDFBox by where glyphs stand, not
 * by tags as each build reads its own back. All find the same words as often. A program that is not
 * installed is left out; books are those of {@code ../shared/corpus}, and made only with {@code
 * -Dcorpus=full}. Pro Git is not among them: pdftotext joins a word of its code that ends in a
 * hyphen with the one below.
 */
class ForeignTextTest {
  private static final Path CORPUS = Path.of("../shared/corpus");
  private static final Pattern LINE_END = Pattern.compile("[-\u00AD\u2010]\\s*\n\\s*");
  private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}]+");

  @TempDir private Path folder;

  @ParameterizedTest
  @ValueSource(strings = {"keynes", "flatland", "reed", "rousseau", "don-quixote"})
  void wordsAreTheSameForAll(String book) throws IOException, InterruptedException {
    Assumptions.assumeTrue("full".equals(System.getProperty("corpus")), "only -Dcorpus=full");
    Assumptions.assumeTrue(Files.isDirectory(CORPUS), "the corpus is not beside the project");
    List<List<String>> programs = installed();
    Assumptions.assumeFalse(programs.isEmpty(), "neither pdftotext nor mutool is installed");
    Path pdf = build(CORPUS.resolve(book));
    Map<String, Integer> words = words(byPdfBox(pdf));
    assertTrue(words.size() > 1_000, "few words");
    for (List<String> program : programs) {
      assertEquals(Map.of(), different(words, words(run(program, pdf))), program.toString());
    }
  }

  private static List<List<String>> installed() {
    List<List<String>> commands = new ArrayList<>();
    commands.add(List.of("pdftotext", "-enc", "UTF-8", "PDF", "OUT"));
    commands.add(List.of("mutool", "draw", "-q", "-F", "txt", "-o", "OUT", "PDF"));
    commands.removeIf(
        command ->
            Stream.of(System.getenv("PATH").split(File.pathSeparator))
                .noneMatch(path -> Files.isExecutable(Path.of(path, command.getFirst()))));
    return commands;
  }

  private Path build(Path book) {
    String out = folder.toString();
    String engine = "editions.print.engine=compositor";
    ProgramRun run =
        ProgramRun.of(
            "build", book.toString(), "--edition", "print", "--set", engine, "-q", "-o", out);
    assertEquals(ExitCode.DONE, run.code(), run.err());
    return Path.of(run.out().substring(0, run.out().indexOf('\t')));
  }

  private static String byPdfBox(Path pdf) throws IOException {
    try (PDDocument document = Loader.loadPDF(pdf.toFile())) {
      PDFTextStripper stripper = new PDFTextStripper();
      stripper.setLineSeparator("\n");
      return stripper.getText(document);
    }
  }

  private String run(List<String> program, Path pdf) throws IOException, InterruptedException {
    Path out = folder.resolve("out.txt");
    List<String> command =
        program.stream()
            .map(word -> word.equals("PDF") ? pdf.toString() : word)
            .map(word -> word.equals("OUT") ? out.toString() : word)
            .toList();
    Process process =
        new ProcessBuilder(command)
            .redirectErrorStream(true)
            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
            .start();
    assertEquals(0, process.waitFor(), command.toString());
    return Files.readString(out, StandardCharsets.UTF_8);
  }

  private static Map<String, Integer> words(String text) {
    Map<String, Integer> words = new TreeMap<>();
    String whole = Normalizer.normalize(text, Normalizer.Form.NFC).replace("\u2060", "");
    WORD.matcher(LINE_END.matcher(whole).replaceAll(""))
        .results()
        .map(MatchResult::group)
        .forEach(word -> words.merge(word, 1, Integer::sum));
    return words;
  }

  /** How often the second has a word more than the first, or less. */
  private static Map<String, Integer> different(
      Map<String, Integer> one, Map<String, Integer> other) {
    Map<String, Integer> different = new TreeMap<>(other);
    one.forEach((word, count) -> different.merge(word, -count, Integer::sum));
    different.values().removeIf(count -> count == 0);
    return different;
  }
}
