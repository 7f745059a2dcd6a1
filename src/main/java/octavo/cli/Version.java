package octavo.cli;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/** Which Octavo this is. */
final class Version {
  private Version() {}

  /** Such as {@code 0.1.0}; the build writes it into a resource. */
  static String current() {
    try (InputStream text = Version.class.getResourceAsStream("version.txt")) {
      if (text == null) {
        throw new IllegalStateException("version.txt is not on the class path");
      }
      return new String(text.readAllBytes(), StandardCharsets.UTF_8).strip();
    } catch (IOException trouble) {
      throw new UncheckedIOException(trouble);
    }
  }
}
