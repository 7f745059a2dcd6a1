package octavo.bundle;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;

/**
 * {@code opds.xml} of a shelf: an acquisition feed (OPDS Catalog 1.2) whose entries are those of
 * the bundles' own feeds, their addresses seen from the shelf. It is as old as its newest book.
 */
final class ShelfFeed {
  private ShelfFeed() {}

  static String text(String title, List<ShelvedBook> books) {
    XmlDocument out = OpdsFeed.open();
    byte[] name = ("octavo shelf " + title).getBytes(StandardCharsets.UTF_8);
    out.element("id", "urn:uuid:" + UUID.nameUUIDFromBytes(name));
    out.element("title", title);
    out.element(
        "updated",
        books.stream()
            .map(book -> book.text("updated"))
            .max(String::compareTo)
            .orElse("2000-01-01T00:00:00Z"));
    if (!books.stream().allMatch(ShelvedBook::hasAuthor)) {
      OpdsFeed.nobody(out);
    }
    out.empty("link", "rel", "self", "href", "opds.xml", "type", OpdsFeed.TYPE);
    out.empty("link", "rel", "start", "href", "opds.xml", "type", OpdsFeed.TYPE);
    out.empty("link", "rel", "alternate", "href", "index.html", "type", "text/html");
    books.forEach(book -> element(book, book.entry(), out));
    return out.close("feed").toString();
  }

  private static void element(ShelvedBook book, ShelvedBook.Element element, XmlDocument out) {
    if (!element.children().isEmpty()) {
      out.open(element.name());
      element.children().forEach(child -> element(book, child, out));
      out.close(element.name());
    } else if (element.attributes().isEmpty()) {
      out.element(element.name(), element.text());
    } else {
      String[] attributes = element.attributes().toArray(String[]::new);
      for (int i = 0; i < attributes.length; i += 2) {
        if (attributes[i].equals("href")) {
          attributes[i + 1] = book.address(attributes[i + 1]);
        }
      }
      out.empty(element.name(), attributes);
    }
  }
}
