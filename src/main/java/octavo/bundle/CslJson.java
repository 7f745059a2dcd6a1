package octavo.bundle;

import java.util.List;
import octavo.book.Creator;
import octavo.book.Metadata;

/** An item of the Citation Style Language (CSL 1.0.2, csl-data), for Zotero and citeproc. */
final class CslJson {
  private CslJson() {}

  static String text(BundleDescription bundle) {
    Metadata metadata = bundle.metadata();
    Json json = new Json().openArray().open();
    json.member("id", bundle.name()).member("type", "book");
    json.member("title", Creators.title(metadata));
    if (!metadata.subtitle().isEmpty()) {
      json.member("title-short", metadata.title());
    }
    names(json, "author", Creators.of(metadata, Creators.AUTHOR));
    names(json, "editor", Creators.of(metadata, Creators.EDITOR));
    names(json, "translator", Creators.of(metadata, Creators.TRANSLATOR));
    names(json, "illustrator", Creators.of(metadata, Creators.ILLUSTRATOR));
    if (metadata.isDated()) {
      json.name("issued").open().name("date-parts").openArray().openArray();
      json.value(metadata.date().getYear()).value(metadata.date().getMonthValue());
      json.value(metadata.date().getDayOfMonth()).closeArray().closeArray().close();
    }
    text(json, "publisher", metadata.publisher());
    text(json, "abstract", metadata.description());
    text(json, "keyword", String.join("; ", metadata.subjects()));
    text(json, "language", metadata.language());
    text(json, "collection-title", metadata.series().map(Metadata.Series::title).orElse(""));
    text(json, "collection-number", metadata.series().map(Metadata.Series::number).orElse(""));
    bundle.editions().stream()
        .map(edition -> Creators.isbn(edition.identifier()))
        .filter(isbn -> !isbn.isEmpty())
        .findFirst()
        .ifPresent(isbn -> json.member("ISBN", isbn));
    return json.close().closeArray() + "\n";
  }

  private static void text(Json json, String name, String value) {
    if (!value.isBlank()) {
      json.member(name, value.strip());
    }
  }

  // Only a name to sort by says which part of a name is the family's.
  private static void names(Json json, String role, List<Creator> creators) {
    if (creators.isEmpty()) {
      return;
    }
    json.name(role).openArray();
    for (Creator creator : creators) {
      int comma = creator.sortAs().indexOf(',');
      json.open();
      if (comma > 0) {
        json.member("family", creator.sortAs().substring(0, comma).strip());
        json.member("given", creator.sortAs().substring(comma + 1).strip());
      } else {
        json.member("literal", creator.name());
      }
      json.close();
    }
    json.closeArray();
  }
}
