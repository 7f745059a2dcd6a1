package octavo.pdf.paint;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import octavo.typeset.page.Ink;
import octavo.typeset.page.Placed;
import octavo.typeset.page.Slot;
import octavo.typeset.page.StructureElement;
import octavo.typeset.page.StructureElement.Property;
import octavo.typeset.page.StructureType;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * What is turned stands with its top at the left of the page and is read and pressed all the same.
 */
class PaintedTurnTest {
  private static final double LEFT = 50;
  private static final double BOTTOM = 350;

  @TempDir private Path folder;

  private final PaintedEdition edition = new PaintedEdition();
  private final StructureElement paragraph = edition.root.add(StructureType.PARAGRAPH);

  private void turn() {
    edition.put(new Placed.Turn(LEFT, BOTTOM));
  }

  private void turnBack() {
    edition.put(new Placed.EndOfTurn());
  }

  /** The letters of the first page, in the order they are drawn. */
  private static List<TextPosition> letters(PDDocument document) throws IOException {
    List<TextPosition> letters = new ArrayList<>();
    new PDFTextStripper() {
      @Override
      protected void processTextPosition(TextPosition text) {
        letters.add(text);
      }
    }.getText(document);
    return letters;
  }

  @Test
  void aLineRunsUpThePageAndTheNextIsAtItsRight() throws IOException {
    turn();
    edition.words("up", paragraph.addSlot()).newLine().words("b", paragraph.addSlot());
    turnBack();
    try (PDDocument document = edition.document()) {
      List<TextPosition> letters = letters(document);
      double above = PaintedEdition.HEIGHT - BOTTOM + 30;
      assertEquals(LEFT + 40, letters.get(0).getTextMatrix().getTranslateX(), 0.01);
      assertEquals(above, letters.get(0).getTextMatrix().getTranslateY(), 0.01);
      assertTrue(letters.get(1).getTextMatrix().getTranslateY() > above);
      assertEquals(90, letters.get(0).getDir(), 0.01);
      assertEquals(LEFT + 54, letters.get(2).getTextMatrix().getTranslateX(), 0.01);
    }
    assertEquals(List.of(), edition.validate(folder));
  }

  @Test
  void whatComesAfterIsUprightInItsOwnTypeAndInk() throws IOException {
    edition.words("before", paragraph.addSlot()).newLine();
    turn();
    edition.set(Type.run(Type.ITALIC, "turned", 8), paragraph.addSlot()).newLine();
    turnBack();
    edition.words("after", paragraph.addSlot());
    try (PDDocument document = edition.document()) {
      List<TextPosition> letters = letters(document);
      TextPosition first = letters.getFirst();
      TextPosition last = letters.getLast();
      assertEquals(0, last.getDir(), 0.01);
      assertEquals(first.getFont(), last.getFont());
      assertEquals(first.getFontSizeInPt(), last.getFontSizeInPt(), 0.01);
      // PDFBox takes turned letters for lines of their own.
      assertEquals("beforeturnedafter", edition.text().replaceAll("\\s+", ""));
    }
    assertEquals(List.of(), edition.validate(folder));
  }

  @Test
  void aLinkIsPressedWhereItIsSeenOnceForEachOfItsLines() throws IOException {
    StructureElement link =
        paragraph.add(StructureType.LINK).with(Property.TARGET, "https://example.org/");
    Slot slot = link.addSlot();
    turn();
    edition.words("one ", slot).words("two", slot).newLine().words("three", slot);
    turnBack();
    try (PDDocument document = edition.document()) {
      List<PDRectangle> areas =
          document.getPage(0).getAnnotations().stream().map(one -> one.getRectangle()).toList();
      assertEquals(2, areas.size());
      double width = Type.run(Type.ROMAN, "one two", 10).width();
      assertEquals(width, areas.getFirst().getHeight(), 0.01);
      assertEquals(PaintedEdition.HEIGHT - BOTTOM + 30, areas.getFirst().getLowerLeftY(), 0.01);
      assertEquals(LEFT + 40 - Type.ROMAN.ascent() * 10, areas.getFirst().getLowerLeftX(), 0.01);
      assertEquals(LEFT + 40 + Type.ROMAN.descent() * 10, areas.getFirst().getUpperRightX(), 0.01);
    }
    assertEquals(List.of(), edition.validate(folder));
  }

  @Test
  void aRuleStandsUpright() throws IOException {
    turn();
    edition.put(new Placed.Rule(10, 20, 100, 2, Ink.BLACK, Slot.LAYOUT));
    turnBack();
    String content = edition.content(0);
    assertTrue(content.contains("q 0 1 -1 0 50 50 cm"), content);
    assertTrue(content.contains("10 -22 100 2 re f"), content);
    assertEquals(1, content.lines().filter("Q"::equals).count(), content);
  }
}
