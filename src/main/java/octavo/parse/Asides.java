package octavo.parse;

import java.util.ArrayList;
import java.util.List;
import org.commonmark.node.Node;

/**
 * What of a file stands beside its blocks, gathered while they are converted.
 *
 * @param notes the definitions of notes
 * @param links the definitions of links that nothing asks for
 */
record Asides(List<DraftNote> notes, List<UnusedLink> links) {
  Asides() {
    this(new ArrayList<>(), new ArrayList<>());
  }

  /** Adds the unused links of a document, all of whose text has been converted. */
  void addUnused(Node document, Scope scope) {
    links.addAll(LinkUse.unused(document, scope));
  }
}
