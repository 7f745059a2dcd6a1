package octavo.importer.read;

import java.util.Map;
import java.util.Set;
import org.jsoup.nodes.Element;

/**
 * Where the links of some documents lead within them.
 *
 * @param notes their notes and the marks of these
 * @param places what other links lead to
 */
record HtmlLinks(HtmlNotes notes, HtmlPlaces places) {
  /**
   * Follows the links.
   *
   * @param documents the bodies of documents by the paths links name them by, in their order
   * @param own the addresses the document at the empty path is known by
   */
  static HtmlLinks of(Map<String, Element> documents, Set<String> own) {
    HtmlTargets targets = new HtmlTargets(documents, own);
    HtmlNotes notes = HtmlNotes.of(documents, targets);
    return new HtmlLinks(notes, HtmlPlaces.of(documents, targets, notes));
  }
}
