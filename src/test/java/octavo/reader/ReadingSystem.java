package octavo.reader;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * epub.js in Chromium with a book open, on a phone's screen, touched as a reader touches it.
 * Addresses are as in the package document: {@code text/one.xhtml#note-1}.
 */
public final class ReadingSystem implements AutoCloseable {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final int WIDTH = 390;
  private static final int HEIGHT = 560;
  private static final int DENSITY = 2;

  /** How long anything may take on the slowest machine. */
  private static final int SECONDS = 90;

  private final BookServer server;
  private final DevTools page;

  private ReadingSystem(BookServer server, DevTools page) {
    this.server = server;
    this.page = page;
  }

  /** What is not installed that it needs; empty when all is. */
  public static Optional<String> missing() {
    if (Chromium.installed().isEmpty()) {
      return Optional.of("no chromium is installed");
    }
    return BookServer.hasReader()
        ? Optional.empty()
        : Optional.of("no epub.js: npm ci --ignore-scripts --prefix src/test/readers");
  }

  /**
   * Opens a book.
   *
   * @param notes what it does where the mark of a note is touched
   */
  public static ReadingSystem open(Chromium chromium, Path epub, Notes notes) throws IOException {
    BookServer server = new BookServer(epub);
    DevTools page = chromium.newPage();
    page.call(
        "Emulation.setDeviceMetricsOverride",
        Map.of("width", WIDTH, "height", HEIGHT, "deviceScaleFactor", DENSITY, "mobile", true));
    page.call("Emulation.setTouchEmulationEnabled", Map.of("enabled", true));
    page.call("Page.navigate", Map.of("url", server.page()));
    ReadingSystem system = new ReadingSystem(server, page);
    page.evaluate(
        "new Promise(done => document.readyState === 'complete' ? done()"
            + " : addEventListener('load', done))");
    page.evaluate("reader.open(" + (notes == Notes.POP_UP) + ")");
    return system;
  }

  /** What a reading system does where the mark of a note is touched. */
  public enum Notes {
    /** It goes to the note as to any link's target. */
    FOLLOW,
    /** It shows the note over the page, and leaves footnotes out of the text. */
    POP_UP
  }

  /**
   * A document of the spine.
   *
   * @param href its address
   * @param characters of its text
   * @param pictures how many it shows
   * @param ids of its elements
   * @param links in order
   */
  public record Document(
      String href, int characters, int pictures, List<String> ids, List<FoundLink> links) {}

  /**
   * A link of a document.
   *
   * @param id its id, or empty
   * @param target the address it leads to; empty when it leads out of the book
   * @param isReference whether it is the mark of a note
   * @param isBack whether it leads from a note to its mark
   * @param note the id of the note it stands in, or empty
   */
  public record FoundLink(
      String id, String target, boolean isReference, boolean isBack, String note) {}

  /** Every document of the spine, loaded. */
  public List<Document> documents() throws IOException {
    List<Document> documents = new ArrayList<>();
    for (JsonNode found : page.evaluate("reader.survey()")) {
      documents.add(JSON.treeToValue(found, Document.class));
    }
    return documents;
  }

  /** Shows a place of the book, and puts away a note that popped up. */
  public void show(String address) throws IOException {
    page.evaluate("reader.show(" + quoted(address) + ")");
  }

  /** Waits until an element is on the screen and stands still. */
  public void awaitArrival(String address) throws IOException {
    arrival(address, "");
  }

  private JsonNode arrival(String address, String target) throws IOException {
    String arguments = quoted(address) + ", " + quoted(target) + ", " + SECONDS;
    return page.evaluate("reader.arrival(" + arguments + ")");
  }

  /** Touches an element as soon as it is on the screen. */
  public void touch(String address) throws IOException {
    touch(arrival(address, ""));
  }

  /** Touches the link within an element that leads to a target, as soon as it is on the screen. */
  public void touchLink(String address, String target) throws IOException {
    touch(arrival(address, target));
  }

  private void touch(JsonNode point) throws IOException {
    Map<String, Object> finger = Map.of("x", point.get("x"), "y", point.get("y"));
    page.call(
        "Input.dispatchTouchEvent", Map.of("type", "touchStart", "touchPoints", List.of(finger)));
    page.call("Input.dispatchTouchEvent", Map.of("type", "touchEnd", "touchPoints", List.of()));
  }

  /** The addresses of the links that were followed so far. */
  public List<String> followed() throws IOException {
    return strings(page.evaluate("reader.followed()"));
  }

  /** The text of the note that pops up, once it does. */
  public String popUp(String address) throws IOException {
    return page.evaluate("reader.popUp(" + quoted(address) + ", " + SECONDS + ")").asText();
  }

  /** The text of a document that is shown, as it is seen. */
  public String text(String href) throws IOException {
    return page.evaluate("reader.text(" + quoted(href) + ")").asText();
  }

  /** How many pixels the notes that pop up take in the text of a document that is shown. */
  public double heightOfNotes(String href) throws IOException {
    return page.evaluate("reader.heightOfNotes(" + quoted(href) + ")").asDouble();
  }

  /** Writes what is on the screen to a PNG, a pixel of it for a point of the page. */
  public void photograph(Path file) throws IOException {
    Map<String, Object> whole =
        Map.of("x", 0, "y", 0, "width", WIDTH, "height", HEIGHT, "scale", 1.0 / DENSITY);
    JsonNode shot = page.call("Page.captureScreenshot", Map.of("format", "png", "clip", whole));
    Files.write(file, Base64.getDecoder().decode(shot.get("data").asText()));
  }

  /** What the console was told of errors, by the book or the reading system. */
  public List<String> errors() {
    List<String> errors = new ArrayList<>();
    for (JsonNode thrown : page.events("Runtime.exceptionThrown")) {
      errors.add(thrown.at("/exceptionDetails").toString());
    }
    for (JsonNode said : page.events("Runtime.consoleAPICalled")) {
      if (said.path("type").asText().matches("error|assert|warning")) {
        errors.add(said.path("args").toString());
      }
    }
    for (JsonNode entry : page.events("Log.entryAdded")) {
      errors.add(entry.at("/entry").toString());
    }
    return errors;
  }

  /** The addresses outside this machine that were asked for. */
  public List<String> outsideRequests() {
    return page.events("Network.requestWillBeSent").stream()
        .map(sent -> sent.at("/request/url").asText())
        .filter(url -> !url.matches("(http://127\\.0\\.0\\.1:\\d+/|blob:|data:|about:).*"))
        .toList();
  }

  private static List<String> strings(JsonNode array) {
    List<String> strings = new ArrayList<>();
    array.forEach(each -> strings.add(each.asText()));
    return strings;
  }

  private static String quoted(String text) throws IOException {
    return JSON.writeValueAsString(text);
  }

  @Override
  public void close() {
    page.close();
    server.close();
  }
}
