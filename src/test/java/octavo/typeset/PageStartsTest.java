package octavo.typeset;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import octavo.book.ImageFormat;
import octavo.book.ImageSource;
import octavo.book.PageMap;
import octavo.typeset.font.MissingGlyph;
import octavo.typeset.page.Edition;
import octavo.typeset.page.Ink;
import octavo.typeset.page.Page;
import octavo.typeset.page.Placed;
import octavo.typeset.page.Slot;
import octavo.typeset.page.StructureElement;
import octavo.typeset.page.StructureType;
import org.junit.jupiter.api.Test;

/** Pages put together by hand: what is set where, and where the pages then begin. */
class PageStartsTest {
  private final StructureElement root = new StructureElement(StructureType.DOCUMENT);
  private final List<Edition.Document> documents = new ArrayList<>();
  private final List<Page> pages = new ArrayList<>();
  private List<Placed> content = new ArrayList<>();

  @Test
  void eachDocumentCountsFromItsOwnBeginning() {
    StructureElement one = document("one");
    Slot first = one.add(StructureType.PARAGRAPH).addSlot();
    set("On the ", first);
    page();
    set("next page", first);
    page();
    set("Two.", document("two").add(StructureType.PARAGRAPH).addSlot());
    page();
    assertEquals(
        List.of(
            text("1", "one", 0, "Onthenextpage"),
            text("2", "one", 5, "nextpage"),
            text("3", "two", 0, "Two.")),
        starts());
  }

  @Test
  void aPageBeginsInTheDocumentWhoseTextIsFirstOnIt() {
    Slot first = document("one").add(StructureType.PARAGRAPH).addSlot();
    set("One", first);
    page();
    set(" ends.", first);
    set("Two.", document("two").add(StructureType.PARAGRAPH).addSlot());
    page();
    assertEquals(List.of(text("1", "one", 0, "Oneends."), text("2", "one", 3, "ends.")), starts());
  }

  @Test
  void notesTheirMarksAndTheNumbersOfListsDoNotCount() {
    StructureElement one = document("one");
    StructureElement item = one.add(StructureType.LIST).add(StructureType.LIST_ITEM);
    set("1.", item.add(StructureType.LABEL).addSlot());
    StructureElement paragraph = item.add(StructureType.LIST_BODY);
    set("Cited", paragraph.addSlot());
    set("7", paragraph.add(StructureType.REFERENCE).addSlot());
    Slot note = one.add(StructureType.NOTE).addSlot();
    set("A note.", note);
    page();
    set("Its end.", note);
    page();
    set("More.", paragraph.addSlot());
    page();
    assertEquals(
        List.of(text("1", "one", 0, "CitedMore."), text("3", "one", 5, "More.")), starts());
  }

  @Test
  void tablesAndFiguresBeginAPageUnlessTextPrecedesThem() {
    StructureElement one = document("one");
    Slot cell = table(one, StructureType.TABLE_BODY);
    Slot text = one.add(StructureType.PARAGRAPH).addSlot();
    StructureElement figure = one.add(StructureType.FIGURE);
    set("Cell", cell);
    page();
    set("cell", cell);
    set("Text.", text);
    page();
    picture(figure.addSlot());
    set("Caption", figure.add(StructureType.CAPTION).addSlot());
    page();
    assertEquals(
        List.of(
            text("1", "one", 0, "CellcellText.Caption"),
            text("2", "one", 4, "cellText.Caption"),
            new PageMap.Start("3", "one", 13, true, "Caption")),
        starts());
  }

  @Test
  void aHeadThatIsPrintedAgainIsNotCountedAgain() {
    StructureElement one = document("one");
    Slot head = table(one, StructureType.TABLE_HEAD);
    Slot body = table(one, StructureType.TABLE_BODY);
    set("Head", head);
    set("a", body);
    page();
    set("Head", Slot.PAGINATION);
    set("b", body);
    page();
    assertEquals(List.of(text("1", "one", 0, "Headab"), text("2", "one", 5, "b")), starts());
  }

  @Test
  void aHeadThatGoesOnOverleafCountsWhole() {
    StructureElement one = document("one");
    Slot head = table(one, StructureType.TABLE_HEAD);
    set("A head ", head);
    page();
    set("goes on", head);
    set("Text.", one.add(StructureType.PARAGRAPH).addSlot());
    page();
    assertEquals(
        List.of(text("1", "one", 0, "AheadgoesonText."), text("2", "one", 5, "goesonText.")),
        starts());
  }

  @Test
  void aPageOfFurnitureOnlyHasNoStart() {
    set("37", Slot.PAGINATION);
    page();
    assertEquals(List.of(), starts());
  }

  @Test
  void onlySoMuchTextAsMakesAPlaceKnownGoesWithAStart() {
    set("m".repeat(100), document("one").add(StructureType.PARAGRAPH).addSlot());
    page();
    assertEquals(List.of(text("1", "one", 0, "m".repeat(40))), starts());
  }

  private static PageMap.Start text(String label, String document, int offset, String text) {
    return new PageMap.Start(label, document, offset, false, text);
  }

  private StructureElement document(String id) {
    StructureElement section = root.add(StructureType.SECTION);
    documents.add(new Edition.Document(id, List.of(section)));
    return section;
  }

  private static Slot table(StructureElement parent, StructureType group) {
    StructureElement rows = parent.add(StructureType.TABLE).add(group);
    return rows.add(StructureType.TABLE_ROW).add(StructureType.TABLE_DATA).addSlot();
  }

  private void set(String words, Slot slot) {
    for (int character : words.codePoints().toArray()) {
      MissingGlyph glyph = new MissingGlyph(character, 10, 5);
      content.add(new Placed.Text(glyph, 0, 0, 1, Ink.BLACK, slot));
    }
  }

  private void picture(Slot slot) {
    ImageSource.Available image =
        new ImageSource.Available(
            "a.png", Path.of("a.png"), ImageFormat.PNG, 1, 1, Optional.empty());
    content.add(new Placed.Image(image, 0, 0, 1, 1, slot));
  }

  private void page() {
    pages.add(new Page(300, 400, String.valueOf(pages.size() + 1), content));
    content = new ArrayList<>();
  }

  private List<PageMap.Start> starts() {
    return PageStarts.of(new Edition(pages, root, documents, List.of(), Map.of(), "en")).starts();
  }
}
