package octavo.bundle;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import octavo.book.Creator;
import octavo.book.Metadata;

/**
 * {@code opds.xml}: an acquisition feed of one entry (OPDS Catalog 1.2; RFC 4287), by which reading
 * programs list and fetch the book. Atom demands a time of each entry: it is the book's date.
 *
 * <p>Atom demands an author of each entry, too, its own or the feed's, whose author is that of
 * every entry that has none (4.1.2, 4.2.1). Nobody is called author who is none: the feed has an
 * author only where an entry has none, and its name is a space. Reading programs show the name of
 * an entry's author whatever it is, and one without any text as its element's.
 */
final class OpdsFeed {
  static final String TYPE = "application/atom+xml;profile=opds-catalog;kind=acquisition";

  private OpdsFeed() {}

  static String text(BundleDescription bundle) {
    Metadata metadata = bundle.metadata();
    XmlDocument out = open();
    out.element("id", bundle.identifier() + "#catalogue");
    out.element("title", metadata.title());
    out.element("updated", metadata.date() + "T00:00:00Z");
    if (Creators.of(metadata, Creators.AUTHOR).isEmpty()) {
      nobody(out);
    }
    out.empty("link", "rel", "self", "href", "opds.xml", "type", TYPE);
    out.empty("link", "rel", "start", "href", "opds.xml", "type", TYPE);
    entry(bundle, out);
    return out.close("feed").toString();
  }

  /** A feed on its way. */
  static XmlDocument open() {
    return new XmlDocument()
        .open(
            "feed",
            " xmlns=\"http://www.w3.org/2005/Atom\" xmlns:dc=\"http://purl.org/dc/terms/\""
                + " xmlns:opds=\"http://opds-spec.org/2010/catalog\"");
  }

  private static void entry(BundleDescription bundle, XmlDocument out) {
    Metadata metadata = bundle.metadata();
    out.open("entry").element("id", bundle.identifier());
    out.element("title", Creators.title(metadata));
    out.element("updated", metadata.date() + "T00:00:00Z");
    creators(metadata, out);
    out.element("dc:language", metadata.language());
    out.element("dc:issued", metadata.isDated() ? metadata.date().toString() : "");
    out.element("dc:publisher", metadata.publisher());
    identifiers(bundle, out);
    for (String subject : metadata.subjects()) {
      out.empty("category", "term", subject, "label", subject);
    }
    out.element("rights", metadata.rights());
    out.element("summary", metadata.description());
    bundle.cover().ifPresent(cover -> cover(cover, out));
    out.empty("link", "rel", "alternate", "href", "index.html", "type", "text/html");
    EditionTitles titles = EditionTitles.of(bundle);
    bundle.editions().forEach(edition -> acquisition(edition, titles.title(edition), out));
    out.close("entry");
  }

  private static void identifiers(BundleDescription bundle, XmlDocument out) {
    Set<String> identifiers = new LinkedHashSet<>();
    bundle.editions().forEach(edition -> identifiers.add(edition.identifier()));
    identifiers.forEach(identifier -> out.element("dc:identifier", identifier));
  }

  private static void cover(BundleDescription.Cover cover, XmlDocument out) {
    String image = "http://opds-spec.org/image";
    for (String relation : List.of(image, image + "/thumbnail")) {
      out.empty("link", "rel", relation, "href", cover.file(), "type", cover.mediaType());
    }
  }

  private static void acquisition(BundledEdition edition, String title, XmlDocument out) {
    out.empty(
        "link",
        "rel",
        "http://opds-spec.org/acquisition",
        "href",
        edition.file(),
        "type",
        edition.catalogueType(),
        "title",
        title,
        "length",
        Long.toString(edition.bytes()));
  }

  /** The author of a feed with an entry that has none. */
  static void nobody(XmlDocument out) {
    out.open("author").blank("name").close("author");
  }

  private static void creators(Metadata metadata, XmlDocument out) {
    for (Creator creator : metadata.creators()) {
      boolean author = Creators.role(creator).equals(Creators.AUTHOR);
      String element = author ? "author" : "contributor";
      out.open(element).element("name", creator.name()).close(element);
    }
  }
}
