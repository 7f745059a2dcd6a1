package octavo.bundle;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.MissingResourceException;
import java.util.Optional;
import java.util.Set;
import octavo.book.Creator;
import octavo.book.Metadata;

/**
 * A message for shops and libraries (ONIX for Books 3.0, reference names). Files that are known by
 * one identifier are one product of several forms.
 */
final class OnixMessage {
  private OnixMessage() {}

  /**
   * What a message must have and a book does not say.
   *
   * @param what in words
   * @param key the setting that would say it
   */
  record Lacking(String what, String key) {}

  /** What a book does not say; empty when it says all. */
  static Optional<Lacking> lacking(Metadata metadata) {
    if (metadata.publisher().isEmpty() && metadata.creators().isEmpty()) {
      return Optional.of(new Lacking("a sender, a publisher or a creator", "publisher"));
    }
    return metadata.isDated() ? Optional.empty() : Optional.of(new Lacking("a date", "date"));
  }

  static String text(BundleDescription bundle) {
    Metadata metadata = bundle.metadata();
    XmlDocument out = new XmlDocument();
    out.open("ONIXMessage", " release=\"3.0\" xmlns=\"http://ns.editeur.org/onix/3.0/reference\"");
    out.open("Header").open("Sender").element("SenderName", sender(metadata)).close("Sender");
    out.element("SentDateTime", date(metadata)).close("Header");
    Map<String, List<BundledEdition>> products = new LinkedHashMap<>();
    for (BundledEdition edition : bundle.editions()) {
      products.computeIfAbsent(edition.identifier(), _ -> new ArrayList<>()).add(edition);
    }
    products.forEach((identifier, editions) -> product(out, metadata, identifier, editions));
    return out.close("ONIXMessage").toString();
  }

  private static String sender(Metadata metadata) {
    return metadata.publisher().isEmpty()
        ? metadata.creators().getFirst().name()
        : metadata.publisher();
  }

  private static String date(Metadata metadata) {
    return metadata.date().toString().replace("-", "");
  }

  private static void product(
      XmlDocument out, Metadata metadata, String identifier, List<BundledEdition> editions) {
    out.open("Product").element("RecordReference", identifier);
    // List 1: 03, confirmed on publication.
    out.element("NotificationType", "03");
    identifier(out, identifier);
    out.open("DescriptiveDetail").element("ProductComposition", "00");
    form(out, identifier, editions);
    series(out, metadata);
    title(out, "01", metadata.title(), metadata.subtitle());
    for (int i = 0; i < metadata.creators().size(); i++) {
      contributor(out, i + 1, metadata.creators().get(i));
    }
    language(out, metadata.language());
    for (String subject : metadata.subjects()) {
      // List 27: 20, keywords.
      out.open("Subject").element("SubjectSchemeIdentifier", "20");
      out.element("SubjectHeadingText", subject).close("Subject");
    }
    out.close("DescriptiveDetail");
    description(out, metadata.description());
    publishing(out, metadata);
    out.close("Product");
  }

  // List 5: 15, ISBN-13; 22, URN; 01, the publisher's own.
  private static void identifier(XmlDocument out, String identifier) {
    String isbn = Creators.isbn(identifier);
    boolean urn = identifier.toLowerCase(Locale.ROOT).startsWith("urn:");
    out.open("ProductIdentifier");
    out.element("ProductIDType", isbn.isEmpty() ? urn ? "22" : "01" : "15");
    out.element("IDTypeName", isbn.isEmpty() && !urn ? "Identifier" : "");
    out.element("IDValue", isbn.isEmpty() ? identifier : isbn).close("ProductIdentifier");
  }

  // Lists 150 and 175: a digital download (ED) of these forms. The ISBN of an edition in print is
  // that of the book made of it (BA), not of the file.
  private static void form(XmlDocument out, String identifier, List<BundledEdition> editions) {
    Set<BundledEdition.Kind> kinds = new LinkedHashSet<>();
    editions.forEach(edition -> kinds.add(edition.kind()));
    if (kinds.equals(Set.of(BundledEdition.Kind.PDF)) && !Creators.isbn(identifier).isEmpty()) {
      out.element("ProductForm", "BA");
      return;
    }
    out.element("ProductForm", "ED");
    kinds.forEach(kind -> out.element("ProductFormDetail", detail(kind)));
  }

