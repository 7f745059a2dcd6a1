package octavo.typeset;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import octavo.diagnostic.Diagnostics;
import octavo.typeset.page.Edition;
import octavo.typeset.page.Page;
import octavo.typeset.page.Placed;
import octavo.typeset.page.Slot;
import octavo.typeset.page.StructureElement;
import octavo.typeset.page.StructureKid;
import octavo.typeset.page.StructureType;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Who reads a PDF by its content streams reads what stands in its structure: each page draws its
 * text in the order of the structure, and so it draws its notes.
 */
class ReadingOrderTest {
  private static final Path CORPUS = Path.of("../shared/corpus");
  private static final String PLACEMENT = "editions.print.notes.placement";

  /** Where a slot stands in the structure. */
  private record Place(int number, boolean inNote) {}

  @Test
  void theShippedBookIsDrawnInTheOrderItIsRead() throws IOException {
    assertInOrder(TypesetBook.of(Path.of("."), new Diagnostics()), 20);
  }

  @ParameterizedTest
  @CsvSource({
    "flatland, book, 100",
    "flatland, page, 100",
    "keynes, page, 190",
    "rust-book, book, 900",
    "progit/ar, book, 60"
  })
  void aBookIsDrawnInTheOrderItIsRead(String book, String notes, int pages) throws IOException {
    Assumptions.assumeTrue(Files.isDirectory(CORPUS), "the corpus is not beside the project");
    assertInOrder(
        TypesetBook.of(CORPUS.resolve(book), Map.of(PLACEMENT, notes), new Diagnostics()), pages);
  }

  private static void assertInOrder(Edition edition, int pages) {
    Map<Slot, Place> places = new IdentityHashMap<>();
    walk(edition.structure(), false, places);
    assertTrue(edition.pages().size() >= pages, edition.pages().size() + " pages");
    for (Page page : edition.pages()) {
      for (boolean notes : new boolean[] {false, true}) {
        List<Integer> drawn = drawn(page, notes, places);
        String where = "page " + page.label() + (notes ? ", notes" : "");
        assertEquals(drawn.stream().sorted().toList(), drawn, where);
      }
    }
  }

  private static List<Integer> drawn(Page page, boolean notes, Map<Slot, Place> places) {
    List<Integer> drawn = new ArrayList<>();
    for (Placed placed : page.content()) {
      if (placed instanceof Placed.Text && !placed.slot().isArtifact()) {
        Place place = places.get(placed.slot());
        assertTrue(place != null, () -> "in no structure: " + placed);
        if (place.inNote() == notes) {
          drawn.add(place.number());
        }
      }
    }
    return drawn;
  }

  private static void walk(StructureElement element, boolean inNote, Map<Slot, Place> places) {
    boolean within = inNote || element.type() == StructureType.NOTE;
    for (StructureKid kid : element.kids()) {
      switch (kid) {
        case StructureElement inner -> walk(inner, within, places);
        case Slot slot -> places.put(slot, new Place(places.size(), within));
      }
    }
  }
}
