package octavo.cli;

import static org.junit.jupiter.api.Assertions.assertAll;
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
import java.util.function.Function;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import octavo.diagnostic.Diagnostics;
import octavo.typeset.PageText;
import octavo.typeset.TypesetBook;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * The compositor's PDFs as others read them, by where glyphs stand and not by tags as each build
 * reads its own back: page by page, heads and folios included, against what was placed on the
 * pages. Words are compared as {@code design.md} defines, without soft hyphens and word joiners.
 *
 * <ul>
 *   <li>MuPDF: the words, with all their marks, in the order they are drawn.
 *   <li>PDFBox: all characters in that order, and the letters and digits of words. It sees a space
 *       where kerning parts an f and a parenthesis by more than a tenth of an em.
 *   <li>Poppler, {@code -raw}: all characters in that order, but no white: of a line whose spaces
 *       are narrower than 0.15 em, as the tightest lines' are, it makes one word.
 *   <li>Poppler, {@code -layout}: the letters and digits of words in the order of the lines on the
 *       page. It sees no space as narrow as that between two quotation marks. Its usual way is not
 *       looked at: it drops the author's hyphens at the ends of lines.
 *   <li>Pages with East Asian letters: MuPDF all characters; all see a space in the gaps beside
 *       Latin letters, and in lines that are stretched.
 *   <li>Pages with letters that are read from right to left: MuPDF all characters in the order they
 *       are drawn; the others all characters but brackets in any order: they take such words for
 *       drawn from left to right and turn them round, PDFBox brackets as well.
 * </ul>
 *
 * <p>A program that is not installed is left out; books of {@code ../shared/corpus} are made only
 * with {@code -Dcorpus=full}.
 */
class ForeignTextTest {
  private static final Path CORPUS = Path.of("../shared/corpus");
  private static final Pattern LINE_END = Pattern.compile("\u00AD\\s*\n\\s*|\u00AD");
  private static final Pattern MARKS_OF_DIRECTION = Pattern.compile("[\u202A-\u202E\u2066-\u2069]");
  private static final String EAST_ASIAN = "[\\p{IsHan}\\p{IsHiragana}\\p{IsKatakana}\\u30FC]";
  private static final String OTHERS = "[[\\p{L}\\p{N}]&&[^" + EAST_ASIAN.substring(1) + "]";

  private static final Pattern EAST_ASIAN_LETTER = Pattern.compile(EAST_ASIAN);

  /** An East Asian letter is a word of its own (UAX 29): gaps between them tell nothing. */
  private static final Pattern WORD = Pattern.compile(EAST_ASIAN + "|" + OTHERS + "+");

  private static final String DATE = "2026-11-23";

  @TempDir private Path folder;

  /**
   * What of a page's text a reader must find as it was placed.
   *
   * @param placed what was placed, in the order it is looked for
   * @param compared what is compared of both
   * @param eastAsian what is compared where East Asian letters are, gaps between which are no
   *     spaces
   * @param mixed what is compared where letters are read from right to left
   */
  private record View(
      Function<PageText, String> placed,
      Function<String, List<String>> compared,
      Function<String, List<String>> eastAsian,
      Function<String, List<String>> mixed) {
    Function<String, List<String>> of(PageText page) {
      if (page.hasRightToLeft()) {
        return mixed;
      }
      return EAST_ASIAN_LETTER.matcher(placed.apply(page)).find() ? eastAsian : compared;
    }
  }

  private static final List<String> MUPDF =
      List.of("mutool", "draw", "-q", "-F", "txt", "-o", "OUT", "PDF");
  private static final List<String> RAW =
      List.of("pdftotext", "-enc", "UTF-8", "-raw", "PDF", "OUT");
  private static final List<String> LAYOUT =
      List.of("pdftotext", "-enc", "UTF-8", "-layout", "PDF", "OUT");

  private static final View WORDS =
      new View(
          PageText::drawn,
          ForeignTextTest::words,
          ForeignTextTest::characters,
          ForeignTextTest::characters);
  private static final View CHARACTERS =
      new View(
          PageText::drawn,
          ForeignTextTest::characters,
          ForeignTextTest::characters,
          ForeignTextTest::anyOrder);
  private static final View LETTERS =
      new View(
          PageText::drawn,
          ForeignTextTest::letters,
          ForeignTextTest::letters,
          ForeignTextTest::anyOrder);
  private static final View ROWS =
      new View(
          PageText::rows,
          ForeignTextTest::letters,
          ForeignTextTest::letters,
          ForeignTextTest::anyOrder);

  @Test
  void theShippedBookReadsAsItWasPlaced() throws IOException, InterruptedException {
    readsAsPlaced(Path.of("."), 20, 0);
  }

