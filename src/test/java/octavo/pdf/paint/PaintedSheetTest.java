package octavo.pdf.paint;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import octavo.manuscript.Prepress;
import octavo.measure.Length;
import octavo.typeset.page.Destination;
import octavo.typeset.page.Slot;
import octavo.typeset.page.StructureElement;
import octavo.typeset.page.StructureElement.Property;
import octavo.typeset.page.StructureType;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotation;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The sheet around a page has its boxes and marks, and nothing on the page moves. */
class PaintedSheetTest {
  private static final double BLEED = Length.mm(3).points();
  private static final double SLUG = BLEED + Length.mm(5).points();

  @TempDir private Path folder;

  private final PaintedEdition edition = new PaintedEdition();

  private static void assertBox(double by, PDRectangle box) {
    float[] found = {
      box.getLowerLeftX(), box.getLowerLeftY(), box.getUpperRightX(), box.getUpperRightY()
    };
    float[] expected = {
      (float) -by,
      (float) -by,
      (float) (PaintedEdition.WIDTH + by),
      (float) (PaintedEdition.HEIGHT + by)
    };
    assertArrayEquals(expected, found, 0.001f);
  }

  private void assertBoxes(Prepress prepress, double media, double bleed) throws IOException {
    edition.prepress = prepress;
    try (PDDocument document = edition.document()) {
      PDPage page = document.getPage(0);
      assertBox(media, page.getMediaBox());
      assertBox(bleed, page.getBleedBox());
      assertBox(0, page.getTrimBox());
    }
    assertEquals(List.of(), edition.validate(folder));
  }

  @Test
  void theBoxesAreThoseThatThePrinterAskedFor() throws IOException {
    edition.paragraph("A page");
    assertBoxes(Prepress.NONE, 0, 0);
    assertBoxes(new Prepress(Length.mm(3), false, 0), BLEED, BLEED);
    assertBoxes(new Prepress(Length.mm(3), true, 0), SLUG, BLEED);
    assertBoxes(new Prepress(Length.ZERO, true, 0), SLUG, 0);
    double wide = Length.mm(10).points();
    assertBoxes(new Prepress(Length.mm(10), true, 0), Length.mm(15).points(), wide);
  }

  private boolean isInk(BufferedImage sheet, double x, double y) {
    int left = (int) Math.round((x + SLUG) * 4);
    int top = (int) Math.round((y + SLUG) * 4);
    for (int dx = -2; dx <= 2; dx++) {
      for (int dy = -2; dy <= 2; dy++) {
        int atX = Math.clamp(left + dx, 0, sheet.getWidth() - 1);
        int atY = Math.clamp(top + dy, 0, sheet.getHeight() - 1);
        if ((sheet.getRGB(atX, atY) & 0xFF) < 128) {
          return true;
        }
      }
    }
    return false;
  }

  @Test
  void twoMarksStandAtEachCornerOutsideTheBleed() throws IOException {
    edition.words(" ", Slot.PAGINATION);
    edition.prepress = new Prepress(Length.mm(3), true, 0);
    try (PDDocument document = edition.document()) {
      BufferedImage sheet = new PDFRenderer(document).renderImage(0, 4);
      double middle = BLEED + Length.mm(2.5).points();
      for (double x : new double[] {0, PaintedEdition.WIDTH}) {
        assertTrue(isInk(sheet, x, -middle), "above " + x);
        assertTrue(isInk(sheet, x, PaintedEdition.HEIGHT + middle), "below " + x);
        assertFalse(isInk(sheet, x, -BLEED / 2), "in the bleed at " + x);
      }
      for (double y : new double[] {0, PaintedEdition.HEIGHT}) {
        assertTrue(isInk(sheet, -middle, y), "left of " + y);
        assertTrue(isInk(sheet, PaintedEdition.WIDTH + middle, y), "right of " + y);
        assertFalse(isInk(sheet, -BLEED / 2, y), "in the bleed at " + y);
      }
    }
    assertTrue(edition.content(0).contains("/Artifact<</Type/Page>>BDC"), edition.content(0));
  }

  @Test
  void nothingOnThePageMoves() throws IOException {
    StructureElement link = edition.root.add(StructureType.PARAGRAPH).add(StructureType.LINK);
    link.with(Property.TARGET, "#there");
    edition.words("Go there", link.addSlot()).newLine();
    edition.destinations.put("there", new Destination(0, 30, 100));
    List<Double> places = PrintedOrder.places(edition.paint());
    PDRectangle area = area();
    edition.prepress = new Prepress(Length.mm(3), true, 0);
    List<Double> later = PrintedOrder.places(edition.paint());
    assertEquals(places.size(), later.size());
    for (int i = 0; i < places.size(); i++) {
      // Counted from the edge of the sheet, which is farther off.
      assertEquals(places.get(i) + SLUG, later.get(i), 0.001);
    }
    assertEquals(area.toString(), area().toString());
    assertEquals(List.of(), edition.validate(folder));
  }

  private PDRectangle area() throws IOException {
    try (PDDocument document = edition.document()) {
      List<PDAnnotation> annotations = document.getPage(0).getAnnotations();
      assertEquals(1, annotations.size());
      return annotations.getFirst().getRectangle();
    }
  }
}
