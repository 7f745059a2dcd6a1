package octavo.reader;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * epub.js in Chromium with a book open, on a screen, touched as a reader touches it. Addresses are
 * as in the package document: {@code text/one.xhtml#note-1}.
 */
public final class ReadingSystem implements AutoCloseable {
  private static final ObjectMapper JSON = new ObjectMapper();

  /** How long anything may take on the slowest machine. */
  private static final int SECONDS = 90;

  /** How long a document that does not get the room it needs is waited for. */
  private static final int STILL = 5;

  private final ReaderPage page;

  private ReadingSystem(ReaderPage page) {
    this.page = page;
  }

  /** What is not installed that it needs; empty when all is. */
  public static Optional<String> missing() {
    return BookServer.missing("epub.js", BookServer.EPUB_JS, BookServer.JSZIP);
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
    ReaderPage page = ReaderPage.open(chromium, epub, "reader.html", screen);
    page.call("reader.open", notes == Notes.POP_UP);
    return new ReadingSystem(page);
  }

  /**
   * How many milliseconds a page that never saw a book needs to open it and paint a document.
   *
   * @param href the document
   */
  public static double openingTime(Chromium chromium, Path epub, Screen screen, String href)
      throws IOException {
    try (ReaderPage page = ReaderPage.open(chromium, epub, "reader.html", screen)) {
      return page.call("reader.timed", href).asDouble();
    }
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
   * @param tabled the ids of its notes that hold a table
   * @param links in order
   */
  public record Document(
      String href,
      int characters,
      int pictures,
      List<String> ids,
      List<String> tabled,
      List<FoundLink> links) {}

  /**
   * A link of a document.
   *
   * @param id its id, or empty
   * @param target the address it leads to; empty when it leads out of the book
   * @param isReference whether it is the mark of a note
   * @param isBack whether it leads from a note to its mark
   * @param note the id of the note it stands in, or empty
   * @param within the name of the heading, table or caption it stands in, or empty
   */
  public record FoundLink(
      String id, String target, boolean isReference, boolean isBack, String note, String within) {}

  /** Every document of the spine, loaded. */
  public List<Document> documents() throws IOException {
    List<Document> documents = new ArrayList<>();
    for (JsonNode found : page.call("reader.survey")) {
      documents.add(JSON.treeToValue(found, Document.class));
    }
    return documents;
  }

  /** Where the entries of the contents lead, those below an entry behind it. */
  public List<String> contents() throws IOException {
    return ReaderPage.strings(page.call("reader.contents"));
  }

  /**
   * What is wrong with a document as it is shown, a sentence each: what stands beyond its column
   * and does not scroll, what is below the screen, and text of a contrast under 4.5 to 1.
   */
  public List<String> faults(String href) throws IOException {
    return ReaderPage.strings(page.call("reader.faults", href, STILL));
  }

  /** The width of the margin at the left and the right of the screen, in pixels of CSS. */
  public double margin() throws IOException {
    return page.call("reader.margin").asDouble();
  }

  /** Which way the pages go on, {@code ltr} or {@code rtl}. */
  public String direction() throws IOException {
    return page.call("reader.direction").asText();
  }

  /** Turns to the page that follows. */
  public void next() throws IOException {
    page.call("reader.next");
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
    JsonNode ends = page.call("reader.ends", href);
    return new Ends(ends.get(0).asDouble(), ends.get(1).asDouble());
  }

  /** Shows a place of the book, and puts away a note that popped up. */
  public void show(String address) throws IOException {
    page.call("reader.show", address);
  }

  /** Waits until an element is on the screen and stands still. */
  public void awaitArrival(String address) throws IOException {
    arrival(address, "");
  }

  private JsonNode arrival(String address, String target) throws IOException {
    return page.call("reader.arrival", address, target, SECONDS);
  }

  /** Touches an element as soon as it is on the screen. */
  public void touch(String address) throws IOException {
    page.touch(arrival(address, ""));
  }

  /** Touches the link within an element that leads to a target, as soon as it is on the screen. */
  public void touchLink(String address, String target) throws IOException {
    page.touch(arrival(address, target));
  }

  /** The addresses of the links that were followed so far. */
  public List<String> followed() throws IOException {
    return ReaderPage.strings(page.call("reader.followed"));
  }

  /** The text of the note that pops up, once it does. */
  public String popUp(String address) throws IOException {
    return page.call("reader.popUp", address, SECONDS).asText();
  }

  /** The text of a document that is shown, as it is seen. */
  public String text(String href) throws IOException {
    return page.call("reader.text", href).asText();
  }

  /** How many pixels the notes that pop up take in the text of a document that is shown. */
  public double heightOfNotes(String href) throws IOException {
    return page.call("reader.heightOfNotes", href).asDouble();
  }

  /** Of each table of a document that is shown whether it is in a box that scrolls. */
  public List<Boolean> boxes(String href) throws IOException {
    return booleans(page.call("reader.boxes", href));
  }

  /**
   * Of each table of a document that is shown whether its box fades at the side where it goes on.
   *
   * @param scrolled how far each is scrolled then, from 0 to 1 at its end
   */
  public List<Boolean> fades(String href, double scrolled) throws IOException {
    return booleans(page.call("reader.fades", href, scrolled));
  }

  private static List<Boolean> booleans(JsonNode array) {
    List<Boolean> booleans = new ArrayList<>();
    array.forEach(each -> booleans.add(each.asBoolean()));
    return booleans;
  }

  /** Writes what is on the screen to a PNG, a pixel of it for a point of the page. */
  public void photograph(Path file) throws IOException {
    page.photograph(file);
  }

  /** What the console was told of errors, by the book or the reading system. */
  public List<String> errors() {
    return page.errors();
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
