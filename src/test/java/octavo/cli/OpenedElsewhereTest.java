package octavo.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.documentnode.epub4j.domain.Book;
import io.documentnode.epub4j.domain.TOCReference;
import io.documentnode.epub4j.epub.EpubReader;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * EPUBs opened by programs that are no browsers: MuPDF, which sets every page, and epublib's own
 * reader. MuPDF is left out where it is not installed.
 */
class OpenedElsewhereTest {
  private static final Path CORPUS = Path.of("../shared/corpus");
  private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{M}]+");
  private static final Pattern LETTER = Pattern.compile("\\p{L}");

  @TempDir private Path folder;

  private Path build(Path book) {
    assumeTrue(Files.isDirectory(book), book + " is not there");
    ProgramRun run =
        ProgramRun.of("build", book.toString(), "-q", "-o", folder.toString(), "--edition", "epub");
    assertEquals(ExitCode.DONE, run.code(), run.err());
    return Path.of(run.out().substring(0, run.out().indexOf('\t')));
  }

  @Test
  void theShippedBookIsOpenedByEpublib() throws IOException {
    assertEpublibHasAll(build(Path.of(".")));
  }

  @Test
  void muPdfHasEveryWordOfTheShippedBook() throws IOException, InterruptedException {
    assertMuPdfHasAllBut(0, WORD, build(Path.of(".")));
  }

  /**
   * Whole books.
   *
   * @param cut how many letters MuPDF, which breaks no word at the end of a line, cuts off
   */
  @ParameterizedTest
  @CsvSource({
    "keynes, 0",
    "flatland, 0",
    "reed, 0",
    "rousseau, 0",
    "don-quixote, 0",
    "rust-book, 0",
    "progit/en, 7",
    "progit/ja, 7",
    "progit/ar, 0"
  })
  void aBookIsOpenedByMuPdfAndEpublib(String book, int cut)
      throws IOException, InterruptedException {
    assumeTrue("full".equals(System.getProperty("corpus")), "only with -Dcorpus=full");
    Path epub = build(CORPUS.resolve(book));
    assertEpublibHasAll(epub);
    // Words are broken at the ends of lines in Japanese and in code.
    assertMuPdfHasAllBut(cut, LETTER, epub);
  }

  private static void assertEpublibHasAll(Path epub) throws IOException {
    try (InputStream in = Files.newInputStream(epub);
        FileSystem zip = FileSystems.newFileSystem(epub)) {
      Book book = new EpubReader().readEpub(in);
      Document opf = xml(zip.getPath("EPUB/package.opf"));
      assertEquals(opf.select("metadata > dc|title").getFirst().text(), book.getTitle());
      for (Element item : opf.select("manifest > item")) {
        String href = item.attr("href");
        assertTrue(book.getResources().containsByHref(href) || isTheContents(item), href);
      }
      assertEquals(
          opf.select("spine > itemref").eachAttr("idref"),
          book.getSpine().getSpineReferences().stream()
              .map(reference -> reference.getResourceId())
              .toList());
      List<String> contents =
          xml(zip.getPath("EPUB/toc.ncx")).select("navPoint > navLabel").eachText();
      assertFalse(contents.isEmpty());
      assertEquals(contents, titles(book.getTableOfContents().getTocReferences()));
    }
  }

  /** The NCX, which epublib takes out of the resources and reads. */
  private static boolean isTheContents(Element item) {
    return item.attr("media-type").equals("application/x-dtbncx+xml");
  }

  private static List<String> titles(List<TOCReference> references) {
    List<String> titles = new ArrayList<>();
    for (TOCReference reference : references) {
      assertTrue(reference.getResource() != null, reference.getTitle());
      titles.add(reference.getTitle().replaceAll("\\s+", " "));
      titles.addAll(titles(reference.getChildren()));
    }
    return titles;
  }

  // It sets a figure that finds no room on the page it turns to, before what follows it or behind.
  private void assertMuPdfHasAllBut(int cut, Pattern part, Path epub)
      throws IOException, InterruptedException {
    assumeTrue(isInstalled("mutool"), "no mutool is installed");
    Path out = folder.resolve("mupdf.txt");
    Process process =
        new ProcessBuilder(
                "mutool", "draw", "-q", "-F", "text", "-o", out.toString(), epub.toString())
            .redirectErrorStream(true)
            .start();
    String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertEquals(0, process.waitFor(), said);
    assertFalse(said.contains("error"), said);
    Map<String, Integer> lost = counted(part, text(epub));
    counted(part, Files.readString(out))
        .forEach((word, count) -> lost.merge(word, -count, Integer::sum));
    lost.values().removeIf(count -> count == 0);
    int sum = lost.values().stream().mapToInt(Math::abs).sum();
    assertEquals(cut, sum, lost::toString);
  }

  private static Map<String, Integer> counted(Pattern part, String text) {
    Map<String, Integer> words = new TreeMap<>();
    part.matcher(text.replace("\u00AD", "").replace("\u2060", ""))
        .results()
        .map(MatchResult::group)
        .forEach(word -> words.merge(word, 1, Integer::sum));
    return words;
  }

  /** The text of the documents of the spine. */
  private static String text(Path epub) throws IOException {
    StringBuilder text = new StringBuilder();
    try (FileSystem zip = FileSystems.newFileSystem(epub)) {
      Document opf = xml(zip.getPath("EPUB/package.opf"));
      for (String id : opf.select("spine > itemref").eachAttr("idref")) {
        String href = opf.select("manifest > item[id=" + id + "]").attr("href");
        Document document = xml(zip.getPath("EPUB", href));
        // No white is written between cells.
        document.select("td, th").forEach(cell -> cell.prependText(" "));
        document.select("br").forEach(line -> line.after(" "));
        text.append(document.selectFirst("body").wholeText()).append('\n');
      }
    }
    return text.toString();
  }

  private static Document xml(Path file) throws IOException {
    return Jsoup.parse(Files.readString(file), "", Parser.xmlParser());
  }

  private static boolean isInstalled(String program) {
    return Stream.of(System.getenv("PATH").split(File.pathSeparator))
        .anyMatch(path -> Files.isExecutable(Path.of(path, program)));
  }
}
