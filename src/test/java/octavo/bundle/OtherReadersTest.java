package octavo.bundle;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.tectonica.jonix.Jonix;
import com.tectonica.jonix.JonixRecord;
import com.tectonica.jonix.common.codelist.ContributorRoles;
import com.tectonica.jonix.common.codelist.LanguageRoles;
import com.tectonica.jonix.common.codelist.NotificationOrUpdateTypes;
import com.tectonica.jonix.common.codelist.ProductIdentifierTypes;
import com.tectonica.jonix.common.codelist.PublishingRoles;
import com.tectonica.jonix.common.codelist.SubjectSchemeIdentifiers;
import com.tectonica.jonix.common.codelist.TextTypes;
import com.tectonica.jonix.common.codelist.TitleTypes;
import com.tectonica.jonix.unify.base.BaseContributor;
import com.tectonica.jonix.unify.base.BaseProduct;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import octavo.book.Creator;
import octavo.book.Metadata;
import octavo.bundle.BundledEdition.Kind;
import octavo.bundle.BundledEdition.Purpose;
import octavo.diagnostic.Diagnostics;
import octavo.diagnostic.FilePlace;
import octavo.reader.OpdsReader;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Isolated;

/**
 * Programs of other projects read from the metadata what the book says. There is no XSD of ONIX in
 * any package; Jonix knows the elements and code lists of ONIX 3.0, and leaves out what is none.
 *
 * <p>When its reader of XML is loaded it asks all of the program for the JDK's own transformer, by
 * a property of the system; EPUBCheck cannot work with that. The property is put back before any
 * other test goes on.
 */
@Isolated
class OtherReadersTest {
  private static final String TRANSFORMER = "javax.xml.transform.TransformerFactory";

  private static final List<BundledEdition> EDITIONS =
      List.of(
          new BundledEdition(Kind.HTML, Purpose.GENERAL, "html", "b.html", 3, "0", "urn:uuid:7"),
          new BundledEdition(
              Kind.EPUB, Purpose.GENERAL, "epub", "b.epub", 4, "0", "urn:isbn:9783161484100"),
          new BundledEdition(
              Kind.EPUB, Purpose.KOBO, "kobo", "b.kepub.epub", 5, "0", "urn:isbn:9783161484100"),
          new BundledEdition(
              Kind.PDF, Purpose.GENERAL, "print", "b.pdf", 6, "0", "urn:isbn:9780306406157"));

  private static final List<Creator> CREATORS =
      List.of(
          new Creator("Ada Example", "aut", "Example, Ada"),
          new Creator("Ed Itor", "edt", ""),
          new Creator("Tom Turner", "trl", ""),
          new Creator("Octavo Editions", "ill", ""),
          new Creator("Fo Reword", "aui", ""));

  @BeforeAll
  static void loadJonix() throws ClassNotFoundException {
    String before = System.getProperty(TRANSFORMER);
    Class.forName("com.tectonica.xmlchunk.XmlChunkerContext");
    if (before == null) {
      System.clearProperty(TRANSFORMER);
    } else {
      System.setProperty(TRANSFORMER, before);
    }
  }

  private static Map<String, String> texts(List<Creator> creators) {
    Metadata metadata =
        new Metadata(
            "A & B",
            "Of <C>",
            creators,
            "de-AT",
            LocalDate.of(2026, 1, 31),
            Map.of(),
            "Example Press",
            "CC BY 4.0",
            "Two & two.",
            List.of("counting", "a & b"),
            Optional.of(new Metadata.Series("Sums", "2")));
    Optional<BundleDescription.Cover> cover =
        Optional.of(new BundleDescription.Cover("cover.png", "image/png"));
    return BundleTexts.of(
        new BundleDescription(metadata, "b", "urn:isbn:9783161484100", EDITIONS, cover, ""),
        new SettingsHints(new FilePlace("book.yaml"), key -> "say " + key),
        new Diagnostics());
  }

  private static List<BaseProduct> products() {
    byte[] onix = texts(CREATORS).get("metadata/onix.xml").getBytes(StandardCharsets.UTF_8);
    List<BaseProduct> products = new ArrayList<>();
    for (JonixRecord product : Jonix.source(new ByteArrayInputStream(onix))) {
      products.add(Jonix.toBaseProduct(product));
    }
    return products;
  }

  @Test
  void jonixLeavesTheTransformerOfTheProgramAlone() {
    products();
    assertNull(System.getProperty(TRANSFORMER));
  }

