package octavo.typeset;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import octavo.typeset.page.StructureElement;
import octavo.typeset.page.StructureKid;
import octavo.typeset.page.StructureType;
import octavo.xhtml.XhtmlDocument;

/**
 * A document, set and divided into pages.
 *
 * @param document what it is of
 * @param opensRecto whether its first page is a right-hand one
 * @param shape of its pages
 * @param margin where notes stand in their margin; empty when none can
 * @param strips its column
 * @param pages the parts of the column
 * @param notes where notes stand in it
 * @param structure what holds its logical structure
 * @param namesPages whether page numbers stand in its text, so that it may have to be set again
 * @param overflows what of it is larger than its room
 */
record SetDocument(
    XhtmlDocument document,
    boolean opensRecto,
    PageShape shape,
    Optional<MarginColumn> margin,
    List<Strip> strips,
    List<PageBreaker.Span> pages,
    NoteExtents notes,
    StructureElement structure,
    boolean namesPages,
    List<Overflow> overflows) {
  /** Whether it has headings right below its title, its own or those of groups of notes. */
  boolean hasSections() {
    return structure.kids().stream()
        .anyMatch(kid -> kid instanceof StructureElement section && hasSections(section));
  }

  private static boolean hasSections(StructureElement section) {
    Optional<StructureType> title = Optional.empty();
    for (StructureKid kid : section.kids()) {
      if (!(kid instanceof StructureElement element)) {
        continue;
      }
      StructureType type = element.type();
      if (title.isEmpty() && type.isHeading()) {
        title = Optional.of(type);
      } else if (title.isPresent() && begins(element, title.get())) {
        return true;
      }
    }
    return false;
  }

  private static boolean begins(StructureElement element, StructureType title) {
    if (element.type() == StructureType.SECTION) {
      return element.kids().stream()
          .anyMatch(kid -> kid instanceof StructureElement inner && begins(inner, title));
    }
    return element.type().isHeading() && element.type().ordinal() == title.ordinal() + 1;
  }

  /** By identifier the page of it that has it, counted from 0; in the order of pages. */
  Map<String, Integer> places() {
    Map<String, Integer> places = new LinkedHashMap<>();
    for (int page = 0; page < pages.size(); page++) {
      PageBreaker.Span span = pages.get(page);
      for (Strip strip : span.strips()) {
        for (String anchor : strip.anchors()) {
          places.put(anchor, page);
        }
      }
      for (Standing note : span.notes()) {
        for (String anchor : note.strip().anchors()) {
          places.put(anchor, page);
        }
      }
    }
    return places;
  }
}