  /**
   * Whole books.
   *
   * @param torn on how many pages the cells of a table run into each other, so that nobody can tell
   *     their words
   */
  @ParameterizedTest
  @CsvSource({
    "keynes, 190, 0",
    "flatland, 110, 0",
    "reed, 400, 0",
    "rousseau, 190, 0",
    "don-quixote, 1100, 0",
    "rust-book, 900, 2",
    "progit/en, 350, 0",
    "progit/ja, 350, 0",
    "progit/ar, 65, 0"
  })
  void aBookReadsAsItWasPlaced(String book, int pages, int torn)
      throws IOException, InterruptedException {
    Assumptions.assumeTrue("full".equals(System.getProperty("corpus")), "only -Dcorpus=full");
    Assumptions.assumeTrue(Files.isDirectory(CORPUS), "the corpus is not beside the project");
    readsAsPlaced(CORPUS.resolve(book), pages, torn);
  }

  private void readsAsPlaced(Path book, int pages, int torn)
      throws IOException, InterruptedException {
    Path pdf = build(book);
    List<PageText> placed =
        PageText.of(TypesetBook.of(book, Map.of("date", DATE), new Diagnostics()));
    assertTrue(placed.size() >= pages, placed.size() + " pages");
    List<String> byPdfBox = byPdfBox(pdf);
    compare(placed, byPdfBox, CHARACTERS, torn);
    compare(placed, byPdfBox, LETTERS, torn);
    for (Map.Entry<List<String>, View> program :
        Map.of(MUPDF, WORDS, RAW, CHARACTERS, LAYOUT, ROWS).entrySet()) {
      if (isInstalled(program.getKey().getFirst())) {
        compare(placed, pages(run(program.getKey(), pdf)), program.getValue(), torn);
      }
    }
  }

  private static boolean isInstalled(String program) {
    return Stream.of(System.getenv("PATH").split(File.pathSeparator))
        .anyMatch(path -> Files.isExecutable(Path.of(path, program)));
  }

  private static void compare(List<PageText> placed, List<String> read, View view, int torn) {
    assertEquals(placed.size(), read.size());
    List<Executable> different = new ArrayList<>();
    for (int i = 0; i < read.size(); i++) {
      PageText page = placed.get(i);
      Function<String, List<String>> compared = view.of(page);
      List<String> expected = compared.apply(view.placed().apply(page));
      List<String> found = compared.apply(read.get(i));
      if (!expected.equals(found)) {
        String sheet = "sheet " + (i + 1);
        different.add(() -> assertEquals(lines(expected), lines(found), sheet));
      }
    }
    assertAll(different.subList(Math.min(torn, different.size()), different.size()));
  }

  private static String lines(List<String> words) {
    return String.join("\n", words);
  }

  private Path build(Path book) {
    String out = folder.toString();
    String[] arguments = {
      "build", book.toString(), "--edition", "print", "--set", "date=" + DATE, "-q", "-o", out
    };
    ProgramRun run = ProgramRun.in(Map.of(), Disk.REAL, arguments);
    assertEquals(ExitCode.DONE, run.code(), run.err());
    return Path.of(run.out().substring(0, run.out().indexOf('\t')));
  }

  private static List<String> byPdfBox(Path pdf) throws IOException {
    try (PDDocument document = Loader.loadPDF(pdf.toFile())) {
      PDFTextStripper stripper = new PDFTextStripper();
      stripper.setLineSeparator("\n");
      stripper.setPageEnd("\f");
      return pages(stripper.getText(document));
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

  private static List<String> pages(String text) {
    List<String> pages = new ArrayList<>(List.of(text.split("\f", -1)));
    pages.removeLast();
    return pages;
  }

  private static String cleaned(String text) {
    String whole = Normalizer.normalize(text, Normalizer.Form.NFC).replace("\u2060", "");
    return LINE_END.matcher(whole.replace("\r", "")).replaceAll("");
  }

  private static List<String> words(String text) {
    return List.of(cleaned(text).strip().split("[\\s\\h]+"));
  }

  private static List<String> letters(String text) {
    return WORD.matcher(cleaned(text)).results().map(MatchResult::group).toList();
  }

  private static List<String> anyOrder(String text) {
    return characters(text).stream()
        .filter(character -> !Character.isMirrored(character.codePointAt(0)))
        .sorted()
        .toList();
  }

  private static List<String> characters(String text) {
    return MARKS_OF_DIRECTION
        .matcher(cleaned(text))
        .replaceAll("")
        .codePoints()
        .filter(c -> !Character.isWhitespace(c) && !Character.isSpaceChar(c))
        .mapToObj(Character::toString)
        .toList();
  }
}
