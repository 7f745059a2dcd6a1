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
 * epub.js in Chromium with a book open, on a screen, touched as a reader touches it. Addresses are
 * as in the package document: {@code text/one.xhtml#note-1}.
 */
public final class ReadingSystem implements AutoCloseable {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final int DENSITY = 2;

  /** How long anything may take on the slowest machine. */
  private static final int SECONDS = 90;

  /** How long a document that does not get the room it needs is waited for. */
  private static final int STILL = 5;

  private final BookServer server;
  private final DevTools page;
  private final Screen screen;

  private ReadingSystem(BookServer server, DevTools page, Screen screen) {
    this.server = server;
    this.page = page;
    this.screen = screen;
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
   * Opens a book on a phone.
   *
   * @param notes what it does where the mark of a note is touched
   */
  public static ReadingSystem open(Chromium chromium, Path epub, Notes notes) throws IOException {
    return open(chromium, epub, notes, Screen.PHONE);
  }

  /**
   * Opens a book on a screen.
   *
   * @param notes what it does where the mark of a note is touched
   */
  public static ReadingSystem open(Chromium chromium, Path epub, Notes notes, Screen screen)
      throws IOException {
    BookServer server = new BookServer(epub);
    DevTools page = chromium.newPage();
    page.call(
        "Emulation.setDeviceMetricsOverride",
        Map.of(
            "width",
            screen.width(),
            "height",
            screen.height(),
            "deviceScaleFactor",
            DENSITY,
            "mobile",
            true));
    page.call("Emulation.setTouchEmulationEnabled", Map.of("enabled", true));
    page.prefer(screen.scheme().keyword());
    page.call("Page.navigate", Map.of("url", server.page()));
    ReadingSystem system = new ReadingSystem(server, page, screen);
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

  /** Where the entries of the contents lead, those below an entry behind it. */
  public List<String> contents() throws IOException {
    return strings(page.evaluate("reader.contents()"));
  }

  /**
   * What is wrong with a document as it is shown, a sentence each: what stands beyond its column
   * and does not scroll, what is below the screen, and text of a contrast under 4.5 to 1.
   */
  public List<String> faults(String href) throws IOException {
    return strings(page.evaluate("reader.faults(" + quoted(href) + ", " + STILL + ")"));
  }

  /** The width of the margin at the left and the right of the screen, in pixels of CSS. */
  public double margin() throws IOException {
    return page.evaluate("reader.margin()").asDouble();
  }

  /** Which way the pages go on, {@code ltr} or {@code rtl}. */
  public String direction() throws IOException {
    return page.evaluate("reader.direction()").asText();
  }

  /** Turns to the page that follows. */
  public void next() throws IOException {
    page.evaluate("reader.next()");
  }

  /**
   * Where the first and the last words of a document that is shown are.
   *
   * @param first from the left of the screen, in pixels of CSS
   * @param last likewise
   */
  public record Ends(double first, double last) {}

  /** Where the text of a document that is shown begins and ends. */
  public Ends ends(String href) throws IOException {
    JsonNode ends = page.evaluate("reader.ends(" + quoted(href) + ")");
    return new Ends(ends.get(0).asDouble(), ends.get(1).asDouble());
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
        Map.of(
            "x",
            0,
            "y",
            0,
            "width",
            screen.width(),
            "height",
            screen.height(),
            "scale",
            1.0 / DENSITY);
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
