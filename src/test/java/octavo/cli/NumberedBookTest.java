package octavo.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.outline.PDOutlineItem;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * A book whose sections, paragraphs and lines are numbered, proved and checked by the validators.
 */
class NumberedBookTest {
  private static final String TEXT = "Some words that are set in lines, and go on. ".repeat(12);

  @TempDir private Path folder;

  private Path book(String print) throws IOException {
    Path book = Files.createDirectories(folder.resolve("book"));
    Files.writeString(
        book.resolve("book.yaml"),
        """
        title: Numbers
        language: en-GB
        date: 2026-11-23
        publisher: P
        contents:
          - one.md
          - {file: two.md, contents: [piece.md]}
          - {kind: appendix, file: appendix.md}
        editions:
          print: {numbers: {sections: 2, paragraphs: true, lines: 5}%s}
          epub: {numbers: {sections: 2, paragraphs: true, lines: 5}}
        """
            .formatted(print));
    Files.writeString(
        book.resolve("one.md"),
        """
        # The First

        %s[^1]

        ## Method

        > A quotation.

        %s See [there](#there).

        ### Detail {#there}

        > A line,\\
        > another.
        {.verse}

        %s

        [^1]: A note.
        """
            .formatted(TEXT, TEXT, TEXT));
    Files.writeString(
        book.resolve("two.md"), "# The Second\n\n" + TEXT + "\n\n## Within\n\n" + TEXT);
    Files.writeString(book.resolve("piece.md"), "# A Piece\n\n" + TEXT + "\n\n## Below\n\n" + TEXT);
    Files.writeString(
        book.resolve("appendix.md"), "# Appendix B: Tables\n\n" + TEXT + "\n\n## One\n\n" + TEXT);
    return book;
  }

  private Path out(Path book, String... options) {
    String[] all =
        Stream.concat(
                Stream.of(
                    "build", book.toString(), "--check", "-o", folder.resolve("out").toString()),
                Stream.of(options))
            .toArray(String[]::new);
    ProgramRun run = ProgramRun.of(all);
    assertEquals(ExitCode.DONE, run.code(), run.err());
    assertTrue(!run.err().contains("warning") && !run.err().contains("error"), run.err());
    return folder.resolve("out");
  }

  private static String text(Path pdf) throws IOException {
    try (PDDocument document = Loader.loadPDF(pdf.toFile())) {
      return new PDFTextStripper().getText(document);
    }
  }

  private static String epub(Path out, String name) throws IOException {
    try (FileSystem zip = FileSystems.newFileSystem(out.resolve("numbers.epub"))) {
      try (Stream<Path> files = Files.walk(zip.getPath("/"))) {
        Path found = files.filter(file -> file.endsWith(name)).findFirst().orElseThrow();
        return Files.readString(found);
      }
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"classic", "scholar", "handout", "large-print"})
  void itIsProvedAndValidInEveryTheme(String theme) throws IOException {
    Path out = out(book(", notes: {placement: page}"), "--set", "theme=" + theme);
    String printed = text(out.resolve("numbers.pdf"));
    for (String heading : List.of("1.1", "1.1.1", "2.1", "2.2", "2.2.1", "B.1")) {
      assertTrue(printed.contains("\n" + heading + "\u2002"), heading + " in " + printed);
    }
  }

  @Test
  void withNotesInTheMarginItIsProvedToo() throws IOException {
    Path book = book(", notes: {placement: margin}");
    out(book, "--edition", "print", "--set", "editions.print.numbers.lines=0");
  }

  @Test
  void contentsOutlineAndNavigationHaveTheNumbers() throws IOException {
    Path out = out(book(""));
    try (PDDocument document = Loader.loadPDF(out.resolve("numbers.pdf").toFile())) {
      List<String> titles = new ArrayList<>();
      for (PDOutlineItem item : document.getDocumentCatalog().getDocumentOutline().children()) {
        titles.add(item.getTitle());
        item.children().forEach(child -> titles.add(child.getTitle()));
      }
      assertTrue(
          titles.containsAll(List.of("1 The First", "2 The Second", "2.2 A Piece")),
          titles.toString());
    }
    String contents = epub(out, "contents.xhtml");
    assertTrue(contents.contains("<span class=\"entry-number\">2.2</span>"), contents);
    assertTrue(epub(out, "toc.ncx").contains("2.2 A Piece"));
  }

  private static String pages(String contents) {
    return contents.substring(contents.indexOf("epub:type=\"page-list\""));
  }

  @Test
  void theEpubFindsThePagesOfAPdfThatIsNumberedOtherwise() throws IOException {
    Path book = book("");
    String alike = pages(epub(out(book), "contents.xhtml"));
    String[] none = {
      "--set", "editions.epub.numbers.sections=0", "--set", "editions.epub.numbers.paragraphs=false"
    };
    assertEquals(alike, pages(epub(out(book, none), "contents.xhtml")));
    assertTrue(alike.contains("#page-5\""), alike);
  }

  @Test
  void theCssEngineNumbersSections() throws IOException {
    Path out =
        out(
            book(", engine: css"),
            "--set",
            "editions.print.numbers.paragraphs=false",
            "--set",
            "editions.print.numbers.lines=0");
    assertTrue(text(out.resolve("numbers.pdf")).contains("1.1.1"));
  }

  @Test
  void paragraphsHaveTheSameNumbersInAnEpub() throws IOException {
    Path out = out(book(""), "--edition", "epub");
    assertTrue(epub(out, "one.xhtml").contains("data-paragraph=\"3\""));
    assertTrue(epub(out, "piece.xhtml").contains("data-paragraph=\"3\""));
    assertTrue(epub(out, "book.css").contains("attr(data-paragraph)"));
  }
}
