package octavo.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.interactive.viewerpreferences.PDViewerPreferences;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Arabic books in a font that is no part of Octavo, as Debian's {@code fonts-hosny-amiri} installs
 * it: proved, checked by veraPDF and EPUBCheck, and read by others. Skipped where it is not
 * installed; MuPDF and Poppler are left out where they are not.
 */
class RightToLeftBookTest {
  private static final Path CORPUS = Path.of("../shared/corpus/progit/ar");
  private static final List<Path> FONTS =
      List.of(
          Path.of("/usr/share/fonts/opentype/fonts-hosny-amiri"),
          Path.of("/usr/share/fonts/truetype/fonts-hosny-amiri"));

  private static final Pattern LETTERS = Pattern.compile("[\\u0620-\\u064A\\u0671-\\u06D3]+");

  private static final String TEXT =
      """
      # \u0627\u0644\u0641\u0635\u0644 \u0627\u0644\u0623\u0648\u0644

      \u0647\u0630\u0627 \u0646\u0635 \u0639\u0631\u0628\u064A \u0641\u064A\u0647 Git (\u0648\u0623\u0642\u0648\u0627\u0633) \u0648\u0644\u0644\u0623\u0645\u0631 `git commit -m` \u0645\u0643\u0627\u0646 \u0641\u064A \u0627\u0644\u0633\u0637\u0631.[^1]

      - \u0639\u0646\u0635\u0631
      - \u0622\u062E\u0631

      ```
      git init
      ```

      [^1]: \u062D\u0627\u0634\u064A\u0629 \u0641\u064A \u0623\u0633\u0641\u0644 \u0627\u0644\u0635\u0641\u062D\u0629.
      """;

  @TempDir private Path folder;

  private static Path font() {
    Path found = FONTS.stream().filter(Files::isDirectory).findFirst().orElse(Path.of(""));
    assumeTrue(!found.toString().isEmpty(), "no Arabic font is installed: fonts-hosny-amiri");
    return found;
  }

  private Path book() throws IOException {
    Files.writeString(
        folder.resolve("book.yaml"),
        """
        title: \u0643\u062A\u0627\u0628
        language: ar
        date: 2026-11-23
        contents: [a.md]
        editions: {print: {notes: {placement: page}}}
        """);
    Files.writeString(folder.resolve("a.md"), TEXT);
    return folder;
  }

  private Path pdf(Path book, String... options) {
    List<String> arguments = new ArrayList<>(List.of("build", book.toString(), "--check"));
    arguments.addAll(List.of("--edition", "print", "--font-path", font().toString()));
    arguments.addAll(List.of("-o", folder.resolve("out").toString()));
    arguments.addAll(List.of(options));
    ProgramRun run = ProgramRun.of(arguments.toArray(String[]::new));
    assertEquals(ExitCode.DONE, run.code(), run.err());
    assertFalse(run.err().contains("error["), run.err());
    assertFalse(run.err().contains("[STYLE-003]"), run.err());
    assertFalse(run.err().contains("[STYLE-005]"), run.err());
    return Path.of(run.out().substring(0, run.out().indexOf('\t')));
  }

  private static List<String> words(String text) {
    return LETTERS.matcher(text).results().map(found -> found.group()).toList();
  }

  private String read(Path pdf, String... command) throws IOException, InterruptedException {
    Path out = folder.resolve("read.txt");
    List<String> whole = new ArrayList<>();
    for (String part : command) {
      whole.add(part.replace("PDF", pdf.toString()).replace("OUT", out.toString()));
    }
    Process process = new ProcessBuilder(whole).redirectErrorStream(true).start();
    process.getInputStream().readAllBytes();
    assertEquals(0, process.waitFor(), String.join(" ", whole));
    return Files.readString(out, StandardCharsets.UTF_8).replaceAll("[\\u2060\\u00AD]", "");
  }

  private static boolean isInstalled(String program) {
    return Stream.of(System.getenv("PATH").split(File.pathSeparator))
        .anyMatch(path -> Files.isExecutable(Path.of(path, program)));
  }

  @Test
  void aPdfIsProvedPassesVeraPdfAndSaysThatItIsReadFromTheRight() throws IOException {
    Path pdf = pdf(book());
    try (PDDocument document = Loader.loadPDF(pdf.toFile())) {
      PDViewerPreferences preferences = document.getDocumentCatalog().getViewerPreferences();
      assertEquals("R2L", preferences.getReadingDirection());
      assertEquals("ar", document.getDocumentCatalog().getLanguage());
    }
  }

  @Test
  void itsWordsAreFoundByOthersInTheirOrder() throws IOException, InterruptedException {
    Path pdf = pdf(book());
    List<String> expected = words(TEXT);
    if (isInstalled("mutool")) {
      List<String> found =
          words(read(pdf, "mutool", "draw", "-q", "-F", "txt", "-o", "OUT", "PDF"));
      int from = found.lastIndexOf(expected.getFirst());
      assertEquals(expected, found.subList(from, from + expected.size()), found.toString());
    }
    if (isInstalled("pdftotext")) {
      List<String> found = words(read(pdf, "pdftotext", "-enc", "UTF-8", "PDF", "OUT"));
      // It takes the white for a space that the font puts between the tail of a letter and the
      // next.
      String letters = String.join("", found);
      assertTrue(letters.contains(String.join("", expected)), letters);
    }
  }

  @Test
  void anEpubIsCheckedAndItsCodeRunsToTheRight() throws IOException {
    ProgramRun run =
        ProgramRun.of(
            "build", book().toString(), "--check", "--edition", "epub", "-o", folder + "/out");
    assertEquals(ExitCode.DONE, run.code(), run.err());
    Path epub = Path.of(run.out().substring(0, run.out().indexOf('\t')));
    try (FileSystem zip = FileSystems.newFileSystem(epub)) {
      StringBuilder all = new StringBuilder();
      try (Stream<Path> files = Files.walk(zip.getPath("/"))) {
        for (Path file :
            files.filter(path -> path.toString().matches(".*\\.(xhtml|opf)")).toList()) {
          all.append(Files.readString(file));
        }
      }
      assertTrue(all.indexOf("page-progression-direction=\"rtl\"") > 0);
      assertTrue(all.indexOf("<code dir=\"ltr\">git commit -m</code>") > 0);
      assertTrue(all.indexOf("<pre class=\"code\" dir=\"ltr\">") > 0);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"classic", "handout"})
  void aRealBookIsProvedPassesVeraPdfAndLosesNoWordForOthers(String theme)
      throws IOException, InterruptedException {
    assumeTrue("full".equals(System.getProperty("corpus")), "only with -Dcorpus=full");
    assumeTrue(Files.isDirectory(CORPUS), "../shared/corpus is not there");
    Path pdf = pdf(CORPUS, "--set", "theme=" + theme);
    if (isInstalled("mutool")) {
      List<String> found =
          new ArrayList<>(
              words(read(pdf, "mutool", "draw", "-q", "-F", "txt", "-o", "OUT", "PDF")));
      List<String> lost = new ArrayList<>();
      for (Path file :
          List.of(
              CORPUS.resolve("01-introduction/01-chapter1.markdown"),
              CORPUS.resolve("02-git-basics/01-chapter2.markdown"))) {
        for (String word : words(Files.readString(file))) {
          if (!found.remove(word)) {
            lost.add(word);
          }
        }
      }
      assertEquals(List.of(), lost);
    }
  }
}
