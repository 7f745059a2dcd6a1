package octavo.xhtml;

import java.util.List;
import java.util.Optional;
import octavo.book.ComponentKind;
import octavo.book.Inline;
import octavo.diagnostic.Place;
import octavo.diagnostic.SourceFile;

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
 * @param listed its lines in the contents, its own first; none where it is not listed
 * @param body the element without its end
 * @param source the file of the author's it is made of; empty for what is made of metadata
 */
record Page(
    String id,
    ComponentKind kind,
    List<Inline> title,
    String label,
    String number,
    int depth,
    int ordinal,
    List<ListedTitle> listed,
    Markup body,
    Optional<SourceFile> source) {
  Page {
    listed = List.copyOf(listed);
  }

  /** A page that an author need not write. */
  static Page made(String id, ComponentKind kind, String label, Markup body) {
    ListedTitle own = new ListedTitle(kind.key(), List.of(), "", new ContentsEntry(label, 0, ""));
    return new Page(id, kind, List.of(), label, "", 0, 0, List.of(own), body, Optional.empty());
  }

  /**
   * The finished document.
   *
   * @param metadata where what is said of the book stands
   */
  XhtmlDocument close(String element, Place metadata) {
    body.closeLine(element);
    Place origin = source.<Place>map(file -> file.span(0, 0)).orElse(metadata);
    List<ContentsEntry> entries = listed.stream().map(ListedTitle::entry).toList();
    return new XhtmlDocument(
        id, kind, label, depth, ordinal, body.toString(), entries, body.places(), origin);
  }
}
