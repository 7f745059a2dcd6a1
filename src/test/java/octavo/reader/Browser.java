package octavo.reader;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Supplier;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/**
 * Chromium for all tests of a class, which are skipped, with the reason, where something that they
 * need is not installed.
 */
public final class Browser implements BeforeAllCallback, AfterAllCallback {
  private final Supplier<Optional<String>> missing;
  private final Supplier<Path> profile;
  private Optional<Chromium> chromium = Optional.empty();

  /**
   * Not started yet.
   *
   * @param missing what is not installed, Chromium included
   * @param profile a folder of its own for what it keeps
   */
  public Browser(Supplier<Optional<String>> missing, Supplier<Path> profile) {
    this.missing = missing;
    this.profile = profile;
  }

  /** The running program. */
  public Chromium chromium() {
    return chromium.orElseThrow();
  }

  @Override
  public void beforeAll(ExtensionContext context) throws IOException {
    String reason = missing.get().orElse("");
    assumeTrue(reason.isEmpty(), reason);
    chromium = Optional.of(Chromium.start(Chromium.installed().orElseThrow(), profile.get()));
  }

  @Override
  public void afterAll(ExtensionContext context) throws IOException {
    if (chromium.isPresent()) {
      chromium.get().close();
    }
  }
}
