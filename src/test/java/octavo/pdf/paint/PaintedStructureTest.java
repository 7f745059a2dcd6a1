package octavo.pdf.paint;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import octavo.typeset.page.Destination;
import octavo.typeset.page.Ink;
import octavo.typeset.page.OutlineEntry;
import octavo.typeset.page.Placed;
import octavo.typeset.page.Slot;
import octavo.typeset.page.StructureElement;
import octavo.typeset.page.StructureElement.Property;
import octavo.typeset.page.StructureType;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSInteger;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentCatalog;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.outline.PDOutlineItem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The tree says what is what and in which order it is read, whatever was drawn when. */
class PaintedStructureTest {
  @TempDir private Path folder;

  private final PaintedEdition edition = new PaintedEdition();

  private static List<COSBase> kids(COSDictionary element) {
    COSBase kids = element.getDictionaryObject(COSName.K);
    List<COSBase> list = new ArrayList<>();
    if (kids instanceof COSArray array) {
      for (int i = 0; i < array.size(); i++) {
        list.add(array.getObject(i));
      }
    } else if (kids != null) {
      list.add(kids);
    }
    return list;
  }

  private static COSDictionary top(PDDocument document) {
    return document
        .getDocumentCatalog()
        .getStructureTreeRoot()
        .getCOSObject()
        .getCOSDictionary(COSName.K);
  }

  private static COSDictionary element(COSBase kid) {
    return (COSDictionary) kid;
  }

  /** The tree as brackets, with content by its numbers. */
  private static String shape(COSBase kid) {
    if (!(kid instanceof COSDictionary element)) {
      return String.valueOf(((COSInteger) kid).intValue());
    }
    if (element.containsKey(COSName.MCID)) {
      return "elsewhere " + element.getInt(COSName.MCID);
    }
    if (element.containsKey(COSName.OBJ)) {
      return "annotation";
    }
    return element.getNameAsString(COSName.S)
        + kids(element).stream().map(PaintedStructureTest::shape).toList();
  }

  @Test
  void whatIsReadFirstStandsFirstThoughItWasDrawnLast() throws IOException {
    Slot first = edition.root.add(StructureType.PARAGRAPH).addSlot();
    Slot second = edition.root.add(StructureType.PARAGRAPH).addSlot();
    edition.words("second", second).newLine().words("first", first);
    try (PDDocument document = edition.document()) {
      assertEquals("Document[P[1], P[0]]", shape(top(document)));
    }
    assertEquals(List.of(), edition.validate(folder));
  }

  @Test
  void aParagraphOverTwoPagesIsOneElement() throws IOException {
    Slot slot = edition.root.add(StructureType.PARAGRAPH).addSlot();
    edition.words("begins", slot).page("1").words("ends", slot).page("2");
    try (PDDocument document = edition.document()) {
      assertEquals("Document[P[0, elsewhere 0]]", shape(top(document)));
      COSDictionary parents =
          document
              .getDocumentCatalog()
              .getStructureTreeRoot()
              .getCOSObject()
              .getCOSDictionary(COSName.PARENT_TREE);
      COSArray numbers = parents.getCOSArray(COSName.NUMS);
      assertEquals(
          element(kids(top(document)).getFirst()), ((COSArray) numbers.getObject(3)).getObject(0));
      assertEquals(1, document.getPage(1).getStructParents());
    }
    assertEquals(List.of(), edition.validate(folder));
  }

  @Test
  void rulesAndTextOfOneSlotAreSequencesOfOneElement() throws IOException {
    Slot slot = edition.root.add(StructureType.PARAGRAPH).addSlot();
    edition.words("a", slot).put(new Placed.Rule(30, 60, 20, 0.5, new Ink(1, 0, 0), slot));
    edition.words("b", slot);
    try (PDDocument document = edition.document()) {
      assertEquals("Document[P[0, 1]]", shape(top(document)));
    }
    assertEquals("ab", edition.text());
    assertTrue(edition.content(0).contains("1 0 0 rg 30 339.5 20 .5 re f"), edition.content(0));
    assertEquals(List.of(), edition.validate(folder));
  }

  @Test
  void runningHeadsAndRulesAreArtifacts() throws IOException {
    edition.words("Head", Slot.PAGINATION).newLine();
    edition.put(new Placed.Rule(30, 50, 100, 0.5, Ink.BLACK, Slot.LAYOUT));
    edition.paragraph("text");
    try (PDDocument document = edition.document()) {
      assertEquals("Document[P[0]]", shape(top(document)));
    }
    assertTrue(edition.content(0).contains("/Artifact<</Type/Pagination>>BDC"));
    assertEquals(List.of(), edition.validate(folder));
  }

