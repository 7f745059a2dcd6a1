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

/** The page of a browser that a reading system runs in, on a screen, with a book to be opened. */
final class ReaderPage implements AutoCloseable {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final int DENSITY = 2;

  private final BookServer server;
  private final DevTools page;
  private final Screen screen;

  private ReaderPage(BookServer server, DevTools page, Screen screen) {
    this.server = server;
    this.page = page;
    this.screen = screen;
  }

  /**
   * Loads the page of a reading system.
   *
   * @param name of the page, a resource beside this class
   */
  static ReaderPage open(Chromium chromium, Path epub, String name, Screen screen)
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
    page.call("Page.navigate", Map.of("url", server.page(name)));
    page.evaluate(
        "new Promise(done => document.readyState === 'complete' ? done()"
            + " : addEventListener('load', done))");
    return new ReaderPage(server, page, screen);
  }

  /** What a function of the page returns, once its promise is kept. */
  JsonNode call(String function, Object... arguments) throws IOException {
    List<String> written = new ArrayList<>();
    for (Object argument : arguments) {
      written.add(JSON.writeValueAsString(argument));
    }
    return page.evaluate(function + "(" + String.join(", ", written) + ")");
  }

  /** Touches a point of the screen. */
  void touch(JsonNode point) throws IOException {
    Map<String, Object> finger = Map.of("x", point.get("x"), "y", point.get("y"));
    page.call(
        "Input.dispatchTouchEvent", Map.of("type", "touchStart", "touchPoints", List.of(finger)));
    page.call("Input.dispatchTouchEvent", Map.of("type", "touchEnd", "touchPoints", List.of()));
  }

  /** Writes what is on the screen to a PNG, a pixel of it for a point of the page. */
  void photograph(Path file) throws IOException {
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
  List<String> errors() {
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
  List<String> outsideRequests() {
    return page.events("Network.requestWillBeSent").stream()
        .map(sent -> sent.at("/request/url").asText())
        .filter(url -> !url.matches("(http://127\\.0\\.0\\.1:\\d+/|blob:|data:|about:).*"))
        .toList();
  }

  /** The texts of an array. */
  static List<String> strings(JsonNode array) {
    List<String> strings = new ArrayList<>();
    array.forEach(each -> strings.add(each.asText()));
    return strings;
  }

  @Override
  public void close() {
    page.close();
    server.close();
  }
}
