package octavo.bundle;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import octavo.book.Creator;
import octavo.book.Metadata;
import octavo.bundle.BundledEdition.Kind;
import octavo.bundle.BundledEdition.Purpose;
import octavo.diagnostic.Diagnostics;
import octavo.diagnostic.FilePlace;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;
import org.junit.jupiter.api.Test;

/** What stands beside the editions of a bundle says who did what, and what each file is for. */
class BundleTextsTest {
  private static final Creator EDITOR = new Creator("Ed Itor", "edt", "");

  private static Metadata metadata(String language, Creator... creators) {
    return new Metadata(
        "A Book",
        "",
        List.of(creators),
        language,
        LocalDate.of(2026, 1, 31),
        Map.of(),
        "Example Press",
        "",
        "",
        List.of(),
        Optional.empty());
  }

  private static BundledEdition edition(Kind kind, Purpose purpose, String name) {
    String file = "a-book-" + name + "." + kind.title();
    return new BundledEdition(kind, purpose, name, file, 1, "0", "urn:uuid:1");
  }

  private static final List<BundledEdition> ALL =
      List.of(
          edition(Kind.HTML, Purpose.GENERAL, "html"),
          edition(Kind.EPUB, Purpose.GENERAL, "epub"),
          edition(Kind.EPUB, Purpose.KINDLE, "kindle"),
          edition(Kind.EPUB, Purpose.KOBO, "kobo"),
          edition(Kind.EPUB, Purpose.APPLE, "apple"),
          edition(Kind.PDF, Purpose.GENERAL, "print"),
          edition(Kind.PDF, Purpose.GENERAL, "pocket"),
          edition(Kind.PDF, Purpose.LARGE_PRINT, "large-print"),
          edition(Kind.PDF, Purpose.HANDOUT, "handout"),
          edition(Kind.PDF, Purpose.WIDE_MARGINS, "notes-wide"));

  private static Map<String, String> texts(Metadata metadata, List<BundledEdition> editions) {
    return BundleTexts.of(
        new BundleDescription(metadata, "a-book", "urn:uuid:1", editions, Optional.empty(), ""),
        new SettingsHints(new FilePlace("book.yaml"), key -> "say " + key),
        new Diagnostics());
  }

  private static Document xml(String text) {
    return Jsoup.parse(text, "", Parser.xmlParser());
  }

  @Test
  void aLoneEditorIsCalledEditorAndNobodyAuthor() throws IOException {
    Map<String, String> texts = texts(metadata("en", EDITOR), ALL);
    Document feed = xml(texts.get("opds.xml"));
    assertEquals("", feed.select("author").text());
    assertEquals(List.of("Ed Itor"), feed.select("entry > contributor > name").eachText());
    JsonNode work = new ObjectMapper().readTree(texts.get("metadata/schema-org.jsonld"));
    assertEquals("Ed Itor", work.at("/editor/0/name").asText());
    assertFalse(work.has("author"));
    JsonNode item = new ObjectMapper().readTree(texts.get("metadata/book.csl.json")).get(0);
    assertEquals("Itor", item.at("/editor/0/family").asText());
    assertFalse(item.has("author"));
    String bib = texts.get("metadata/book.bib");
    assertTrue(bib.contains("  editor = {Itor, Ed},\n"), bib);
    assertFalse(bib.contains("author"), bib);
    Document onix = xml(texts.get("metadata/onix.xml"));
    assertEquals("B01", onix.selectFirst("ContributorRole").text());
    Document core = xml(texts.get("metadata/dublin-core.xml"));
    assertEquals("", core.select("dc|creator").text());
    assertEquals("Ed Itor", core.select("dc|contributor").text());
  }

  @Test
  void ofABookWithoutAnybodyNobodyIsSaidToBeTheAuthor() {
    Document feed = xml(texts(metadata("en"), ALL).get("opds.xml"));
    // RFC 4287, 4.1.2: each entry has an author, or the feed.
    assertEquals(0, feed.select("entry > author").size());
    assertEquals(1, feed.select("feed > author > name").size());
    assertEquals("", feed.select("author").text());
    assertEquals("Example Press", feed.select("entry > dc|publisher").text());
  }

