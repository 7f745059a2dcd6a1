package octavo.reader;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** Readium's reader of OPDS feeds, which Thorium has. */
public final class OpdsReader {
  private static final Path FOLDER = Path.of("src/test/readers");
  private static final Path READER = FOLDER.resolve("node_modules/r2-opds-js");

  private OpdsReader() {}

  /** What is not installed that it needs; empty when all is. */
  public static Optional<String> missing() {
    if (Programs.installed("node").isEmpty()) {
      return Optional.of("no node is installed");
    }
    return Files.isDirectory(READER)
        ? Optional.empty()
        : Optional.of("no r2-opds-js: npm ci --ignore-scripts --prefix src/test/readers");
  }

  /**
   * What it makes of a feed: a catalogue of OPDS 2.
   *
   * @param folder for what it says
   */
  public static JsonNode read(Path feed, Path folder) throws IOException {
    Path said = folder.resolve("opds.out");
    Path trouble = folder.resolve("opds.err");
    Process process =
        new ProcessBuilder(
                Programs.installed("node").orElseThrow().toString(),
                FOLDER.resolve("opds.js").toString(),
                feed.toAbsolutePath().toString())
            .redirectOutput(said.toFile())
            .redirectError(trouble.toFile())
            .start();
    Waiting.forResult(process.onExit(), "the reader of " + feed);
    if (process.exitValue() != 0) {
      throw new IOException("OPDS: " + Files.readString(trouble, StandardCharsets.UTF_8));
    }
    return new ObjectMapper().readTree(said.toFile());
  }
}
