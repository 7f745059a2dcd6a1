package octavo.reader;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Ace by DAISY, the accessibility checker for EPUBs, in a Chromium without a window. */
public final class Ace {
  private static final Path FOLDER = Path.of("src/test/readers");
  private static final Path CORE = FOLDER.resolve("node_modules/@daisy/ace-core");
  private static final ObjectMapper JSON = new ObjectMapper();

  private Ace() {}

  /** What is not installed that it needs; empty when all is. */
  public static Optional<String> missing() {
    if (Chromium.installed().isEmpty()) {
      return Optional.of("no chromium is installed");
    }
    if (Programs.installed("node").isEmpty()) {
      return Optional.of("no node is installed");
    }
    return Files.isDirectory(CORE)
        ? Optional.empty()
        : Optional.of("no Ace: npm ci --ignore-scripts --prefix src/test/readers");
  }

  /**
   * What of an EPUB breaks a rule, of any severity; a sentence each.
   *
   * @param folder for what it keeps and writes
   */
  public static List<String> violations(Path epub, Path folder) throws IOException {
    Path said = folder.resolve("ace.out");
    Path trouble = folder.resolve("ace.err");
    ProcessBuilder builder =
        new ProcessBuilder(
            Programs.installed("node").orElseThrow().toString(),
            FOLDER.resolve("ace.js").toString(),
            epub.toAbsolutePath().toString(),
            folder.resolve("ace").toString());
    Map<String, String> environment = builder.environment();
    environment.put("PUPPETEER_EXECUTABLE_PATH", Chromium.installed().orElseThrow().toString());
    for (String kept : List.of("CONFIG", "STATE", "CACHE", "DATA")) {
      environment.put("XDG_" + kept + "_HOME", folder.toString());
    }
    Process process = builder.redirectOutput(said.toFile()).redirectError(trouble.toFile()).start();
    Waiting.forResult(process.onExit(), "Ace on " + epub);
    if (process.exitValue() != 0) {
      throw new IOException("Ace: " + Files.readString(trouble, StandardCharsets.UTF_8));
    }
    List<String> violations = new ArrayList<>();
    for (JsonNode broken : JSON.readTree(said.toFile())) {
      violations.add(
          "%s, %s: %s in %s"
              .formatted(
                  broken.get("rule").asText(),
                  broken.get("impact").asText(),
                  broken.get("says").asText(),
                  broken.get("place").asText()));
    }
    return violations;
  }
}
