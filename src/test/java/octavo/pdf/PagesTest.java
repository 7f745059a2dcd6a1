package octavo.pdf;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import octavo.manuscript.Edition.Engine;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/** Sides, numbers and heads of the pages of a small book with front matter. */
@ParameterizedClass
@EnumSource(Engine.class)
class PagesTest {
  @Parameter private Engine engine;

  private static final double MM = 72 / 25.4;
  private static final String LONG = (PrintedBook.WORDS.repeat(6) + "\n\n").repeat(14);

  @TempDir private Path folder;

  private PrintedBook book(String settings) throws IOException {
    String contents =
        """
        contents:
          - {kind: preface, file: preface.md}
          - {kind: part, title: The Part, contents: [one.md, two.md]}
        """;
    return PrintedBook.of(
        folder,
        "book.yaml",
        PrintedBook.settings(contents + settings),
        "preface.md",
        "# Preface\n\n" + LONG,
        "one.md",
        "# First\n\n" + LONG + "## Within\n\nText.\n",
        "two.md",
        "# Second\n\n" + LONG);
  }

  private static List<String> labels(PrintedBook book) throws IOException {
    return Arrays.asList(
        book.document().getDocumentCatalog().getPageLabels().getLabelsByPageIndices());
  }

  @Test
  void frontMatterIsNumberedInRomanAndTheBodyFromOne() throws IOException {
    try (PrintedBook book = book("")) {
      List<String> labels = labels(book);
      int body = opener(book, "The Part");
      assertEquals(List.of("i", "ii", "iii", "iv", "v"), labels.subList(0, 5));
      assertEquals(octavo.typeset.Folio.roman(body), labels.get(body - 1));
      assertEquals(List.of("1", "2", "3"), labels.subList(body, body + 3));
      assertEquals("xiv", octavo.typeset.Folio.roman(14));
      assertEquals("mcmxcix", octavo.typeset.Folio.roman(1999));
    }
  }

  @Test
  void theContentsGiveTheNumbersOfThePagesWhereTheHeadingsAre() throws IOException {
    try (PrintedBook book = book("")) {
      String contents = book.pages().get(book.pageWith("Contents")).words();
      List<String> labels = labels(book);
      String preface = labels.get(opener(book, "Preface"));
      assertTrue(preface.startsWith("v"), preface);
      assertEquals(
          "Contents Preface "
              + preface
              + " The Part "
              + labels.get(opener(book, "The Part"))
              + " 1 First "
              + labels.get(opener(book, "1 First"))
              + " Within "
              + labels.get(opener(book, "2 Second") - 1)
              + " 2 Second "
              + labels.get(opener(book, "2 Second"))
              + " Colophon "
              + labels.get(book.pageWith("Made with Octavo")),
          contents);
    }
  }

  @Test
  void theContentsOfAPartWithManyChaptersBeginBelowTheirHeading() throws IOException {
    List<String> files = new ArrayList<>(List.of("book.yaml", ""));
    StringBuilder names = new StringBuilder();
    for (int i = 1; i <= 60; i++) {
      names.append(i == 1 ? "" : ", ").append("c").append(i).append(".md");
      files.addAll(List.of("c" + i + ".md", "# Chapter\n\nText.\n"));
    }
    String contents = "contents:\n  - {kind: part, title: Big, contents: [" + names + "]}\n";
    files.set(1, PrintedBook.settings(contents));
    try (PrintedBook book = PrintedBook.of(folder, files.toArray(String[]::new))) {
      String first = book.pages().get(book.pageWith("Contents")).words();
      assertTrue(first.contains("Big") && first.contains("2 Chapter"), first);
    }
  }

  /** A preface that its author put among the chapters is counted with them. */
  @Test
  void theContentsKnowAPrefaceWithinTheBody() throws IOException {
    try (PrintedBook book =
        PrintedBook.of(
            folder,
            "book.yaml",
            PrintedBook.settings(
                """
                contents:
                  - {kind: introduction, file: a.md}
                  - {kind: preface, file: b.md}
                """),
            "a.md",
            "# Introduction\n\nText.\n",
            "b.md",
            "# Preface\n\nText.\n")) {
      assertEquals(
          "Contents Introduction 1 Preface 3 Colophon 4",
          book.pages().get(book.pageWith("Contents")).words());
      assertEquals("3", labels(book).get(opener(book, "Preface")));
    }
  }

  @Test
  void marginsAreMirroredAndTheMeasureIsTheSameOnBothSides() throws IOException {
    try (PrintedBook book = book("")) {
      int first = opener(book, "1 First") + 1;
      PrintedPage verso = book.pages().get(first);
      PrintedPage recto = book.pages().get(first + 1);
      assertEquals(1, first % 2, "a page with an odd index is a verso");
      assertEquals(29 * MM, verso.left(), 0.5);
      assertEquals(21 * MM, recto.left(), 0.5);
      assertEquals((148 - 21) * MM, verso.right(), 0.5);
      assertEquals((148 - 29) * MM, recto.right(), 0.5);
    }
  }

