package octavo.bundle;

import java.util.LinkedHashSet;
import java.util.Set;
import octavo.book.Creator;
import octavo.book.Metadata;

/** The fifteen elements (ISO 15836-1), in the container libraries harvest (OAI-PMH 2.0, oai_dc). */
final class DublinCore {
  private DublinCore() {}

  static String text(BundleDescription bundle) {
    Metadata metadata = bundle.metadata();
    XmlDocument out = new XmlDocument();
    out.open(
        "oai_dc:dc",
        " xmlns:oai_dc=\"http://www.openarchives.org/OAI/2.0/oai_dc/\""
            + " xmlns:dc=\"http://purl.org/dc/elements/1.1/\"");
    out.element("dc:title", Creators.title(metadata));
    for (Creator creator : metadata.creators()) {
      boolean made = Creators.role(creator).equals(Creators.AUTHOR);
      out.element(made ? "dc:creator" : "dc:contributor", creator.name());
    }
    metadata.subjects().forEach(subject -> out.element("dc:subject", subject));
    out.element("dc:description", metadata.description());
    out.element("dc:publisher", metadata.publisher());
    out.element("dc:date", metadata.isDated() ? metadata.date().toString() : "");
    out.element("dc:type", "Text");
    Set<String> formats = new LinkedHashSet<>();
    Set<String> identifiers = new LinkedHashSet<>();
    for (BundledEdition edition : bundle.editions()) {
      formats.add(edition.kind().mediaType());
      identifiers.add(edition.identifier());
    }
    formats.forEach(format -> out.element("dc:format", format));
    identifiers.forEach(identifier -> out.element("dc:identifier", identifier));
    out.element("dc:language", metadata.language());
    metadata.series().ifPresent(series -> out.element("dc:relation", series.title()));
    out.element("dc:rights", metadata.rights());
    return out.close("oai_dc:dc").toString();
  }
}