  @Test
  void everyFileSaysWhatItIsForAndNoTwoTheSame() {
    Map<String, String> texts = texts(metadata("de", EDITOR), ALL);
    List<Element> links =
        xml(texts.get("opds.xml")).select("link[rel=http://opds-spec.org/acquisition]");
    assertEquals(
        List.of(
            "Das Buch in einer Datei für jeden Browser; braucht kein Netz (HTML)",
            "Das Buch für E-Reader, Telefone und Tablets (EPUB)",
            "Das Buch für Kindle (EPUB)",
            "Das Buch für Kobo (EPUB)",
            "Das Buch für Apple Books (EPUB)",
            "Das Buch, wie es gedruckt wird (PDF, print)",
            "Das Buch, wie es gedruckt wird (PDF, pocket)",
            "Das Buch in Großdruck (PDF)",
            "Ein Handout für den Unterricht (PDF)",
            "Seiten mit breitem Rand für Notizen (PDF)"),
        links.stream().map(link -> link.attr("title")).toList());
    assertEquals(
        List.of(
            "text/html",
            "application/epub+zip",
            "application/epub+zip",
            "application/kepub+zip",
            "application/epub+zip",
            "application/pdf",
            "application/pdf",
            "application/pdf",
            "application/pdf",
            "application/pdf"),
        links.stream().map(link -> link.attr("type")).toList());
    for (String file : List.of("index.html", "README.txt")) {
      for (String says :
          List.of("Das Buch für Kindle", "wie es gedruckt wird (pocket)", "Ein Handout")) {
        assertTrue(texts.get(file).contains(says), file + ": " + texts.get(file));
      }
    }
    assertTrue(texts.get("metadata/schema-org.jsonld").contains("\"Das Buch für Kobo (EPUB)\""));
  }

  @Test
  void bibliographiesHaveOneIsbnAndNameTheOthersInANote() throws IOException {
    List<BundledEdition> editions =
        List.of(
            new BundledEdition(
                Kind.EPUB, Purpose.GENERAL, "epub", "a.epub", 1, "0", "urn:isbn:9783161484100"),
            new BundledEdition(
                Kind.PDF, Purpose.GENERAL, "print", "a.pdf", 1, "0", "urn:isbn:9780306406157"));
    Map<String, String> texts = texts(metadata("en", EDITOR), editions);
    String bib = texts.get("metadata/book.bib");
    assertTrue(bib.contains("  isbn = {9780306406157},\n"), bib);
    assertTrue(bib.contains("  note = {ISBN 9783161484100 (EPUB)},\n"), bib);
    JsonNode item = new ObjectMapper().readTree(texts.get("metadata/book.csl.json")).get(0);
    assertEquals("9780306406157", item.get("ISBN").asText());
    assertEquals("ISBN 9783161484100 (EPUB)", item.get("note").asText());
  }

  @Test
  void bibtexPartsNoNameAtItsSmallWords() {
    Map<String, String> texts =
        texts(
            metadata(
                "en",
                new Creator("José Ortega y Gasset", "aut", ""),
                new Creator("Ludwig van Beethoven", "aut", ""),
                new Creator("Simon and Schuster", "aut", ""),
                new Creator("Voltaire", "", ""),
                new Creator("Martin Luther King Jr.", "aut", "")),
            ALL);
    String bib = texts.get("metadata/book.bib");
    assertTrue(
        bib.contains(
            "  author = {{Ortega y Gasset}, José and van Beethoven, Ludwig"
                + " and {Simon and Schuster} and {Voltaire} and King, Jr., Martin Luther},\n"),
        bib);
  }

  @Test
  void anOrganisationIsNoPersonInOnix() {
    Document onix =
        xml(
            texts(metadata("en", new Creator("Octavo Editions", "edt", "Octavo Editions")), ALL)
                .get("metadata/onix.xml"));
    assertEquals("Octavo Editions", onix.select("CorporateName").text());
    assertTrue(onix.select("PersonName").isEmpty());
  }
}
