package octavo.bundle;

import java.util.List;
import java.util.Optional;
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
    names(json, "author", metadata, Creators.AUTHOR);
    names(json, "editor", metadata, Creators.EDITOR);
    names(json, "translator", metadata, Creators.TRANSLATOR);
    names(json, "illustrator", metadata, Creators.ILLUSTRATOR);
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
    Isbns isbns = Isbns.of(bundle);
    text(json, "ISBN", isbns.first());
    text(json, "note", isbns.others());
    return json.close().closeArray() + "\n";
  }

  private static void text(Json json, String name, String value) {
    if (!value.isBlank()) {
      json.member(name, value.strip());
    }
  }

  private static void names(Json json, String role, Metadata metadata, String marc) {
    List<Creator> creators = Creators.of(metadata, marc);
    if (creators.isEmpty()) {
      return;
    }
    json.name(role).openArray();
    for (Creator creator : creators) {
      json.open();
      Optional<PersonName> parted = PersonName.of(creator, metadata.language());
      if (parted.isPresent()) {
        PersonName name = parted.get();
        json.member("family", name.family()).member("given", name.given());
        text(json, "non-dropping-particle", name.particle());
        text(json, "suffix", name.suffix());
      } else {
        json.member("literal", creator.name());
      }
      json.close();
    }
    json.closeArray();
  }
}
