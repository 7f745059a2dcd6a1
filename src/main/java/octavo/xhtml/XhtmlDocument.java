package octavo.xhtml;

import java.util.List;
import octavo.book.ComponentKind;
import octavo.diagnostic.FilePlace;
import octavo.diagnostic.Place;

/**
 * One piece of the book in reading order, made or the author's: a file of the EPUB, a section of
 * the single document.
 *
 * @param id ASCII, unique; a file name without extension and an XML id
 * @param kind what it is
 * @param label what contents call it, plain text
 * @param depth 0 for the outermost, 1 for a chapter in a part …
 * @param ordinal the chapter's number, else 0
 * @param body one {@code section} element with all it holds, well-formed, in the XHTML namespace by
 *     default and {@code epub} declared by the caller; it carries {@code id}, {@code class}, {@code
 *     epub:type}, {@code role} and a label for assistive technology
 * @param entries what contents say of it: its own line and those of its sections; none where it is
 *     not listed
 * @param places where its blocks stand in the manuscript
 * @param origin what it is made of as a whole, for messages: a file of the manuscript, or what is
 *     said of the book
 */
public record XhtmlDocument(
    String id,
    ComponentKind kind,
    String label,
    int depth,
    int ordinal,
    String body,
    List<ContentsEntry> entries,
    SourcePlaces places,
    Place origin) {
  /** Copies the entries. */
  public XhtmlDocument {
    entries = List.copyOf(entries);
  }

  /** A document in which nothing is known to come from the manuscript. */
  public XhtmlDocument(
      String id, ComponentKind kind, String label, int depth, int ordinal, String body) {
    this(
        id,
        kind,
        label,
        depth,
        ordinal,
        body,
        List.of(new ContentsEntry(label, depth, "")),
        SourcePlaces.NONE,
        new FilePlace("."));
  }

  /**
   * The block that an element is, or stands in or after; the file that the document is made of
   * where it is no block of the author's.
   *
   * @param offset an offset in the element's start tag
   */
  public Place place(int offset) {
    return places.at(offset).<Place>map(at -> at).orElseGet(() -> new FilePlace(origin.path()));
  }

  /** The same, or a piece of it, with another body, of which the places are not known. */
  public XhtmlDocument with(String newId, String newBody) {
    return new XhtmlDocument(
        newId, kind, label, depth, ordinal, newBody, entries, SourcePlaces.NONE, origin);
  }

  /** The same with its places known. */
  public XhtmlDocument at(SourcePlaces known) {
    return new XhtmlDocument(id, kind, label, depth, ordinal, body, entries, known, origin);
  }
}
