package octavo.pdf;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import octavo.manuscript.Edition.Engine;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.text.PDFMarkedContentExtractor;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a list of a PDF's headings names, as programs read it from the structure tree. */
class HeadingsTest {
  private static final String TEXT =
      "The river rose every summer, and nobody crossed it.[^1]\n\n[^1]: So it is told.\n";

  @TempDir private Path folder;

  /** The words of the headings of a level on the pages of a book, in the order they are drawn. */
  private static List<String> headings(PrintedBook book, String type) throws IOException {
    StructureTree tree = new StructureTree(book.document());
    Map<COSDictionary, StringBuilder> words = new HashMap<>();
    List<COSDictionary> order = new ArrayList<>();
    for (PDPage page : book.document().getPages()) {
      PDFMarkedContentExtractor extractor = new PDFMarkedContentExtractor();
      extractor.processPage(page);
      for (var marked : extractor.getMarkedContents()) {
        tree.around(page.getCOSObject(), marked.getMCID(), type)
            .ifPresent(
                heading -> {
                  if (!words.containsKey(heading)) {
                    order.add(heading);
                  }
                  StringBuilder own = words.computeIfAbsent(heading, _ -> new StringBuilder());
                  for (Object content : marked.getContents()) {
                    if (content instanceof TextPosition position) {
                      own.append(position.getUnicode());
                    }
                  }
                });
      }
    }
    return order.stream().map(heading -> words.get(heading).toString()).toList();
  }

  private PrintedBook book(String text) throws IOException {
    return PrintedBook.of(Engine.COMPOSITOR, folder, "a.md", text);
  }

  @Test
  void aNumeralAndTheTitleBelowItAreOne() throws IOException {
    try (PrintedBook book = book("# I\n\nIntroductory\n\n" + TEXT)) {
      assertTrue(headings(book, "H1").contains("I Introductory"), headings(book, "H1").toString());
      String text = new PDFTextStripper().getText(book.document());
      assertTrue(text.lines().anyMatch("Introductory"::equals), text);
    }
  }

  @Test
  void withinAChapterTheyAreOneAsWell() throws IOException {
    try (PrintedBook book =
        book("# The Ferry\n\n" + TEXT + "\n## II\n\nOf the Bank\n\nIt was low.\n")) {
      assertTrue(headings(book, "H2").contains("II Of the Bank"), "another heading");
    }
  }

  @Test
  void aNoteThatTheNumeralCallsPartsThemNot() throws IOException {
    String settings =
        """
        title: A Small Book
        language: en-GB
        date: 2026-11-23
        editions: {print: {notes: {placement: page}}}
        """;
    try (PrintedBook book =
        PrintedBook.of(
            Engine.COMPOSITOR,
            folder,
            "book.yaml",
            settings,
            "a.md",
            "# The Ferry\n\nText.\n\n## II[^1]\n\nOf the Bank\n\nIt was low.\n\n[^1]: Note.\n")) {
      assertEquals(List.of("II1 Of the Bank"), headings(book, "H2"));
    }
  }
}
