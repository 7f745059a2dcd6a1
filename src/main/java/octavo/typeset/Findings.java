package octavo.typeset;

import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import octavo.diagnostic.Diagnostics;
import octavo.diagnostic.Place;
import octavo.xhtml.XhtmlDocument;

/** What of the text is larger than its room. */
final class Findings {
  private Findings() {}

  /** Reports what of a document is larger than its room, once for each block. */
  static void reportOverflows(SetDocument set, Diagnostics diagnostics) {
    Map<Overflow.Kind, Set<Place>> told = new EnumMap<>(Overflow.Kind.class);
    for (Overflow overflow : set.overflows()) {
      Place place = set.document().place(overflow.source());
      if (told.computeIfAbsent(overflow.kind(), key -> new LinkedHashSet<>()).add(place)) {
        String message = page(set.document(), overflow) + overflow.kind().message();
        diagnostics.report(overflow.kind().code(), place, message, overflow.kind().hint());
      }
    }
  }

  // A page without blocks of the author's is told by name, as its place does not show it.
  private static String page(XhtmlDocument document, Overflow overflow) {
    return document.places().at(overflow.source()).isPresent() ? "" : document.label() + ": ";
  }
}