  @Test
  void jonixReadsEachProductWithItsIdentifierAndForm() {
    List<BaseProduct> products = products();
    assertEquals(
        List.of("urn:uuid:7", "9783161484100", "9780306406157"),
        products.stream()
            .map(
                product ->
                    Optional.ofNullable(product.info.findProductId(ProductIdentifierTypes.ISBN_13))
                        .orElseGet(() -> product.info.findProductId(ProductIdentifierTypes.URN)))
            .toList());
    assertEquals(
        List.of("Digital download", "Digital download", "Book"),
        products.stream().map(product -> product.description.productForm).toList());
    for (BaseProduct product : products) {
      assertEquals(
          NotificationOrUpdateTypes.Notification_confirmed_on_publication,
          product.info.notificationType);
    }
  }

  @Test
  void jonixReadsWhatTheBookSaysOfItself() {
    BaseProduct product = products().get(1);
    assertEquals("A & B", product.titles.findTitleText(TitleTypes.Distinctive_title_book));
    assertEquals("Of <C>", product.titles.findTitle(TitleTypes.Distinctive_title_book).subtitle);
    assertEquals("German", product.description.findLanguage(LanguageRoles.Language_of_text));
    assertEquals("Sums", product.collections.get(0).mainTitle);
    assertEquals("2", product.collections.get(0).numberWithinSeries);
    assertEquals("Example Press", product.publishers.get(0).publisherName);
    assertEquals(PublishingRoles.Publisher, product.publishers.get(0).publishingRole);
    assertEquals(TextTypes.Description, product.texts.get(0).textType);
    // As XML, for there may be elements in it.
    assertEquals("Two &amp; two.", product.texts.get(0).text);
    assertEquals(
        List.of("counting", "a & b"),
        product.subjects.get(SubjectSchemeIdentifiers.Keywords).stream()
            .map(subject -> subject.subjectHeadingText)
            .toList());
  }

  @Test
  void jonixReadsWhoDidWhat() {
    List<BaseContributor> contributors = products().get(1).contributors;
    assertEquals(
        List.of(
            Set.of(ContributorRoles.By_author),
            Set.of(ContributorRoles.Edited_by),
            Set.of(ContributorRoles.Translated_by),
            Set.of(ContributorRoles.Illustrated_by),
            Set.of(ContributorRoles.Introduction_by)),
        contributors.stream().map(contributor -> contributor.contributorRoles).toList());
    assertEquals("Ada Example", contributors.get(0).personName);
    assertEquals("Example, Ada", contributors.get(0).personNameInverted);
    assertEquals("Ed Itor", contributors.get(1).personName);
    assertEquals("Octavo Editions", contributors.get(3).corporateName);
  }

  private static JsonNode catalogue(List<Creator> creators, Path folder) throws IOException {
    assumeTrue(OpdsReader.missing().isEmpty(), OpdsReader.missing().orElse(""));
    Path feed = Files.writeString(folder.resolve("opds.xml"), texts(creators).get("opds.xml"));
    return OpdsReader.read(feed, folder);
  }

  @Test
  void readiumReadsTheBookAndItsFilesFromTheFeed(@TempDir Path folder) throws IOException {
    JsonNode catalogue = catalogue(CREATORS, folder);
    assertEquals(1, catalogue.get("publications").size());
    JsonNode book = catalogue.at("/publications/0");
    assertEquals("A & B: Of <C>", book.at("/metadata/title").asText());
    assertEquals("Ada Example", book.at("/metadata/author").asText());
    assertEquals("de-AT", book.at("/metadata/language").asText());
    assertEquals("Example Press", book.at("/metadata/publisher").asText());
    assertEquals("Two & two.", book.at("/metadata/description").asText());
    assertEquals("cover.png", book.at("/images/0/href").asText());
    List<String> files = new ArrayList<>();
    for (JsonNode link : book.get("links")) {
      if (link.path("rel").asText().startsWith("http://opds-spec.org/acquisition")) {
        files.add(link.get("href").asText() + " " + link.get("type").asText());
        assertTrue(!link.path("title").asText().isEmpty(), link.toString());
      }
    }
    assertEquals(
        List.of(
            "b.html text/html",
            "b.epub application/epub+zip",
            "b.kepub.epub application/kepub+zip",
            "b.pdf application/pdf"),
        files);
  }

  @Test
  void readiumSeesNoAuthorWhereTheBookHasNone(@TempDir Path folder) throws IOException {
    JsonNode catalogue = catalogue(List.of(new Creator("Ed Itor", "edt", "")), folder);
    assertTrue(
        catalogue.at("/publications/0/metadata/author").isMissingNode(), catalogue.toString());
  }
}
