package octavo.pdf.paint;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import octavo.typeset.page.Destination;
import octavo.typeset.page.Slot;
import octavo.typeset.page.StructureElement;
import octavo.typeset.page.StructureElement.Property;
import octavo.typeset.page.StructureType;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.interactive.action.PDActionURI;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationLink;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.destination.PDNamedDestination;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.destination.PDPageDestination;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A link can be pressed where it is seen, and says where it leads. */
class PaintedLinksTest {
  @TempDir private Path folder;

  private final PaintedEdition edition = new PaintedEdition();
  private final StructureElement paragraph = edition.root.add(StructureType.PARAGRAPH);

  private StructureElement link(String target) {
    return paragraph.add(StructureType.LINK).with(Property.TARGET, target);
  }

  private static List<PDAnnotationLink> links(PDDocument document, int page) throws IOException {
    return document.getPage(page).getAnnotations().stream()
        .map(PDAnnotationLink.class::cast)
        .toList();
  }

  @Test
  void anAddressOfTheWebIsAnActionOverItsWords() throws IOException {
    edition.words("see ", paragraph.addSlot());
    double left = 30 + Type.run(Type.ROMAN, "see ", 10).width();
    Slot slot = link("https://example.org/ä?q=a b").addSlot();
    edition.words("the page", slot);
    double right = left + Type.run(Type.ROMAN, "the page", 10).width();
    try (PDDocument document = edition.document()) {
      PDAnnotationLink link = links(document, 0).getFirst();
      PDRectangle area = link.getRectangle();
      assertEquals(left, area.getLowerLeftX(), 0.01);
      assertEquals(right, area.getUpperRightX(), 0.01);
      double baseline = PaintedEdition.HEIGHT - 40;
      assertEquals(baseline + Type.ROMAN.ascent() * 10, area.getUpperRightY(), 0.01);
      assertEquals(baseline - Type.ROMAN.descent() * 10, area.getLowerLeftY(), 0.01);
      assertEquals("the page", link.getContents());
      assertEquals("https://example.org/%C3%A4?q=a%20b", ((PDActionURI) link.getAction()).getURI());
    }
    assertEquals(List.of(), edition.validate(folder));
  }

  @Test
  void aLinkOverTwoLinesAndPagesHasAnAreaOnEach() throws IOException {
    StructureElement link = link("https://example.org/").with(Property.CONTENTS, "Example");
    Slot roman = link.addSlot();
    Slot inner = link.add(StructureType.SPAN).addSlot();
    edition.words("one ", roman).set(Type.run(Type.ITALIC, "two", 10), inner).newLine();
    edition.words("three", inner).page("1").words("four", inner);
    try (PDDocument document = edition.document()) {
      assertEquals(2, links(document, 0).size());
      assertEquals(1, links(document, 1).size());
      PDRectangle line = links(document, 0).getFirst().getRectangle();
      double width =
          Type.run(Type.ROMAN, "one ", 10).width() + Type.run(Type.ITALIC, "two", 10).width();
      assertEquals(width, line.getWidth(), 0.01);
      assertEquals("Example", links(document, 1).getFirst().getContents());
    }
    assertEquals(List.of(), edition.validate(folder));
  }

  @Test
  void aLinkWithinTheBookLeadsToANamedPlace() throws IOException {
    edition.destinations.put("note-é", new Destination(1, 30, 100));
    edition.destinations.put("unused", new Destination(1, 30, 100));
    edition.words("1", link("#note-é").with(Property.CONTENTS, "Note 1").addSlot()).page("1");
    edition.paragraph("The note");
    assertEquals(List.of(), edition.validate(folder));
    try (PDDocument document = edition.document()) {
      COSDictionary names =
          document
              .getDocumentCatalog()
              .getCOSObject()
              .getCOSDictionary(COSName.NAMES)
              .getCOSDictionary(COSName.DESTS);
      assertEquals(2, names.getCOSArray(COSName.NAMES).size());
      PDAnnotationLink link = links(document, 0).getFirst();
      PDNamedDestination named = (PDNamedDestination) link.getDestination();
      PDPageDestination place = document.getDocumentCatalog().findNamedDestinationPage(named);
      assertEquals(document.getPage(1), place.getPage());
    }
  }

  @Test
  void aLinkWithoutANameIsCalledByItsWords() throws IOException {
    Slot slot = link("https://example.org/").addSlot();
    edition.words("some broken exam\u00AD", slot).newLine().words("ple of", slot).newLine();
    edition.words("three lines", slot);
    try (PDDocument document = edition.document()) {
      assertEquals("some broken example of three lines", links(document, 0).get(2).getContents());
    }
  }

  @Test
  void aLinkThatLeadsNowhereIsText() throws IOException {
    edition.words("nowhere", link("#gone").addSlot());
    try (PDDocument document = edition.document()) {
      assertTrue(document.getPage(0).getAnnotations().isEmpty());
      COSDictionary top = document.getDocumentCatalog().getStructureTreeRoot().getCOSObject();
      COSDictionary inParagraph =
          top.getCOSDictionary(COSName.K).getCOSDictionary(COSName.K).getCOSDictionary(COSName.K);
      assertEquals("Span", inParagraph.getNameAsString(COSName.S));
    }
    assertEquals(List.of(), edition.validate(folder));
  }
}
