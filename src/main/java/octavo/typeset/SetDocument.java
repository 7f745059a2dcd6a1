package octavo.typeset;

import java.util.List;
import octavo.typeset.page.StructureElement;
import octavo.xhtml.XhtmlDocument;

/**
 * A document, set and divided into pages.
 *
 * @param document what it is of
 * @param shape of its pages
 * @param strips its column
 * @param pages the parts of the column
 * @param notes where notes stand in it
 * @param structure what holds its logical structure
 * @param namesPages whether page numbers stand in its text, so that it may have to be set again
 * @param overflows what of it is larger than its room
 */
record SetDocument(
    XhtmlDocument document,
    PageShape shape,
    List<Strip> strips,
    List<PageBreaker.Span> pages,
    NoteExtents notes,
    StructureElement structure,
    boolean namesPages,
    List<Overflow> overflows) {}
