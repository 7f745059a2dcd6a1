package octavo.typeset;

import java.util.List;
import octavo.resolve.NotePlan;
import octavo.xhtml.XhtmlDocument;

/**
 * A text to be set.
 *
 * @param notes number and place of its notes
 * @param documents in reading order
 */
record Copy(NotePlan notes, List<XhtmlDocument> documents) {
  /** Copies the list. */
  Copy {
    documents = List.copyOf(documents);
  }
}
