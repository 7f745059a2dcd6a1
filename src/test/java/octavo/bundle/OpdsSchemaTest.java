package octavo.bundle;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.thaiopensource.util.PropertyMapBuilder;
import com.thaiopensource.validate.ValidateProperty;
import com.thaiopensource.validate.ValidationDriver;
import com.thaiopensource.validate.rng.CompactSchemaReader;
import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import octavo.book.Creator;
import octavo.book.Metadata;
import octavo.bundle.BundledEdition.Kind;
import octavo.bundle.BundledEdition.Purpose;
import octavo.diagnostic.Diagnostics;
import octavo.diagnostic.FilePlace;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.xml.sax.ErrorHandler;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;
import org.xml.sax.SAXParseException;

/** The feeds keep to the rules of Atom and OPDS, as a validator of another project reads them. */
class OpdsSchemaTest {
  private static final Path SCHEMA = Path.of("src/test/resources/octavo/bundle/opds.rnc");

  private static Metadata metadata(List<Creator> creators, List<String> subjects) {
    return new Metadata(
        "A & \"B\"",
        "Of <C>",
        creators,
        "de-AT",
        LocalDate.of(2026, 1, 31),
        Map.of(),
        "Example Press",
        "CC BY 4.0",
        "Two & two.",
        subjects,
        Optional.of(new Metadata.Series("Sums", "2")));
  }

  private static String feed(Metadata metadata, Optional<BundleDescription.Cover> cover) {
    List<BundledEdition> editions = new ArrayList<>();
    for (Purpose purpose : Purpose.values()) {
      for (Kind kind : Kind.values()) {
        String name = kind + "-" + purpose;
        editions.add(
            new BundledEdition(kind, purpose, name, name, 7, "0", "urn:isbn:9783161484100"));
      }
    }
    return BundleTexts.of(
            new BundleDescription(metadata, "a", "urn:isbn:9783161484100", editions, cover, ""),
            new SettingsHints(new FilePlace("book.yaml"), key -> "say " + key),
            new Diagnostics())
        .get("opds.xml");
  }

  private static String full() {
    return feed(
        metadata(
            List.of(new Creator("Ada Example", "", ""), new Creator("Tom Turner", "trl", "")),
            List.of("counting", "a & b")),
        Optional.of(new BundleDescription.Cover("cover.png", "image/png")));
  }

  private static List<String> findings(String xml) throws IOException, SAXException {
    List<String> found = new ArrayList<>();
    ErrorHandler handler =
        new ErrorHandler() {
          @Override
          public void warning(SAXParseException finding) {
            found.add(finding.getMessage());
          }

          @Override
          public void error(SAXParseException finding) {
            found.add(finding.getMessage());
          }

          @Override
          public void fatalError(SAXParseException finding) {
            found.add(finding.getMessage());
          }
        };
    PropertyMapBuilder properties = new PropertyMapBuilder();
    properties.put(ValidateProperty.ERROR_HANDLER, handler);
    ValidationDriver driver =
        new ValidationDriver(properties.toPropertyMap(), CompactSchemaReader.getInstance());
    boolean read = driver.loadSchema(new InputSource(SCHEMA.toUri().toString()));
    assertTrue(read, () -> SCHEMA + ": " + found);
    driver.validate(new InputSource(new StringReader(xml)));
    return found;
  }

  @Test
  void aFeedOfAllThatABookCanSayIsValid() throws IOException, SAXException {
    assertEquals(List.of(), findings(full()));
  }

  @Test
  void aFeedOfABookThatSaysNothingIsValid() throws IOException, SAXException {
    Metadata bare =
        new Metadata(
            "Bare",
            "",
            List.of(),
            "en",
            Metadata.UNDATED,
            Map.of(),
            "",
            "",
            "",
            List.of(),
            Optional.empty());
    assertEquals(List.of(), findings(feed(bare, Optional.empty())));
  }

  @Test
  void aShelfOfBooksIsValidWithOneThatHasNoAuthorOfItsOwn(@TempDir Path folder)
      throws IOException, SAXException {
    List<ShelvedBook> books = new ArrayList<>();
    for (String feed : List.of(full(), full().replaceAll("(?s)<author>.*</author>", ""))) {
      Path bundle = Files.createDirectory(folder.resolve("book-" + books.size()));
      Files.writeString(bundle.resolve("opds.xml"), feed);
      books.add(ShelvedBook.read(bundle));
    }
    String shelf = ShelfFeed.text("Both", books);
    assertEquals(List.of(), findings(shelf));
    assertTrue(shelf.contains("href=\"book-1/index.html\""), shelf);
  }

  @Test
  void aShelfOfNoBooksIsValid() throws IOException, SAXException {
    assertEquals(List.of(), findings(ShelfFeed.text("Empty", List.of())));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "author> | contributor>",
        "<name>Ada Example</name> | <uri>urn:a</uri>",
        "<updated>2026-01-31T00:00:00Z</updated> | ''",
        "2026-01-31T00:00:00Z | 2026-01-31",
        "rel=\"self\" | rel=\"via\"",
        ";kind=acquisition | ''",
        "http://opds-spec.org/acquisition | http://opds-spec.org/acquired",
        "type=\"application/epub+zip\" | ''",
        "type=\"image/png\" | type=\"image/webp\"",
        "href=\"index.html\" | ''",
        "rel=\"alternate\" | rel=\"related\"",
        "<dc:language>de-AT | <dc:language>German (Austria)",
        "<id>urn:isbn:9783161484100</id> | <id>9783161484100</id>",
        "term=\"counting\" | ''",
        "<summary> | <summary type=\"html\">",
        "<rights>CC BY 4.0</rights> | <rights>a</rights><rights>b</rights>"
      })
  void whatBreaksARuleIsFound(String right, String wrong) throws IOException, SAXException {
    String feed = full();
    assertTrue(feed.contains(right), feed);
    assertNotEquals(List.of(), findings(feed.replace(right, wrong)), wrong);
  }
}
