package octavo.importer.read;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import octavo.importer.text.Passage;
import octavo.importer.text.TextSpan;
import octavo.importer.text.TextStyle;
import octavo.importer.text.TracedText;

/** Leaves out links to places that are no part of the text, such as what a page hides. */
final class AliveLinks {
  private AliveLinks() {}

  /** The passages with those links only that lead somewhere. */
  static List<Passage> only(List<Passage> passages) {
    Set<String> places = new HashSet<>();
    for (Passage passage : passages) {
      for (TracedText text : passage.texts()) {
        for (TextSpan span : text.spans()) {
          if (span.style() instanceof TextStyle.Anchor(String id)) {
            places.add("#" + id);
          }
        }
      }
    }
    return passages.stream().map(it -> it.map(text -> only(text, places))).toList();
  }

  private static TracedText only(TracedText text, Set<String> places) {
    List<TextSpan> alive =
        text.spans().stream().filter(span -> isAlive(span.style(), places)).toList();
    return alive.size() == text.spans().size() ? text : text.restyled(alive);
  }

  private static boolean isAlive(TextStyle style, Set<String> places) {
    return !(style instanceof TextStyle.Link(String address))
        || !address.startsWith("#")
        || places.contains(address);
  }
}