  @Test
  void headsAndFoliosAreArtifactsAndNotOnOpenersOrBlanks() throws IOException {
    try (PrintedBook book = book("")) {
      List<PrintedPage> pages = book.pages();
      List<String> labels = labels(book);
      int opener = opener(book, "1 First");
      String label = labels.get(opener);
      assertEquals(List.of(label), pages.get(opener).furnitureWords());
      int folio = Integer.parseInt(label);
      assertEquals(List.of(folio + 1 + "", "A SMALL BOOK"), pages.get(opener + 1).furnitureWords());
      assertEquals(List.of(folio + 2 + "", "FIRST"), pages.get(opener + 2).furnitureWords());
      int contents = book.pageWith("Contents");
      int part = opener(book, "The Part");
      for (int i = 0; i < pages.size(); i++) {
        boolean display =
            pages.get(i).text().isEmpty() || i < contents || i == part || i == pages.size() - 1;
        assertEquals(display, pages.get(i).furniture().isEmpty(), "page " + labels.get(i));
      }
    }
  }

  @Test
  void foliosStandAtTheOuterEdge() throws IOException {
    try (PrintedBook book = book("")) {
      int verso = opener(book, "1 First") + 1;
      assertEquals(29 * MM, book.pages().get(verso).furniture().getFirst().left(), 0.5);
      PrintedPage.Run right = book.pages().get(verso + 1).furniture().getFirst();
      assertEquals((148 - 29) * MM, right.right(), 0.5);
    }
  }

  @Test
  void partsAndChaptersOpenOnARectoAndOnTheNextPageWhereTheEditionSaysSo() throws IOException {
    try (PrintedBook book = book("")) {
      for (String title : List.of("Preface", "The Part", "1 First", "2 Second")) {
        assertEquals(0, opener(book, title) % 2, title);
      }
    }
    try (PrintedBook book = book("editions:\n  print: {openers: next}\n")) {
      List<Integer> blank = new ArrayList<>();
      for (int i = opener(book, "1 First"); i < book.pages().size(); i++) {
        if (book.pages().get(i).text().isEmpty()) {
          blank.add(i);
        }
      }
      assertEquals(List.of(), blank);
    }
  }

  @Test
  void aShortTableIsNotDivided() throws IOException {
    StringBuilder text = new StringBuilder();
    for (int lines = 14; lines < 24; lines++) {
      text.append("# Lines ").append(lines).append("\n\n").append("Line.\n\n".repeat(lines));
      text.append("| Head").append(lines).append(" | B |\n|---|---|\n");
      text.append("| first | b |\n| cell | b |\n| cell | b |\n| cell | b |\n");
      text.append("| last").append(lines).append(" | b |\n\nAfter.\n\n");
    }
    try (PrintedBook book = PrintedBook.of(engine, folder, "one.md", text.toString())) {
      for (int lines = 14; lines < 24; lines++) {
        assertEquals(book.pageWith("last" + lines), book.pageWith("Head" + lines), "" + lines);
      }
    }
  }

  @Test
  void thePageIsA5OrAsTheEditionSays() throws IOException {
    try (PrintedBook book = PrintedBook.of(engine, folder, "one.md", "# One\n\nText.\n")) {
      assertSize(148, 210, book);
    }
    try (PrintedBook book =
        PrintedBook.of(
            folder,
            "book.yaml",
            PrintedBook.settings("editions:\n  print: {trim: 120mm x 180mm}\n"))) {
      assertSize(120, 180, book);
      assertTrue(book.pages().getLast().words().contains("120 × 180 mm"));
      PrintedPage page = book.pages().get(book.pageWith("Text."));
      double inner = 21.0 * 120 / 148;
      assertEquals(inner * MM, page.run("Text.").left(), 6);
    }
  }

  private static void assertSize(double width, double height, PrintedBook book) {
    for (PDPage page : book.document().getPages()) {
      for (PDRectangle box : List.of(page.getMediaBox(), page.getTrimBox())) {
        assertEquals(width * MM, box.getWidth(), 0.02);
        assertEquals(height * MM, box.getHeight(), 0.02);
      }
    }
  }

  /** The page whose text begins with the words. */
  private static int opener(PrintedBook book, String words) throws IOException {
    List<PrintedPage> pages = book.pages();
    for (int i = 0; i < pages.size(); i++) {
      if (pages.get(i).words().startsWith(words)) {
        return i;
      }
    }
    throw new AssertionError("no page begins with " + words);
  }
}
