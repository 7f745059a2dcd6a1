package octavo.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Formulas and plays in whole books, proved and checked by the validators. */
class HardContentTest {
  private static final String CASES = "src/test/resources/cases/xhtml/";

  @TempDir private Path folder;

  private ProgramRun build(String text) throws IOException {
    Path book = Files.createDirectories(folder.resolve("book"));
    Files.writeString(
        book.resolve("book.yaml"),
        "title: Hard\nlanguage: en-GB\ndate: 2026-11-23\npublisher: P\ncontents: [one.md]\n"
            + "editions: {page: {format: html}}\n");
    Files.writeString(book.resolve("one.md"), text);
    return ProgramRun.of(
        "build",
        book.toString(),
        "-o",
        folder.resolve("out").toString(),
        "--check",
        "--edition",
        "epub",
        "--edition",
        "print",
        "--edition",
        "page");
  }

  private String epub(String name) throws IOException {
    try (FileSystem zip = FileSystems.newFileSystem(folder.resolve("out/hard.epub"))) {
      return Files.readString(zip.getPath("EPUB", name));
    }
  }

  private static void assertProved(ProgramRun run) {
    assertEquals(ExitCode.DONE, run.code(), run.err());
    assertTrue(run.err().contains("hard.epub is proved"), run.err());
    assertTrue(run.err().contains("hard.pdf is proved"), run.err());
    assertTrue(run.err().contains("hard-page.html is proved"), run.err());
    assertFalse(run.err().contains("[CHECK-"), run.err());
    assertFalse(run.err().contains("[ACCESS-"), run.err());
  }

  @Test
  void formulasAreMathmlInTheEpubAndTextInThePdf() throws IOException {
    assertProved(build(Files.readString(Path.of(CASES, "formulas-warning", "input.md"))));
    String content = epub("package.opf");
    assertTrue(
        content.contains(
            "href=\"text/one.xhtml\" media-type=\"application/xhtml+xml\" properties=\"mathml\""),
        content);
    assertTrue(content.contains(">MathML</meta>"), content);
  }

  @Test
  void formulasInTexAreProvedAsTyped() throws IOException {
    ProgramRun run = build("# One\n\nEuler: $e^{i\\pi}+1=0$, $$a\\,*b*_c_ [1]=d$$, 5 $ or $6.\n");
    assertProved(run);
    assertEquals(2, run.err().split("TEXT-007", -1).length - 1, run.err());
    assertTrue(epub("text/one.xhtml").contains("$$a\\,*b*_c_ [1]=d$$"), epub("text/one.xhtml"));
  }

  @Test
  void aFormulaThatIsNoneIsNamedAndLeftOut() throws IOException {
    ProgramRun run =
        build("# One\n\nA <math><mfrac><mi>a</mi></mfrac></math> and <math><b>x</b></math>.\n");
    assertProved(run);
    assertTrue(run.err().contains("<mfrac> has 1 children, not 2"), run.err());
    assertTrue(run.err().contains("<b> is no element of presentation MathML"), run.err());
  }

  @Test
  void aPlaySaysWhoSpeaksInTheVocabularyOfPlays() throws IOException {
    assertProved(build(Files.readString(Path.of(CASES, "drama-valid", "input.md"))));
    assertTrue(epub("text/one.xhtml").contains("epub:prefix=\"z3998: "), epub("text/one.xhtml"));
  }
}
