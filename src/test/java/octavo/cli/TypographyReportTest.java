package octavo.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import octavo.CaseFolders;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/**
 * Reports of typography: each case holds a text, {@code book.md}, with something planted in it, and
 * the figures of its report, {@code report.json}. {@code -Dgolden.update=true} rewrites these.
 */
class TypographyReportTest {
  private static final Path CASES = Path.of("src/test/resources/cases/typography");

  @TempDir private Path folder;

  @TestFactory
  List<DynamicTest> cases() throws IOException {
    return CaseFolders.tests(CASES, this::test);
  }

  private void test(Path example) throws IOException {
    String name = example.getFileName().toString();
    Path out = folder.resolve(name);
    build(example, out);
    String json = Files.readString(out.resolve("one-typography.json"));
    Path golden = example.resolve("report.json");
    if (Boolean.getBoolean("golden.update")) {
      Files.writeString(golden, json);
    }
    assertTrue(Files.exists(golden), () -> "no " + golden + "; run with -Dgolden.update=true");
    assertEquals(Files.readString(golden), json);
    assertEquals(Set.of("book.md", "report.json"), CaseFolders.names(example));
    JsonNode report = new ObjectMapper().readTree(json);
    int dash = name.indexOf('-');
    boolean planted = name.endsWith("-found");
    for (JsonNode finding : report.path("findings")) {
      assertEquals("book.md", finding.path("path").asText());
      assertEquals(3, finding.path("line").asInt());
      assertTrue(planted, finding.toString());
    }
    assertEquals(planted, json.contains("\"kind\":\"" + name.substring(0, dash)), json);
  }

  private static ProgramRun build(Path example, Path out, String... more) {
    List<String> arguments =
        new ArrayList<>(
            List.of(
                "build",
                example.resolve("book.md").toString(),
                "--edition=print",
                "--report",
                "-o",
                out.toString()));
    arguments.addAll(List.of(more));
    ProgramRun run = ProgramRun.of(arguments.toArray(String[]::new));
    assertEquals(ExitCode.DONE, run.code(), run.err());
    return run;
  }

  @Test
  void thePageNeedsNothingButItselfAndIsTheSameTwice() throws IOException {
    Path out = folder.resolve("a");
    ProgramRun run = build(CASES.resolve("river-found"), out);
    assertEquals(3, run.out().lines().count(), run.out());
    String page = Files.readString(out.resolve("one-typography.html"));
    build(CASES.resolve("river-found"), folder.resolve("b"));
    assertEquals(page, Files.readString(folder.resolve("b/one-typography.html")));
    assertTrue(page.contains("<code>book.md:3</code>, page 1: "), page.substring(0, 2000));
    assertFalse(page.contains("://"));
    Matcher glyph = Pattern.compile("<use href=\"#(g\\d+)\"").matcher(page);
    assertTrue(glyph.find());
    do {
      assertTrue(page.contains("<path id=\"" + glyph.group(1) + "\""), glyph.group(1));
    } while (glyph.find());
  }

  private Path book(String theme, String text) throws IOException {
    Path styles = Files.createDirectories(folder.resolve("styles/mine"));
    Files.writeString(
        styles.resolve("theme.yaml"), "extends: classic\nstyles: {compositor: mine.css}\n");
    Files.writeString(styles.resolve("mine.css"), theme);
    Files.writeString(
        folder.resolve("book.yaml"),
        "title: One\nlanguage: en-GB\ndate: 2026-11-23\ntheme: mine\ncontents: [a.md]\n");
    Files.writeString(folder.resolve("a.md"), "# One\n\n" + text);
    return folder;
  }

  private JsonNode report(ProgramRun run, Path out) throws IOException {
    assertEquals(ExitCode.DONE, run.code(), run.err());
    return new ObjectMapper().readTree(Files.readString(out.resolve("one-typography.json")));
  }

  private ProgramRun build(Path book) {
    Path out = folder.resolve("out");
    return ProgramRun.of(
        "build", book.toString(), "--edition=print", "--report", "-o", out.toString());
  }

  @Test
  void theUnevenSpreadsAreThoseTheBuildTellsOfWithAPictureOfTheirFeet() throws IOException {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < 40; i++) {
      text.append("Words of a paragraph. ".repeat(7 + i % 5)).append("\n\n");
      text.append("```\n").append("code\n".repeat(9 + i % 4)).append("```\n\n");
    }
    ProgramRun run = build(book("pre { break-inside: avoid }", text.toString()));
    Matcher told =
        Pattern.compile("(\\d+) of \\d+ spreads of text .*: (\\d+)–(\\d+)").matcher(run.err());
    assertTrue(told.find(), run.err());
    JsonNode report = report(run, folder.resolve("out"));
    assertEquals(told.group(1), report.path("counts").path("uneven-spread").asText());
    Set<String> pages = new TreeSet<>();
    for (JsonNode finding : report.path("findings")) {
      if (finding.path("kind").asText().equals("uneven-spread")) {
        pages.add(finding.path("page").asText());
        assertTrue(finding.path("line").asInt() >= 3, finding.toString());
      }
    }
    assertTrue(pages.contains(told.group(2)), pages.toString());
    String page = Files.readString(folder.resolve("out/one-typography.html"));
    String label = "the feet of pages " + told.group(2) + " and " + told.group(3);
    assertTrue(page.contains(label), label);
  }

  @Test
  void aDroppedInitialIsNoLine() throws IOException {
    String text = "Of some lines that are neither long nor short there is this to be said. ";
    String drop = ".opener + p.first::first-letter { initial-letter: %s }";
    List<Integer> lines = new ArrayList<>();
    for (String initial : List.of("normal", "3")) {
      ProgramRun run = build(book(drop.formatted(initial), text.repeat(9)));
      lines.add(report(run, folder.resolve("out")).path("lines").asInt());
    }
    assertEquals(lines.getFirst(), lines.getLast());
  }

  @Test
  void theCssEngineSaysThatItCannot() {
    ProgramRun run =
        build(CASES.resolve("even-clean"), folder, "--set", "editions.print.engine=css");
    assertTrue(run.err().contains("note[REPORT-001]"), run.err());
    assertEquals(1, run.out().lines().count(), run.out());
  }

  @Test
  void nothingIsWrittenUnasked() throws IOException {
    Path text = CASES.resolve("even-clean/book.md");
    ProgramRun run =
        ProgramRun.of("build", text.toString(), "--edition=print", "-o", folder.toString());
    assertEquals(1, run.out().lines().count(), run.out());
    assertEquals(Set.of("one.pdf"), CaseFolders.names(folder));
  }
}
