package octavo.typeset;

import static octavo.typeset.page.StructureType.HEADING_2;
import static octavo.typeset.page.StructureType.PARAGRAPH;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;

/** What lists pages that end too early finds them, and no others. */
class PageHolesTest {
  private final HandSetPages pages = new HandSetPages();

  private List<String> holes() {
    return pages.holes().stream().map(PageHoles.Hole::toString).toList();
  }

  @Test
  void aPageThatEndsAboveAHeadingLinesTooEarly() {
    pages.block(PARAGRAPH).full(20).page().full(15).lines("The end.").page();
    pages.block(HEADING_2).lines("Heading").block(PARAGRAPH).full(19).page().full(2);
    assertEquals(List.of("page 2 (sheet 2), 4.0 lines: The end. | HEADING: Heading"), holes());
  }

  @Test
  void aPageThatIsALittleShortAndTheLastOne() {
    pages.block(PARAGRAPH).full(20).page().full(18).page().full(2);
    assertEquals(List.of(), holes());
  }

  @Test
  void aPageWithNotesAtItsFoot() {
    pages.block(PARAGRAPH).full(20).page().full(10).note().lines("1. A note.").page();
    pages.block(PARAGRAPH).full(20);
    assertEquals(List.of(), holes());
  }
}
