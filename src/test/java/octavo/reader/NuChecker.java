package octavo.reader;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** The Nu Html Checker, in a process of its own. */
public final class NuChecker {
  private static final Path LIBRARIES = Path.of("src/test/validator/target/lib");
  private static final ObjectMapper JSON = new ObjectMapper();

  /**
   * Properties that are younger than the checker, which has the CSS of 2020: CSS Logical Properties
   * 1, Color Adjustment 1, Text Decoration 4, Scroll-driven Animations 1, and what asks for the
   * width of a container (Conditional Rules 5).
   */
  private static final Pattern YOUNGER =
      Pattern.compile(
          "CSS: “([\\w-]+)”: Property “((padding|margin|border|inset)-inline-(start|end)"
              + "|color-scheme|text-underline-offset|text-decoration-thickness)” doesn't exist\\."
              + "|CSS: “animation-timeline”: Parse Error\\."
              + "|CSS: “container-type”: Property “container-type” doesn't exist\\."
              + "|CSS: Unrecognized at-rule “@container”");

  private NuChecker() {}

  /** What is not installed that it needs; empty when all is. */
  public static Optional<String> missing() {
    return Files.isDirectory(LIBRARIES)
        ? Optional.empty()
        : Optional.of("no Nu Html Checker: mvn -q -f src/test/validator package");
  }

  /**
   * Errors and warnings of a file.
   *
   * @param folder for what it says
   */
  public static List<String> findings(Path html, Path folder) throws IOException {
    Path said = folder.resolve("nu.json");
    Path java = Path.of(System.getProperty("java.home"), "bin", "java");
    Process process =
        new ProcessBuilder(
                java.toString(),
                "-Xss8m",
                "-cp",
                LIBRARIES + "/*",
                "nu.validator.client.SimpleCommandLineValidator",
                "--format",
                "json",
                "--exit-zero-always",
                html.toAbsolutePath().toString())
            .redirectOutput(folder.resolve("nu.out").toFile())
            .redirectError(said.toFile())
            .start();
    Waiting.forResult(process.onExit(), "the Nu Html Checker on " + html);
    String all = Files.readString(said);
    int from = all.indexOf("{\"messages\"");
    if (process.exitValue() != 0 || from < 0) {
      throw new IOException("the Nu Html Checker: " + all);
    }
    List<String> findings = new ArrayList<>();
    for (JsonNode message : JSON.readTree(all.substring(from)).get("messages")) {
      String text = message.get("message").asText();
      if (!YOUNGER.matcher(text).matches()) {
        findings.add(message.path("lastLine").asText() + ": " + text);
      }
    }
    return findings;
  }
}
