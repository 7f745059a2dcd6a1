package octavo.reader;

import java.io.BufferedReader;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A Chromium without a window, driven through its DevTools protocol. It reaches this machine only.
 */
public final class Chromium implements AutoCloseable {
  private static final Pattern LISTENING = Pattern.compile("DevTools listening on (ws://\\S+)");

  private final Process process;
  private final URI address;

  private Chromium(Process process, URI address) {
    this.process = process;
    this.address = address;
  }

  /** The program, if it is installed. */
  public static Optional<Path> installed() {
    return Programs.installed("chromium");
  }

  /**
   * Starts it.
   *
   * @param profile a folder of its own for what it keeps
   */
  public static Chromium start(Path program, Path profile) throws IOException {
    List<String> command =
        List.of(
            program.toString(),
            "--headless=new",
            // For root, whose processes it cannot shut in.
            "--no-sandbox",
            "--disable-gpu",
            "--disable-dev-shm-usage",
            "--disable-background-networking",
            "--disable-component-update",
            "--disable-sync",
            "--no-first-run",
            "--no-proxy-server",
            "--hide-scrollbars",
            "--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1",
            "--remote-debugging-port=0",
            "--user-data-dir=" + profile,
            "about:blank");
    Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
    CompletableFuture<URI> address = new CompletableFuture<>();
    Thread.ofVirtual().start(() -> listen(process, address));
    return new Chromium(process, Waiting.forResult(address, "Chromium to start"));
  }

  // What it says is read to its end, or it would wait for somebody to read on.
  private static void listen(Process process, CompletableFuture<URI> address) {
    StringBuilder said = new StringBuilder();
    try (BufferedReader lines = process.inputReader(StandardCharsets.UTF_8)) {
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        Matcher found = LISTENING.matcher(line);
        if (found.find()) {
          address.complete(URI.create(found.group(1)));
        } else if (!address.isDone()) {
          said.append(line).append('\n');
        }
      }
      address.completeExceptionally(new IOException("Chromium ended: " + said));
    } catch (IOException e) {
      address.completeExceptionally(e);
    }
  }

  /** A new page, of the size of a phone's screen and with its touch. */
  public DevTools newPage() throws IOException {
    return DevTools.newPage(address);
  }

  @Override
  public void close() throws IOException {
    try {
      DevTools.endBrowser(address);
      Waiting.forResult(process.onExit(), "Chromium to end");
    } finally {
      process.descendants().forEach(ProcessHandle::destroyForcibly);
      process.destroyForcibly();
    }
  }
}