  private static String detail(BundledEdition.Kind kind) {
    return switch (kind) {
      case EPUB -> "E101";
      case HTML -> "E105";
      case PDF -> "E107";
    };
  }

  private static void series(XmlDocument out, Metadata metadata) {
    if (metadata.series().isEmpty()) {
      return;
    }
    Metadata.Series series = metadata.series().get();
    String number = series.number();
    out.open("Collection").element("CollectionType", "10");
    if (number.matches("\\d+(\\.\\d+)*")) {
      // List 197: 02, the order that the title says.
      out.open("CollectionSequence").element("CollectionSequenceType", "02");
      out.element("CollectionSequenceNumber", number).close("CollectionSequence");
    }
    out.open("TitleDetail").element("TitleType", "01");
    // List 149: the title is the collection's (02), the number the product's (01).
    out.open("TitleElement").element("TitleElementLevel", "02");
    out.element("TitleText", series.title()).close("TitleElement");
    if (!number.isEmpty()) {
      out.open("TitleElement").element("TitleElementLevel", "01");
      out.element("PartNumber", number).close("TitleElement");
    }
    out.close("TitleDetail").close("Collection");
  }

  private static void title(XmlDocument out, String level, String title, String subtitle) {
    out.open("TitleDetail").element("TitleType", "01").open("TitleElement");
    out.element("TitleElementLevel", level).element("TitleText", title);
    out.element("Subtitle", subtitle).close("TitleElement").close("TitleDetail");
  }

  private static void contributor(XmlDocument out, int number, Creator creator) {
    out.open("Contributor").element("SequenceNumber", Integer.toString(number));
    out.element("ContributorRole", role(Creators.role(creator)));
    boolean sorted = creator.sortAs().contains(",");
    boolean person = sorted || !Organisations.isOne(creator.name());
    out.element(person ? "PersonName" : "CorporateName", creator.name());
    out.element("PersonNameInverted", sorted ? creator.sortAs() : "").close("Contributor");
  }

  // List 17.
  private static String role(String marc) {
    return switch (marc) {
      case Creators.AUTHOR -> "A01";
      case Creators.EDITOR -> "B01";
      case Creators.TRANSLATOR -> "B06";
      case Creators.ILLUSTRATOR -> "A12";
      case "aui" -> "A24";
      case "aft" -> "A19";
      case "pht" -> "A13";
      default -> "Z99";
    };
  }

  // List 22: 01, the language of the text; List 74 has ISO 639-2/B, of three letters.
  private static void language(XmlDocument out, String tag) {
    String code;
    try {
      code = bibliographic(Locale.forLanguageTag(tag).getISO3Language());
    } catch (MissingResourceException unknown) {
      return;
    }
    if (!code.isEmpty()) {
      out.open("Language").element("LanguageRole", "01").element("LanguageCode", code);
      out.close("Language");
    }
  }

  private static String bibliographic(String terminologic) {
    return switch (terminologic) {
      case "sqi" -> "alb";
      case "hye" -> "arm";
      case "eus" -> "baq";
      case "mya" -> "bur";
      case "zho" -> "chi";
      case "ces" -> "cze";
      case "nld" -> "dut";
      case "fra" -> "fre";
      case "kat" -> "geo";
      case "deu" -> "ger";
      case "ell" -> "gre";
      case "isl" -> "ice";
      case "mkd" -> "mac";
      case "mri" -> "mao";
      case "msa" -> "may";
      case "fas" -> "per";
      case "ron" -> "rum";
      case "slk" -> "slo";
      case "bod" -> "tib";
      case "cym" -> "wel";
      default -> terminologic;
    };
  }

  private static void description(XmlDocument out, String description) {
    if (!description.isBlank()) {
      out.open("CollateralDetail").open("TextContent").element("TextType", "03");
      out.element("ContentAudience", "00").element("Text", description);
      out.close("TextContent").close("CollateralDetail");
    }
  }

  private static void publishing(XmlDocument out, Metadata metadata) {
    out.open("PublishingDetail");
    if (!metadata.publisher().isEmpty()) {
      out.open("Publisher").element("PublishingRole", "01");
      out.element("PublisherName", metadata.publisher()).close("Publisher");
    }
    out.open("PublishingDate").element("PublishingDateRole", "01");
    out.element("Date", date(metadata)).close("PublishingDate");
    out.close("PublishingDetail");
  }
}
