package octavo.reader;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** Serves a reading system and its book to this machine. */
final class BookServer implements AutoCloseable {
  /** Where {@code npm ci --prefix src/test/readers} puts reading systems. */
  private static final Path MODULES = Path.of("src/test/readers/node_modules");

  static final Path EPUB_JS = MODULES.resolve("epubjs/dist/epub.min.js");
  static final Path JSZIP = MODULES.resolve("jszip/dist/jszip.min.js");
  static final Path FOLIATE = MODULES.resolve("foliate-js");

  private static final String FOLIATE_ADDRESS = "/foliate/";

  private final HttpServer server;

  BookServer(Path epub) throws IOException {
    InetAddress here = InetAddress.getByAddress(new byte[] {127, 0, 0, 1});
    server = HttpServer.create(new InetSocketAddress(here, 0), 0);
    serve("/epub.js", "text/javascript", () -> Files.newInputStream(EPUB_JS));
    serve("/jszip.js", "text/javascript", () -> Files.newInputStream(JSZIP));
    serve("/screen.js", "text/javascript", () -> resource("screen.js"));
    serve("/reader.js", "text/javascript", () -> resource("reader.js"));
    serve("/reader.html", "text/html", () -> resource("reader.html"));
    serve("/foliate.js", "text/javascript", () -> resource("foliate.js"));
    serve("/foliate.html", "text/html", () -> resource("foliate.html"));
    server.createContext(FOLIATE_ADDRESS, BookServer::answerModule);
    serve("/book.epub", "application/epub+zip", () -> Files.newInputStream(epub));
    server.start();
  }

  /** What a reading system needs and is not installed, a browser or its own files. */
  static Optional<String> missing(String name, Path... files) {
    if (Chromium.installed().isEmpty()) {
      return Optional.of("no chromium is installed");
    }
    return List.of(files).stream().allMatch(Files::exists)
        ? Optional.empty()
        : Optional.of("no " + name + ": npm ci --ignore-scripts --prefix src/test/readers");
  }

  /** The address of a reading system's page. */
  String page(String name) {
    return "http://127.0.0.1:" + server.getAddress().getPort() + "/" + name;
  }

  /** What is served. */
  private interface Source {
    InputStream open() throws IOException;
  }

  private static InputStream resource(String name) throws IOException {
    InputStream in = BookServer.class.getResourceAsStream(name);
    if (in == null) {
      throw new IOException("no resource " + name);
    }
    return in;
  }

  private void serve(String path, String type, Source source) {
    server.createContext(path, exchange -> answer(exchange, type, source));
  }

  // Its modules import each other.
  private static void answerModule(HttpExchange exchange) throws IOException {
    String name = exchange.getRequestURI().getPath().substring(FOLIATE_ADDRESS.length());
    if (name.matches("(vendor/)?[a-z-]+\\.js") && Files.exists(FOLIATE.resolve(name))) {
      answer(exchange, "text/javascript", () -> Files.newInputStream(FOLIATE.resolve(name)));
    } else {
      exchange.sendResponseHeaders(404, -1);
      exchange.close();
    }
  }

  private static void answer(HttpExchange exchange, String type, Source source) throws IOException {
    try (exchange;
        InputStream in = source.open()) {
      byte[] bytes = in.readAllBytes();
      exchange.getResponseHeaders().set("Content-Type", type + "; charset=utf-8");
      exchange.sendResponseHeaders(200, bytes.length);
      try (OutputStream out = exchange.getResponseBody()) {
        out.write(bytes);
      }
    }
  }

  @Override
  public void close() {
    server.stop(0);
  }
}
