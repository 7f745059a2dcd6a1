package octavo.pdf;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import octavo.manuscript.Edition.Engine;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.interactive.action.PDActionGoTo;
import org.apache.pdfbox.pdmodel.interactive.action.PDActionURI;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotation;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationLink;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.destination.PDDestination;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.destination.PDNamedDestination;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.destination.PDPageXYZDestination;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/** Whoever follows a reference comes to its note, and from the note home again. */
@ParameterizedClass
@EnumSource(Engine.class)
class LinksTest {
  @Parameter private Engine engine;

  private static final String FIRST =
      "# First\n\n"
          + (PrintedBook.WORDS.repeat(6) + "\n\n").repeat(9)
          + "Alpha[1] beta[2] gamma[1].";
  private static final String SECOND = "# Second\n\nDelta[3], and again[1].\n";
  private static final String NOTES =
      "[1]: The note of alpha.\n\n[2]: The note of beta.\n\n[3]: The note of delta.\n";

  @TempDir private Path folder;

  /**
   * A link.
   *
   * @param text what is under it
   * @param page where it stands
   * @param top its upper edge in points from the top of the page
   * @param to the page it leads to
   * @param y how far down that page, in points
   */
  private record Followed(String text, int page, double top, int to, double y) {}

  private PrintedBook book(String placement) throws IOException {
    String editions = "editions:\n  print: {notes: {placement: " + placement + "}}\n";
    return PrintedBook.of(
        folder,
        "book.yaml",
        PrintedBook.settings("notes: {numbered: true}\n" + editions),
        "one.md",
        FIRST,
        "two.md",
        SECOND,
        "notes.md",
        NOTES);
  }

  @Test
  void everyReferenceLeadsToItsNoteAndEveryBackLinkHome() throws IOException {
    try (PrintedBook book = book("book")) {
      List<Followed> calls = links(book, "Reference");
      assertEquals(List.of("1", "2", "1", "3", "1"), calls.stream().map(Followed::text).toList());
      List<String> notes = List.of("alpha", "beta", "alpha", "delta", "alpha");
      for (int i = 0; i < calls.size(); i++) {
        assertLeadsTo(book, calls.get(i), "The note of " + notes.get(i));
      }
      List<Followed> back = links(book, "Note");
      assertEquals(5, back.size());
      List<String> homes = List.of("Alpha", "gamma", "again", "beta", "Delta");
      for (int i = 0; i < back.size(); i++) {
        assertLeadsTo(book, back.get(i), homes.get(i));
      }
    }
  }

  @Test
  void notesOfChaptersAreLinkedWithinTheirChapter() throws IOException {
    try (PrintedBook book = book("chapter")) {
      List<Followed> calls = links(book, "Reference");
      int second = book.pageWith("Delta");
      assertEquals(List.of("1", "2", "1", "3", "1"), calls.stream().map(Followed::text).toList());
      assertTrue(calls.subList(0, 3).stream().allMatch(call -> call.to() < second), "" + calls);
      assertTrue(calls.subList(3, 5).stream().allMatch(call -> call.to() >= second), "" + calls);
      assertEquals(5, links(book, "Note").size());
    }
  }

  @Test
  void everyAnnotationIsInTheStructureAndHasAName() throws IOException {
    try (PrintedBook book = book("book")) {
      StructureTree tree = new StructureTree(book.document());
      int found = 0;
      for (PDPage page : book.document().getPages()) {
        for (PDAnnotation annotation : page.getAnnotations()) {
          COSDictionary link =
              tree.around(annotation.getCOSObject(), "Link").orElseThrow(AssertionError::new);
          assertSame(link, tree.parent(annotation.getStructParent()));
          assertNotNull(annotation.getContents());
          found++;
        }
        assertEquals("S", page.getCOSObject().getNameAsString("Tabs"));
      }
      // Three notes, five references, five back links, and the contents: two chapters, the notes,
      // the colophon.
      assertEquals(5 + 5 + 4, found);
    }
  }

  @Test
  void aLinkToTheNetworkKeepsItsAddressAndOneWithinTheBookFindsItsHeading() throws IOException {
    try (PrintedBook book =
        PrintedBook.of(
            folder,
            "one.md",
            "# One\n\nSee [the site](https://example.org/a?b=c&d) and [there](two.md#deep).\n",
            "two.md",
            "# Two\n\nText.\n\n## Deep {#deep}\n\nMore.\n")) {
      PDPage page = book.document().getPage(book.pageWith("See the site"));
      PDAnnotationLink site = (PDAnnotationLink) page.getAnnotations().get(0);
      assertEquals("https://example.org/a?b=c&d", ((PDActionURI) site.getAction()).getURI());
      Followed there = followed(book, book.pageWith("See the site"), page.getAnnotations().get(1));
      assertLeadsTo(book, there, "Deep");
    }
  }

  /** The page it leads to has the words, on the first line below the point it leads to. */
  private static void assertLeadsTo(PrintedBook book, Followed link, String words)
      throws IOException {
    PrintedPage.Run run = book.pages().get(link.to()).run(words);
    double below = run.baseline() - link.y();
    assertTrue(below > 0 && below < 36, link + " is " + below + " pt above “" + words + "”");
  }

  /** The links within elements of a type, in the order of the pages. */
  private static List<Followed> links(PrintedBook book, String type) throws IOException {
    StructureTree tree = new StructureTree(book.document());
    List<Followed> links = new ArrayList<>();
    for (int i = 0; i < book.document().getNumberOfPages(); i++) {
      for (PDAnnotation annotation : book.document().getPage(i).getAnnotations()) {
        if (tree.around(annotation.getCOSObject(), type).isPresent()) {
          links.add(followed(book, i, annotation));
        }
      }
    }
    return links;
  }

  private static Followed followed(PrintedBook book, int page, PDAnnotation annotation)
      throws IOException {
    PDPage sheet = book.document().getPage(page);
    PDDestination named = ((PDAnnotationLink) annotation).getDestination();
    if (named == null) {
      named = ((PDActionGoTo) ((PDAnnotationLink) annotation).getAction()).getDestination();
    }
    PDPageXYZDestination to =
        (PDPageXYZDestination)
            (named instanceof PDNamedDestination name
                ? book.document().getDocumentCatalog().findNamedDestinationPage(name)
                : named);
    double height = sheet.getMediaBox().getHeight();
    double top = height - annotation.getRectangle().getUpperRightY();
    double bottom = height - annotation.getRectangle().getLowerLeftY();
    StringBuilder text = new StringBuilder();
    for (PrintedPage.Run run : book.pages().get(page).text()) {
      boolean within =
          run.left() > annotation.getRectangle().getLowerLeftX() - 0.5
              && run.right() < annotation.getRectangle().getUpperRightX() + 0.5;
      text.append(within && run.baseline() > top && run.baseline() < bottom ? run.text() : "");
    }
    return new Followed(text.toString(), page, top, to.retrievePageNumber(), height - to.getTop());
  }
}
