package octavo.typeset;

import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import octavo.diagnostic.Diagnostics;
import octavo.diagnostic.FilePlace;
import octavo.diagnostic.Place;
import octavo.xhtml.XhtmlDocument;

/** Where in the manuscript things stand, and what of them is larger than its room. */
final class Findings {
  private Findings() {}

  /** Reports what of a document is larger than its room, once for each block. */
  static void reportOverflows(SetDocument set, Diagnostics diagnostics) {
    Map<Overflow.Kind, Set<Place>> told = new EnumMap<>(Overflow.Kind.class);
    for (Overflow overflow : set.overflows()) {
      Place place = place(set.document(), overflow.source());
      if (told.computeIfAbsent(overflow.kind(), key -> new LinkedHashSet<>()).add(place)) {
        diagnostics.report(
            overflow.kind().code(), place, overflow.kind().message(), overflow.kind().hint());
      }
    }
  }

  /**
   * The block that an element stands in; the document where it is no block of the author's.
   *
   * @param offset of the element in the document's body
   */
  static Place place(XhtmlDocument document, int offset) {
    return document
        .places()
        .at(offset)
        .<Place>map(at -> at)
        .orElse(new FilePlace(document.label()));
  }
}
