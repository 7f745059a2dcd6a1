package octavo.reader;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import octavo.reader.ReadingSystem.Document;
import octavo.reader.ReadingSystem.Notes;

/**
 * foliate-js in Chromium with a book open: the engine of the reader Foliate, which sets documents
 * as XHTML, where epub.js makes HTML of them. Addresses are those of the archive: {@code
 * EPUB/text/one.xhtml#note-1}.
 */
public final class Foliate implements AutoCloseable {
  private static final ObjectMapper JSON = new ObjectMapper();

  /** What the browser says of foliate-js itself, whatever the book. */
  private static final Pattern OWN = Pattern.compile("both allow-scripts and allow-same-origin");

  private final ReaderPage page;

  private Foliate(ReaderPage page) {
    this.page = page;
  }

  /** What is not installed that it needs; empty when all is. */
  public static Optional<String> missing() {
    return BookServer.missing("foliate-js", BookServer.FOLIATE.resolve("view.js"));
  }

  /** How it sets a document. */
  public enum Flow {
    /** In pages beside each other. */
    PAGINATED("paginated"),
    /** As one scroll. */
    SCROLLED("scrolled");

    private final String keyword;

    Flow(String keyword) {
      this.keyword = keyword;
    }
  }

  /** Opens a book. */
  public static Foliate open(Chromium chromium, Path epub, Screen screen, Flow flow, Notes notes)
      throws IOException {
    ReaderPage page = ReaderPage.open(chromium, epub, "foliate.html", screen);
    page.call("reader.open", flow.keyword, notes == Notes.POP_UP);
    return new Foliate(page);
  }

  /** Every document of the spine. */
  public List<Document> documents() throws IOException {
    List<Document> documents = new ArrayList<>();
    for (JsonNode found : page.call("reader.survey")) {
      documents.add(JSON.treeToValue(found, Document.class));
    }
    return documents;
  }

  /**
   * An entry of a list of the navigation document.
   *
   * @param label what it says
   * @param href the address it leads to
   */
  public record Entry(String label, String href) {}

  /**
   * The entries of a list, those below an entry behind it.
   *
   * @param list {@code toc}, {@code pageList} or {@code landmarks}
   */
  public List<Entry> entries(String list) throws IOException {
    return entriesOf(page.call("reader.entries", list));
  }

  /** The links of a document that is a list, as its entries. */
  public List<Entry> links(String href) throws IOException {
    return entriesOf(page.call("reader.links", href));
  }

  private static List<Entry> entriesOf(JsonNode array) throws IOException {
    List<Entry> entries = new ArrayList<>();
    for (JsonNode found : array) {
      entries.add(JSON.treeToValue(found, Entry.class));
    }
    return entries;
  }

  /** Of some addresses those that lead nowhere. */
  public List<String> dead(List<String> addresses) throws IOException {
    return ReaderPage.strings(page.call("reader.dead", addresses));
  }

  /**
   * Shows a place of the book.
   *
   * @throws IOException when it is not on the screen then
   */
  public void show(String address) throws IOException {
    page.call("reader.show", address);
  }

  /** Shows where the text begins and returns the address of that document. */
  public String showTextStart() throws IOException {
    return page.call("reader.showTextStart").asText();
  }

  /** The label of the page of print that the page on the screen is in. */
  public String pageLabel() throws IOException {
    return page.call("reader.pageLabel").asText();
  }

  /**
   * Follows the link at an address, or that within the element there which leads to a target.
   *
   * @param target an address; for a link's own address anything
   */
  public void follow(String address, String target) throws IOException {
    page.call("reader.follow", address, target);
  }

  /**
   * Waits until an element is on the screen and stands still.
   *
   * @throws IOException when it is not on the screen then
   */
  public void awaitArrival(String address) throws IOException {
    page.call("reader.arrival", address);
  }

  /** The addresses of the links that were followed since this was asked last. */
  public List<String> followed() throws IOException {
    return ReaderPage.strings(page.call("reader.followed"));
  }

  /** The text of the note that pops up, once it does. */
  public String popUp(String address) throws IOException {
    return page.call("reader.popUp", address).asText();
  }

  /** The text of an element of the document that is shown, as it is seen. */
  public String text(String address) throws IOException {
    return page.call("reader.text", address).asText();
  }

  /**
   * What is wrong with a document as it is shown, a sentence each: what stands beyond its column
   * and does not scroll, what is below the screen, and text of a contrast under 4.5 to 1.
   */
  public List<String> faults(String href) throws IOException {
    return ReaderPage.strings(page.call("reader.faults", href));
  }

  /** Writes what is on the screen to a PNG, a pixel of it for a point of the page. */
  public void photograph(Path file) throws IOException {
    page.photograph(file);
  }

  /** What the console was told of errors, by the book or the reading system. */
  public List<String> errors() {
    return page.errors().stream().filter(said -> !OWN.matcher(said).find()).toList();
  }

  /** The addresses outside this machine that were asked for. */
  public List<String> outsideRequests() {
    return page.outsideRequests();
  }

  @Override
  public void close() {
    page.close();
  }
}
