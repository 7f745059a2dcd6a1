package octavo.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.ZipFile;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a build and a check say and claim of the accessibility of EPUBs. */
class AccessibilityTest {
  private static final Path CORPUS = Path.of("../shared/corpus");

  private static final String ALL_POINTS =
      "alternative-texts, text-in-images, image-contrast, colour, senses, headings, languages,"
          + " reading-order, table-heads";

  private static final String TABLE = "<table><tr><td>1</td></tr><tr><td>2</td></tr></table>\n";

  @TempDir private Path folder;

  private ProgramRun build(Path book, String... options) {
    List<String> arguments = new ArrayList<>(List.of("build", book.toString()));
    arguments.addAll(List.of("-o", folder.resolve("out").toString(), "--edition", "epub"));
    arguments.addAll(List.of(options));
    return ProgramRun.of(arguments.toArray(String[]::new));
  }

  private Path book(String settings, String text) throws IOException {
    Files.writeString(folder.resolve("book.yaml"), "title: T\nlanguage: en\n" + settings);
    Files.writeString(folder.resolve("one.md"), text);
    return folder;
  }

  private static List<String> codes(ProgramRun run) {
    return run.err()
        .lines()
        .filter(line -> line.contains("[ACCESS-"))
        .map(line -> line.replaceAll(".*\\[(ACCESS-\\d+)].*", "$1"))
        .sorted()
        .toList();
  }

  private String packageDocument() throws IOException {
    try (ZipFile zip = new ZipFile(folder.resolve("out/t.epub").toFile())) {
      return new String(
          zip.getInputStream(zip.getEntry("EPUB/package.opf")).readAllBytes(),
          StandardCharsets.UTF_8);
    }
  }

  @Test
  void theShippedBookKeepsEveryRule() {
    assertEquals(List.of(), codes(build(Path.of("."), "--check")));
  }

  /** Those of a build, which has told of missing alternative texts, and those of its EPUB. */
  @ParameterizedTest
  @CsvSource({
    "keynes, 6, 6",
    "flatland, 0, 10",
    "reed, 2, 3",
    "rousseau, 0, 0",
    "progit/ar, 0, 0",
    "progit/ja, 0, 0"
  })
  void realBooksBreakTheRulesTheirAuthorsLeftBroken(String book, int ofBuild, int ofEpub) {
    assumeTrue(Files.isDirectory(CORPUS), "../shared/corpus is not there");
    ProgramRun run = build(CORPUS.resolve(book), "--check", "-v");
    assertEquals(ofBuild, codes(run).size(), run.err());
    String epub = run.out().substring(0, run.out().indexOf('\t'));
    ProgramRun check = ProgramRun.of("check", "-v", epub);
    assertEquals(ofEpub, codes(check).size(), check.err());
    assertFalse(check.err().contains("[CHECK-"), check.err());
  }

  @Test
  void anEpubClaimsToConformWhenAllHoldsAndTheChecklistIsSigned() throws IOException {
    String certified =
        "accessibility:\n  certifiedBy: Jane Doe\n  credential: IAAP\n"
            + "  report: https://example.org/report\n  checked: ["
            + ALL_POINTS
            + "]\n";
    ProgramRun run =
        build(book(certified, "# One\n\nText.\n\n| A | B |\n|---|---|\n| 1 | 2 |\n"), "--check");
    assertEquals(ExitCode.DONE, run.code(), run.err());
    assertEquals(List.of(), codes(run));
    assertFalse(run.err().contains("[CHECK-"), run.err());
    String said = packageDocument();
    assertTrue(
        said.contains(
            "\"dcterms:conformsTo\">EPUB Accessibility 1.1 - WCAG 2.2 Level AA</meta>\n"
                + "<meta property=\"a11y:certifiedBy\">Jane Doe</meta>\n"
                + "<meta property=\"a11y:certifierCredential\">IAAP</meta>\n"
                + "<link rel=\"a11y:certifierReport\" href=\"https://example.org/report\"/>"),
        said);
  }

  @Test
  void anEpubDoesNotClaimWhatIsNotCheckedOrDoesNotHold() throws IOException {
    String certified = "accessibility: {certifiedBy: Jane Doe, checked: [colour, senses]}\n";
    ProgramRun run = build(book(certified, "# One\n\nВойна\n\n" + TABLE));
    assertEquals(ExitCode.DONE, run.code(), run.err());
    assertTrue(
        run.err()
            .contains(
                "book.yaml:3:1: note[ACCESS-014]: the EPUB does not claim to conform: rules are"
                    + " broken (ACCESS-002, ACCESS-005); the checklist is not signed"
                    + " (alternative-texts, text-in-images, image-contrast, headings,"
                    + " languages, reading-order, table-heads)"),
        run.err());
    assertFalse(packageDocument().contains("conformsTo"));
  }

  @Test
  void aPointThatIsNoneIsToldWithTheNearestOne() throws IOException {
    ProgramRun run = build(book("accessibility: {checked: [colours]}\n", "# One\n\nText.\n"));
    assertEquals(ExitCode.FINDINGS, run.code(), run.err());
    assertTrue(run.err().contains("'colours' is no point of the checklist"), run.err());
    assertTrue(run.err().contains("colour"), run.err());
  }

  @Test
  void theReportSaysTheSameToPeopleAndPrograms() throws IOException {
    Path book = book("", "# One\n\nВойна <\n\n" + TABLE);
    ProgramRun run = build(book, "--report");
    assertEquals(3, run.out().lines().count(), run.out());
    JsonNode json =
        new ObjectMapper().readTree(folder.resolve("out/t-accessibility.json").toFile());
    assertFalse(json.get("holds").asBoolean());
    List<String> broken = new ArrayList<>();
    for (JsonNode rule : json.get("rules")) {
      if (!rule.get("kept").asBoolean()) {
        broken.add(rule.get("code").asText() + " " + rule.at("/breaches/0/line").asInt());
      }
    }
    assertEquals(List.of("ACCESS-002 17", "ACCESS-005 14"), broken);
    assertEquals("textual", json.at("/metadata/schema:accessMode/0").asText());
    assertEquals("alternative-texts", json.at("/checklist/0/point").asText());
    assertFalse(json.at("/checklist/0/checked").asBoolean());
    assertEquals("00", json.at("/onix/0/code").asText());
    Document page = Jsoup.parse(folder.resolve("out/t-accessibility.html").toFile());
    assertEquals("Accessibility of t.epub", page.select("h1").text());
    assertEquals(13, page.select("table").first().select("tbody tr").size());
    assertTrue(page.text().contains("a table has no header cells"), page::text);
  }
}
