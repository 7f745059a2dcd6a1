package octavo.bundle;

import java.util.List;
import octavo.book.Creator;
import octavo.book.Metadata;

/** The vocabulary of schema.org, in JSON-LD: the book, and each file as a work of its own kind. */
final class SchemaOrg {
  private SchemaOrg() {}

  static String text(BundleDescription bundle) {
    Metadata metadata = bundle.metadata();
    Json json = new Json().open().member("@context", "https://schema.org");
    json.member("@type", "Book").member("@id", bundle.identifier());
    json.member("name", metadata.title());
    text(json, "alternativeHeadline", metadata.subtitle());
    creators(json, metadata);
    json.member("inLanguage", metadata.language());
    text(json, "datePublished", metadata.isDated() ? metadata.date().toString() : "");
    if (!metadata.publisher().isEmpty()) {
      json.name("publisher").open().member("@type", "Organization");
      json.member("name", metadata.publisher()).close();
    }
    text(json, "description", metadata.description());
    if (!metadata.subjects().isEmpty()) {
      json.name("keywords").openArray();
      metadata.subjects().forEach(json::value);
      json.closeArray();
    }
    text(json, "copyrightNotice", metadata.rights());
    metadata.series().ifPresent(series -> series(json, series));
    bundle.cover().ifPresent(cover -> json.member("image", cover.file()));
    json.name("workExample").openArray();
    EditionTitles titles = EditionTitles.of(bundle);
    bundle.editions().forEach(edition -> edition(json, edition, titles.title(edition)));
    return json.closeArray().close() + "\n";
  }

  private static void text(Json json, String name, String value) {
    if (!value.isBlank()) {
      json.member(name, value.strip());
    }
  }

  private static void creators(Json json, Metadata metadata) {
    for (String role :
        List.of(Creators.AUTHOR, Creators.EDITOR, Creators.TRANSLATOR, Creators.ILLUSTRATOR, "")) {
      List<Creator> creators =
          metadata.creators().stream()
              .filter(creator -> property(Creators.role(creator)).equals(property(role)))
              .toList();
      if (!creators.isEmpty()) {
        json.name(property(role)).openArray();
        for (Creator creator : creators) {
          json.open().member("name", creator.name()).close();
        }
        json.closeArray();
      }
    }
  }

  private static String property(String role) {
    return switch (role) {
      case Creators.AUTHOR -> "author";
      case Creators.EDITOR -> "editor";
      case Creators.TRANSLATOR -> "translator";
      case Creators.ILLUSTRATOR -> "illustrator";
      default -> "contributor";
    };
  }

  private static void series(Json json, Metadata.Series series) {
    json.name("isPartOf").open().member("@type", "BookSeries").member("name", series.title());
    json.close();
    text(json, "position", series.number());
  }

  private static void edition(Json json, BundledEdition edition, String title) {
    json.open().member("@type", "Book").member("bookFormat", "https://schema.org/EBook");
    text(json, "isbn", Creators.isbn(edition.identifier()));
    json.name("encoding").open().member("@type", "MediaObject").member("name", title);
    json.member("contentUrl", edition.file());
    json.member("encodingFormat", edition.kind().mediaType());
    json.member("contentSize", edition.bytes() + " B").member("sha256", edition.sha256());
    json.close().close();
  }
}
