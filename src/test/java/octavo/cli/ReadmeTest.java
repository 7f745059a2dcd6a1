package octavo.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import octavo.diagnostic.DiagnosticCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the README and the pages it leads to say is so. */
class ReadmeTest {
  @Test
  void everyKeyOfTheSettingsIsExplained() throws IOException {
    JsonNode schema =
        new ObjectMapper()
            .readTree(Path.of("src/main/resources/octavo/manuscript/book.schema.json").toFile());
    List<String> keys = new ArrayList<>();
    schema.get("properties").fieldNames().forEachRemaining(keys::add);
    schema.at("/$defs/edition/properties").fieldNames().forEachRemaining(keys::add);
    for (String map : List.of("/properties/notes", "/$defs/edition/properties/notes")) {
      schema.at(map + "/properties").fieldNames().forEachRemaining(key -> keys.add("notes." + key));
    }
    List<String> table =
        page("src/docs/settings.md").lines().filter(line -> line.startsWith("| ")).toList();
    List<String> unexplained = new ArrayList<>(keys);
    unexplained.removeIf(
        key -> table.stream().anyMatch(row -> row.matches("\\| .*`" + key + "[`.].* \\|.*")));
    assertEquals(List.of(), unexplained);
    assertTrue(keys.size() > 20, keys.toString());
  }

  @Test
  void everyFindingOfTheNoteLinterIsExplained() throws IOException {
    String checks = page("src/docs/checks.md");
    assertEquals(
        List.of(),
        Arrays.stream(DiagnosticCode.values())
            .map(DiagnosticCode::id)
            .filter(id -> id.startsWith("NOTE-"))
            .filter(
                id ->
                    checks
                        .lines()
                        .noneMatch(line -> line.startsWith("| NOTE") && line.contains(id)))
            .toList());
  }

  @Test
  void theFirstBuildMakesTheFilesItNames(@TempDir Path folder) throws IOException {
    String book = folder.resolve("my-book").toString();
    assertEquals(ExitCode.DONE, ProgramRun.of("new", book).code());
    String out = ProgramRun.of("build", book, "--edition", "epub").out();
    String named = out.substring(folder.toString().length() + 1, out.indexOf('\t'));
    assertTrue(readme().contains("# " + named + " and .pdf\n"), named);
  }

  @Test
  void theCertificateItShowsIsThatOfTheShippedBook(@TempDir Path folder) throws IOException {
    String checks = page("src/docs/checks.md");
    String shown = checks.substring(checks.indexOf("```\ntarget/book/ivar-smilga.epub is"));
    String lines = shown.substring(4, shown.indexOf("  …"));
    String out = folder.resolve("target/book").toString();
    ProgramRun run = ProgramRun.of("build", ".", "-o", out, "--edition", "epub", "--check");
    assertTrue(run.err().contains(folder + "/" + lines), run.err());
  }

  @Test
  void everyPictureIsShownAndAllThatIsShownOrLedToIsThere() throws IOException {
    Set<Path> shown = new TreeSet<>();
    for (Path page : pages()) {
      Matcher link = Pattern.compile("\\[[^]]*]\\(([^):#]+)(?:#[^)]*)?\\)").matcher(prose(page));
      while (link.find()) {
        Path target = page.resolveSibling(link.group(1)).normalize();
        assertTrue(Files.exists(target), page + " leads to " + target);
        shown.add(target);
      }
    }
    shown.removeIf(file -> !file.toString().endsWith(".png"));
    try (Stream<Path> files = Files.list(Path.of("src/docs"))) {
      Set<Path> there = new TreeSet<>();
      files.filter(file -> file.toString().endsWith(".png")).forEach(there::add);
      assertEquals(there, shown);
    }
  }

  @Test
  void theReadmeLeadsToEveryPage() throws IOException {
    for (Path page : pages()) {
      boolean isItself = page.equals(Path.of("README.md"));
      assertTrue(isItself || readme().contains("](" + page + ")"), page.toString());
    }
  }

  private static List<Path> pages() throws IOException {
    List<Path> pages = new ArrayList<>(List.of(Path.of("README.md")));
    try (Stream<Path> files = Files.list(Path.of("src/docs"))) {
      files.filter(file -> file.toString().endsWith(".md")).sorted().forEach(pages::add);
    }
    return pages;
  }

  // Code shows links of manuscripts.
  private static String prose(Path page) throws IOException {
    return Files.readString(page).replaceAll("(?s)```.*?```", "").replaceAll("`[^`\\n]*`", "");
  }

  private static String readme() throws IOException {
    return page("README.md");
  }

  private static String page(String file) throws IOException {
    return Files.readString(Path.of(file));
  }
}