  @Test
  void aRichPagePassesBothProfiles() throws IOException {
    StructureElement section = edition.root.add(StructureType.SECTION);
    edition.words("Title", section.add(StructureType.HEADING_1).addSlot()).newLine();
    StructureElement list = section.add(StructureType.LIST).with(Property.NUMBERING, "Disc");
    StructureElement item = list.add(StructureType.LIST_ITEM);
    edition.words("• ", item.add(StructureType.LABEL).addSlot());
    edition.words("item", item.add(StructureType.LIST_BODY).addSlot()).newLine();
    table(section);
    StructureElement quote = section.add(StructureType.BLOCK_QUOTATION);
    StructureElement german = quote.add(StructureType.PARAGRAPH).with(Property.LANGUAGE, "de");
    edition.words("Zitat", german.addSlot()).newLine();
    StructureElement abbreviated = section.add(StructureType.PARAGRAPH).add(StructureType.SPAN);
    abbreviated.with(Property.ACTUAL_TEXT, "and");
    edition.words("&", abbreviated.addSlot()).newLine();
    edition.words("A note", section.add(StructureType.NOTE).addSlot()).newLine();
    StructureElement named = section.add(StructureType.NOTE).with(Property.ID, "note-ä");
    edition.words("Another", named.addSlot());
    assertEquals(List.of(), edition.validate(folder));
    try (PDDocument document = edition.document()) {
      assertEquals(
          "Document[Sect[H1[0], L[LI[Lbl[1], LBody[2]]], Table[THead[TR[TH[3], TH[4]]],"
              + " TBody[TR[TD[5]]]], BlockQuote[P[6]], P[Span[7]], Note[8], Note[9]]]",
          shape(top(document)));
      COSArray ids =
          document
              .getDocumentCatalog()
              .getStructureTreeRoot()
              .getCOSObject()
              .getCOSDictionary(COSName.getPDFName("IDTree"))
              .getCOSArray(COSName.NAMES);
      assertEquals(4, ids.size());
      assertEquals("Note", element(ids.getObject(1)).getNameAsString(COSName.S));
    }
  }

  private void table(StructureElement section) {
    StructureElement table = section.add(StructureType.TABLE);
    StructureElement head = table.add(StructureType.TABLE_HEAD).add(StructureType.TABLE_ROW);
    for (String name : List.of("One", "Two")) {
      StructureElement cell = head.add(StructureType.TABLE_HEADER).with(Property.SCOPE, "Column");
      edition.words(name, cell.addSlot());
    }
    edition.newLine();
    StructureElement row = table.add(StructureType.TABLE_BODY).add(StructureType.TABLE_ROW);
    StructureElement wide = row.add(StructureType.TABLE_DATA).with(Property.COLUMN_SPAN, "2");
    edition.words("Both", wide.addSlot()).newLine();
  }

  @Test
  void attributesStandUnderTheirOwners() throws IOException {
    table(edition.root);
    try (PDDocument document = edition.document()) {
      COSDictionary table = element(kids(top(document)).getFirst());
      COSDictionary body = element(kids(table).get(1));
      COSDictionary cell = element(kids(element(kids(body).getFirst())).getFirst());
      COSDictionary attributes = cell.getCOSDictionary(COSName.A);
      assertEquals("Table", attributes.getNameAsString(COSName.O));
      assertEquals(2, attributes.getInt("ColSpan"));
    }
  }

  @Test
  void aTreeMayBeAsDeepAsAManuscriptNests() throws IOException {
    StructureElement deepest = edition.root;
    for (int i = 0; i < 5_000; i++) {
      deepest = deepest.add(StructureType.BLOCK_QUOTATION);
    }
    edition.words("deep", deepest.add(StructureType.PARAGRAPH).addSlot());
    assertEquals("deep", edition.text());
  }

  @Test
  void aSlotInNoElementIsOurMistake() {
    edition.words("lost", new Slot());
    assertThrows(IllegalStateException.class, edition::paint);
  }

  @Test
  void theFileSaysWhatItIs() throws IOException {
    edition.paragraph("front").page("i").paragraph("more").page("ii");
    edition.paragraph("body").page("1").paragraph("plate").page("Plate").paragraph("on").page("3");
    edition.destinations.put("one", new Destination(0, 30, 40));
    edition.destinations.put("two", new Destination(2, 30, 40));
    edition.outline.add(new OutlineEntry(0, "Part", "one"));
    edition.outline.add(new OutlineEntry(1, "Chapter", "two"));
    edition.outline.add(new OutlineEntry(0, "Other", "two"));
    assertEquals(List.of(), edition.validate(folder));
    try (PDDocument document = edition.document()) {
      PDDocumentCatalog catalog = document.getDocumentCatalog();
      assertEquals(
          List.of("i", "ii", "1", "Plate", "3"),
          List.of(catalog.getPageLabels().getLabelsByPageIndices()));
      assertEquals("en", catalog.getLanguage());
      assertTrue(catalog.getViewerPreferences().displayDocTitle());
      assertEquals("A Page", document.getDocumentInformation().getTitle());
      assertEquals(
          new PDRectangle(300, 400).toString(), document.getPage(0).getTrimBox().toString());
      PDOutlineItem part = catalog.getDocumentOutline().getFirstChild();
      assertEquals("Part", part.getTitle());
      assertEquals("Chapter", part.getFirstChild().getTitle());
      assertEquals("Other", part.getNextSibling().getTitle());
      assertEquals(document.getPage(2), part.getFirstChild().findDestinationPage(document));
    }
  }
}
