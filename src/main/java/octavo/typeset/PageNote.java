package octavo.typeset;

import java.util.List;
import java.util.Optional;
import octavo.typeset.page.StructureElement;

/**
 * A note that stands on the page of its reference.
 *
 * @param id its identifier
 * @param note what it is a printing of, by name; no page needs two printings of one note
 * @param foot it as it stands at the foot of a page
 * @param margin it as it stands in the margin; empty where it cannot
 */
record PageNote(String id, String note, SetNote foot, Optional<SetNote> margin) {
  /** The identifiers of the notes cited in it. */
  List<String> calls() {
    return foot.strips().stream().flatMap(strip -> strip.marks().notes().stream()).toList();
  }

  /** Its element in the structure, wherever it comes to stand. */
  StructureElement structure() {
    return margin.orElse(foot).structure();
  }

  /** Lets it be read as it stands at the foot of a page. */
  void standAtFoot() {
    margin.ifPresent(beside -> beside.structure().hold(foot.structure()));
  }
}
