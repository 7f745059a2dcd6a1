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

/** Serves a reading system and its book to this machine. */
final class BookServer implements AutoCloseable {
  /** Where {@code npm ci --prefix src/test/readers} puts epub.js. */
  private static final Path MODULES = Path.of("src/test/readers/node_modules");

  private static final Path EPUB_JS = MODULES.resolve("epubjs/dist/epub.min.js");
  private static final Path JSZIP = MODULES.resolve("jszip/dist/jszip.min.js");

  private final HttpServer server;

  BookServer(Path epub) throws IOException {
    InetAddress here = InetAddress.getByAddress(new byte[] {127, 0, 0, 1});
    server = HttpServer.create(new InetSocketAddress(here, 0), 0);
    serve("/epub.js", "text/javascript", () -> Files.newInputStream(EPUB_JS));
    serve("/jszip.js", "text/javascript", () -> Files.newInputStream(JSZIP));
    serve("/screen.js", "text/javascript", () -> resource("screen.js"));
    serve("/reader.js", "text/javascript", () -> resource("reader.js"));
    serve("/reader.html", "text/html", () -> resource("reader.html"));
    serve("/book.epub", "application/epub+zip", () -> Files.newInputStream(epub));
    server.start();
  }

  /** Whether epub.js is there. */
  static boolean hasReader() {
    return List.of(EPUB_JS, JSZIP).stream().allMatch(Files::exists);
  }

  /** The page of the reading system. */
  String page() {
    return "http://127.0.0.1:" + server.getAddress().getPort() + "/reader.html";
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
