package octavo.typeset;

import java.util.List;
import octavo.typeset.page.StructureElement;

/**
 * A note for the foot of a page, set.
 *
 * @param id its identifier
 * @param note what it is a printing of, by name; no page needs two printings of one note
 * @param strips its text
 * @param structure its element, which is not yet in any other
 */
record PageNote(String id, String note, List<Strip> strips, StructureElement structure) {
  /** The notes cited in it. */
  List<String> calls() {
    return strips.stream().flatMap(strip -> strip.marks().calls().stream()).toList();
  }
}
