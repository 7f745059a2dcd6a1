package octavo.reader;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A page of HTML in Chromium, used as its readers do: by keyboard, on paper, without scripts. */
public final class HtmlReader implements AutoCloseable {
  private static final Path AXE =
      Path.of("src/test/readers/node_modules/@daisy/axe-core-for-ace/axe.js");

  private final DevTools page;

  private HtmlReader(DevTools page) {
    this.page = page;
  }

  /**
   * A screen.
   *
   * @param width in pixels of CSS
   * @param height likewise
   * @param dark whether the system asks for dark colours
   * @param scripts whether scripts run
   */
  public record Screen(int width, int height, boolean dark, boolean scripts) {
    /** That of a desk. */
    public static final Screen DESK = new Screen(1300, 850, false, true);

    /** That of a telephone. */
    public static final Screen PHONE = new Screen(390, 800, false, true);
  }

  /** A key. */
  public enum Key {
    TAB("Tab", "Tab", 9, ""),
    ENTER("Enter", "Enter", 13, "\r"),
    ESCAPE("Escape", "Escape", 27, ""),
    DOWN("ArrowDown", "ArrowDown", 40, ""),
    SLASH("/", "Slash", 191, "/");

    private final String key;
    private final String code;
    private final int number;
    private final String text;

    Key(String key, String code, int number, String text) {
      this.key = key;
      this.code = code;
      this.number = number;
      this.text = text;
    }
  }

  /** What is not installed that {@link #accessibility} needs; empty when all is. */
  public static Optional<String> missing() {
    return Files.exists(AXE)
        ? Optional.empty()
        : Optional.of("no axe: npm ci --ignore-scripts --prefix src/test/readers");
  }

  /** Opens an address. */
  public static HtmlReader open(Chromium chromium, URI address, Screen screen) throws IOException {
    DevTools page = chromium.newPage();
    page.call(
        "Emulation.setDeviceMetricsOverride",
        Map.of(
            "width",
            screen.width(),
            "height",
            screen.height(),
            "deviceScaleFactor",
            1,
            "mobile",
            false));
    page.call("Emulation.setFocusEmulationEnabled", Map.of("enabled", true));
    page.call(
        "Emulation.setEmulatedMedia",
        Map.of(
            "features",
            List.of(
                Map.of(
                    "name", "prefers-color-scheme", "value", screen.dark() ? "dark" : "light"))));
    page.call("Emulation.setScriptExecutionDisabled", Map.of("value", !screen.scripts()));
    page.call("Page.navigate", Map.of("url", address.toString()));
    page.await("Page.loadEventFired");
    return new HtmlReader(page);
  }

  /** The value of an expression of JavaScript; it is asked from without, with no policy. */
  public JsonNode evaluate(String expression) throws IOException {
    return page.evaluate(expression);
  }

  /** Presses a key. */
  public void press(Key key) throws IOException {
    Map<String, Object> event = new HashMap<>();
    event.put("type", key.text.isEmpty() ? "rawKeyDown" : "keyDown");
    event.put("key", key.key);
    event.put("code", key.code);
    event.put("windowsVirtualKeyCode", key.number);
    if (!key.text.isEmpty()) {
      event.put("text", key.text);
    }
    page.call("Input.dispatchKeyEvent", event);
    event.put("type", "keyUp");
    page.call("Input.dispatchKeyEvent", event);
  }

  /** Types a text where the focus is. */
  public void type(String text) throws IOException {
    page.call("Input.insertText", Map.of("text", text));
  }

  /** Presses Tab until an element has the focus; fails after as many times as there is any use. */
  public void tabTo(String selector) throws IOException {
    for (int i = 0; i < 400; i++) {
      press(Key.TAB);
      if (evaluate("document.activeElement.matches('" + selector + "')").asBoolean()) {
        return;
      }
    }
    throw new IOException("no way by keyboard to " + selector);
  }

  /** The page on paper, a PDF. */
  public byte[] print() throws IOException {
    JsonNode printed =
        page.call("Page.printToPDF", Map.of("preferCSSPageSize", true, "printBackground", true));
    return Base64.getDecoder().decode(printed.get("data").asText());
  }

  /** What is on the screen, a PNG. */
  public byte[] photograph() throws IOException {
    JsonNode shot = page.call("Page.captureScreenshot", Map.of("format", "png"));
    return Base64.getDecoder().decode(shot.get("data").asText());
  }

  /** What axe finds: violations of any of its rules, a sentence each. */
  public List<String> accessibility() throws IOException {
    evaluate(Files.readString(AXE) + "; true");
    JsonNode found = evaluate("axe.run(document).then(found => found.violations)");
    List<String> violations = new ArrayList<>();
    for (JsonNode broken : found) {
      violations.add(
          broken.get("id").asText()
              + ": "
              + broken.at("/nodes/0/html").asText()
              + " "
              + broken.at("/nodes/0/failureSummary").asText());
    }
    return violations;
  }

  /** The addresses asked for, the page's own first; what is in the page itself is not asked for. */
  public List<String> requests() {
    return page.events("Network.requestWillBeSent").stream()
        .map(sent -> sent.at("/request/url").asText())
        .filter(url -> !url.startsWith("data:"))
        .toList();
  }

  /** What the console was told. */
  public List<String> errors() {
    List<String> errors = new ArrayList<>();
    page.events("Runtime.exceptionThrown").forEach(it -> errors.add(it.toString()));
    page.events("Runtime.consoleAPICalled").forEach(it -> errors.add(it.toString()));
    page.events("Log.entryAdded").forEach(it -> errors.add(it.toString()));
    return errors;
  }

  @Override
  public void close() {
    page.close();
  }
}
