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
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.outline.PDOutlineItem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What contents, navigation and outline list of a book, proved and checked by the validators. */
class ContentsTest {
  private static final Pattern POINT = Pattern.compile("<text>([^<]*)</text></navLabel><content");

  @TempDir private Path folder;

  private Path book(String print, String epub) throws IOException {
    Path book = Files.createDirectories(folder.resolve("book"));
    Files.writeString(
        book.resolve("book.yaml"),
        """
        title: Contents
        language: en-GB
        date: 2026-11-23
        publisher: P
        contents: [one.md, {file: two.md, contents: [piece.md]}]
        editions:
          print: {%s}
          epub: {%s}
          page: {format: html}
        """
            .formatted(print, epub));
    Files.writeString(
        book.resolve("one.md"),
        """
        # The First

        Words.

        ## Method[^1]

        Words.

        ### Detail

        Words.

        > ## Quoted

        ## Method

        Words.

        [^1]: A note.
        """);
    Files.writeString(book.resolve("two.md"), "# The Second\n\nWords.\n");
    Files.writeString(book.resolve("piece.md"), "# A Piece\n\nWords.\n\n## Below\n\nWords.\n");
    return book;
  }

  private void build(Path book, String expected) {
    ProgramRun run =
        ProgramRun.of(
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
    assertEquals(ExitCode.DONE, run.code(), run.err());
    assertTrue(run.err().contains(expected), run.err());
    assertTrue(run.err().contains("contents-page.html is proved"), run.err());
  }

  private String epub(String name) throws IOException {
    try (FileSystem zip = FileSystems.newFileSystem(folder.resolve("out/contents.epub"))) {
      return Files.readString(zip.getPath("EPUB", name));
    }
  }

  private List<String> points() throws IOException {
    return POINT
        .matcher(epub("toc.ncx"))
        .results()
        .map((MatchResult found) -> found.group(1))
        .filter(point -> !point.matches("[0-9ivx]+"))
        .toList();
  }

  private List<String> outline() throws IOException {
    List<String> titles = new ArrayList<>();
    try (PDDocument pdf = Loader.loadPDF(folder.resolve("out/contents.pdf").toFile())) {
      outline(pdf.getDocumentCatalog().getDocumentOutline().children(), "", titles);
    }
    return titles;
  }

  private static void outline(Iterable<PDOutlineItem> items, String indent, List<String> titles) {
    for (PDOutlineItem item : items) {
      titles.add(indent + item.getTitle());
      outline(item.children(), indent + " ", titles);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"engine: compositor", "engine: css"})
  void theFirstLevelOfSectionsIsListedWhereContentsStayShort(String engine) throws IOException {
    build(book(engine, ""), "contents.pdf is proved");
    assertEquals(
        List.of("The First", "Method", "Method", "The Second", "A Piece", "Notes", "Colophon"),
        points());
    assertEquals(
        List.of("The First", " Method", " Method", "The Second", " A Piece", "Notes", "Colophon"),
        outline().subList(4, 11));
  }

  @Test
  void anEditionSaysHowManyLevelsOfSectionsAreListed() throws IOException {
    build(book("contents: {sections: 2}", "contents: {sections: 0}"), "contents.pdf is proved");
    assertEquals(List.of("The First", "The Second", "Notes", "Colophon"), points());
    assertEquals(
        List.of(
            "The First",
            " Method",
            "  Detail",
            " Method",
            "The Second",
            " A Piece",
            "  Below",
            "Notes",
            "Colophon"),
        outline().subList(4, 13));
  }

  @Test
  void headingsAreNotListedWhereContentsWouldBeLong() throws IOException {
    Path book = book("", "");
    StringBuilder text = new StringBuilder("# The Second\n");
    IntStream.range(0, 60)
        .forEach(i -> text.append("\n## Section ").append(i).append("\n\nWords.\n"));
    Files.writeString(book.resolve("two.md"), text.toString());
    build(book, "contents.epub is proved");
    assertEquals(List.of("The First", "The Second", "A Piece", "Notes", "Colophon"), points());
  }

  @Test
  void anEntryFollowsItsSectionToTheFileItStandsIn() throws IOException {
    Path book = book("", "");
    String words = "Some words that make a chapter long enough. ".repeat(100) + "\n\n";
    Files.writeString(
        book.resolve("two.md"),
        "# The Second\n\n" + words.repeat(50) + "## Behind\n\n" + words.repeat(30));
    build(book, "contents.epub is proved");
    assertTrue(
        epub("text/contents.xhtml").contains("href=\"two-2.xhtml#behind\""),
        epub("text/contents.xhtml"));
    assertTrue(epub("toc.ncx").contains("src=\"text/two-2.xhtml#behind\""), epub("toc.ncx"));
  }

  @Test
  void threeTablesWithCaptionsHaveAListThatReadingSystemsKnow() throws IOException {
    Path book = book("", "");
    StringBuilder text = new StringBuilder("# The Second\n");
    for (String caption : List.of("Exports", "Imports", "*Ships*")) {
      text.append("\nTable: ").append(caption).append("\n\n| a | b |\n|---|---|\n| 1 | 2 |\n");
    }
    Files.writeString(book.resolve("two.md"), text.toString());
    build(book, "contents.pdf is proved");
    String contents = epub("text/contents.xhtml");
    assertTrue(
        contents.contains(
            "<nav epub:type=\"lot\" hidden=\"hidden\" aria-label=\"List of tables\">"),
        contents);
    assertTrue(contents.contains("<a href=\"two.xhtml#two-table-3\">"), contents);
    assertTrue(epub("text/tables.xhtml").contains("Ships"), epub("text/tables.xhtml"));
  }
}
