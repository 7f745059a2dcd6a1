package octavo.xhtml;

import java.util.List;
import octavo.book.ComponentKind;
import octavo.book.Inline;

/**
 * A document being put together: its element is still open.
 *
 * @param id see {@link XhtmlDocument#id()}
 * @param kind what it is
 * @param title its title as printed, or empty
 * @param label what contents call it
 * @param number the chapter's number as printed, or empty
 * @param depth see {@link XhtmlDocument#depth()}
 * @param ordinal see {@link XhtmlDocument#ordinal()}
 * @param body the element without its end
 */
record Page(
    String id,
    ComponentKind kind,
    List<Inline> title,
    String label,
    String number,
    int depth,
    int ordinal,
    Markup body) {
  /** The finished document. */
  XhtmlDocument close(String element) {
    body.closeLine(element);
    return new XhtmlDocument(id, kind, label, depth, ordinal, body.toString(), body.places());
  }
}
