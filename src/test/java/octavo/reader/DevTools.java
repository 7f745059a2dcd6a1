package octavo.reader;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;

/** A page of a {@link Chromium}: commands and events of the Chrome DevTools protocol. */
public final class DevTools implements AutoCloseable {
  private static final ObjectMapper JSON = new ObjectMapper();

  private final HttpClient client = HttpClient.newHttpClient();
  private final Map<Integer, CompletableFuture<JsonNode>> waiting = new ConcurrentHashMap<>();
  private final List<JsonNode> events = new CopyOnWriteArrayList<>();
  private final Map<String, CompletableFuture<JsonNode>> awaited = new ConcurrentHashMap<>();
  private final WebSocket socket;
  private String session = "";
  private int last;

  private DevTools(URI browser) throws IOException {
    socket =
        Waiting.forResult(
            client.newWebSocketBuilder().buildAsync(browser, new Listener()), "a connection");
  }

  /** Ends a browser. */
  static void endBrowser(URI browser) throws IOException {
    try (DevTools whole = new DevTools(browser)) {
      whole.call("Browser.close", Map.of());
    }
  }

  static DevTools newPage(URI browser) throws IOException {
    DevTools page = new DevTools(browser);
    String target =
        page.call("Target.createTarget", Map.of("url", "about:blank")).get("targetId").asText();
    JsonNode attached =
        page.call("Target.attachToTarget", Map.of("targetId", target, "flatten", true));
    page.session = attached.get("sessionId").asText();
    for (String domain : List.of("Page", "Runtime", "Log", "Network")) {
      page.call(domain + ".enable", Map.of());
    }
    return page;
  }

  /** Runs a command and returns its result. */
  JsonNode call(String method, Map<String, Object> parameters) throws IOException {
    ObjectNode message = JSON.createObjectNode().put("id", ++last).put("method", method);
    message.set("params", JSON.valueToTree(parameters));
    if (!session.isEmpty()) {
      message.put("sessionId", session);
    }
    CompletableFuture<JsonNode> answer = new CompletableFuture<>();
    waiting.put(last, answer);
    Waiting.forResult(socket.sendText(message.toString(), true), method);
    JsonNode result = Waiting.forResult(answer, method);
    if (result.has("error")) {
      throw new IOException(method + ": " + result.get("error"));
    }
    return result.path("result");
  }

  /** Opens a document and waits until it is whole. */
  public void open(URI document) throws IOException {
    call("Page.navigate", Map.of("url", document.toString()));
    String whole = "location.href === '" + document + "' && document.readyState === 'complete'";
    evaluate(
        "new Promise(done => { const look = () => "
            + whole
            + " ? done(true) : setTimeout(look, 20); look(); })");
  }

  /**
   * The value of an expression of JavaScript, once its promise is kept.
   *
   * @throws IOException when it throws
   */
  public JsonNode evaluate(String expression) throws IOException {
    JsonNode result =
        call(
            "Runtime.evaluate",
            Map.of("expression", expression, "awaitPromise", true, "returnByValue", true));
    if (result.has("exceptionDetails")) {
      throw new IOException(expression + ": " + result.at("/exceptionDetails/exception"));
    }
    return result.at("/result/value");
  }

  private CompletableFuture<JsonNode> awaited(String method) {
    return awaited.computeIfAbsent(method, _ -> new CompletableFuture<>());
  }

  /** Waits for the first event of a kind. */
  void await(String method) throws IOException {
    Waiting.forResult(awaited(method), method);
  }

  /**
   * Shows the page as to a reader who prefers a scheme of colours, {@code light} or {@code dark}.
   */
  public void prefer(String scheme) throws IOException {
    call(
        "Emulation.setEmulatedMedia",
        Map.of("features", List.of(Map.of("name", "prefers-color-scheme", "value", scheme))));
  }

  /** What the page shows, as PNG. */
  public byte[] picture() throws IOException {
    String data =
        call("Page.captureScreenshot", Map.of("format", "png", "captureBeyondViewport", true))
            .path("data")
            .asText();
    return Base64.getDecoder().decode(data);
  }

  /** The parameters of the events of a kind so far. */
  List<JsonNode> events(String method) {
    return events.stream()
        .filter(event -> event.path("method").asText().equals(method))
        .map(event -> event.get("params"))
        .toList();
  }

  @Override
  public void close() {
    socket.abort();
    client.shutdownNow();
  }

  /** Puts messages together and hands each to whoever waits for it. */
  private final class Listener implements WebSocket.Listener {
    private final StringBuilder message = new StringBuilder();

    @Override
    public CompletionStage<?> onText(WebSocket from, CharSequence part, boolean isLast) {
      message.append(part);
      if (isLast) {
        read(message.toString());
        message.setLength(0);
      }
      from.request(1);
      return CompletableFuture.completedStage(null);
    }

    private void read(String text) {
      try {
        JsonNode read = JSON.readTree(text);
        if (read.has("id")) {
          waiting.remove(read.get("id").asInt()).complete(read);
        } else {
          events.add(read);
          awaited(read.path("method").asText()).complete(read);
        }
      } catch (IOException e) {
        fail(e);
      }
    }

    @Override
    public void onError(WebSocket from, Throwable error) {
      fail(error);
    }

    @Override
    public CompletionStage<?> onClose(WebSocket from, int status, String reason) {
      fail(new IOException("Chromium closed the connection: " + reason));
      return CompletableFuture.completedStage(null);
    }

    private void fail(Throwable cause) {
      waiting.values().forEach(answer -> answer.completeExceptionally(cause));
      awaited.values().forEach(event -> event.completeExceptionally(cause));
    }
  }
}
