package octavo.typeset.page;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * An edition, set.
 *
 * @param pages in order, the first a recto
 * @param structure the root of the logical structure
 * @param documents the same by the documents it is made of, in order
 * @param outline what a reader's program lists beside the pages, in order
 * @param destinations where identifiers of the documents have come to stand
 * @param language the book's language, a BCP 47 tag
 */
public record Edition(
    List<Page> pages,
    StructureElement structure,
    List<Document> documents,
    List<OutlineEntry> outline,
    Map<String, Destination> destinations,
    String language) {
  /** Copies and sorts. */
  public Edition {
    pages = List.copyOf(pages);
    documents = List.copyOf(documents);
    outline = List.copyOf(outline);
    destinations = Collections.unmodifiableMap(new TreeMap<>(destinations));
  }

  /**
   * A document of the edition.
   *
   * @param id see {@code XhtmlDocument}
   * @param structure what of the structure is its own
   */
  public record Document(String id, List<StructureKid> structure) {
    /** Copies the structure. */
    public Document {
      structure = List.copyOf(structure);
    }
  }
}
