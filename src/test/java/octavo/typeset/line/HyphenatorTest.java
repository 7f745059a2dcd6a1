package octavo.typeset.line;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import octavo.diagnostic.Diagnostic;
import octavo.diagnostic.DiagnosticCode;
import octavo.diagnostic.Diagnostics;
import octavo.typeset.line.Hyphenator.Reach;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;

class HyphenatorTest {
  private static final Path TEX = Path.of("../shared/oracles/hyphenation/tex-en-us.tsv");

  private final Diagnostics diagnostics = new Diagnostics();
  private final Hyphenator hyphenator = new Hyphenator(diagnostics);

  @Test
  void englishWordsAreDividedAsByTex() throws IOException {
    Assumptions.assumeTrue(Files.exists(TEX), "TeX's answers are not beside the project");
    List<String> others = new ArrayList<>();
    int words = 0;
    for (String line : Files.readAllLines(TEX)) {
      String[] fields = line.split("\t");
      String divided = divided(fields[0], "en-US");
      words++;
      if (!divided.equals(fields[1])) {
        others.add(fields[1] + " but here " + divided);
      }
    }
    assertTrue(others.size() * 1000 <= words, others.toString());
    assertEquals(List.of(), others, "all of them agreed once");
  }

  @Test
  void wordsOfKnuthAndLiang() {
    assertEquals("hy-phen-ation", divided("hyphenation", "en"));
    assertEquals("con-cate-na-tion", divided("concatenation", "en"));
    assertEquals("su-per-cal-ifrag-ilis-tic", divided("supercalifragilistic", "en"));
    assertEquals("ta-ble", divided("table", "en"), "an exception");
    assertEquals("project", divided("project", "en"), "an exception");
  }

  @Test
  void otherLanguagesHaveTheirOwnPatterns() {
    assertEquals("Do-nau-dampf-schiff", divided("Donaudampfschiff", "de"));
    assertEquals("aban-don", divided("abandon", "fr"));
    assertEquals("l’aban-don", divided("l’abandon", "fr"));
    assertEquals(divided("colour", "en-GB"), divided("colour", "en-GB-oxendict"));
  }

  @Test
  void twoLettersStayBeforeAndThreeAfter() {
    assertEquals("abet", divided("abet", "en"));
    assertEquals("ready", divided("ready", "en"), "read-y would leave one");
    assertEquals("only", divided("only", "en"));
  }

  @Test
  void namesAreDividedOnlyWhenNothingElseHelps() {
    assertEquals("Concatenation", divided("Concatenation", "en"));
    assertEquals(List.of(3, 7, 9), list(hyphenator.points("Concatenation", "en", Reach.NAMES)));
    assertEquals("CONCATENATION", divided("CONCATENATION", "en"));
    assertEquals(List.of(), list(hyphenator.points("CONCATENATION", "en", Reach.NAMES)));
  }

  @Test
  void compoundsPartAtTheirHyphenUnlessNothingElseHelps() {
    assertEquals("concatenation-free", divided("concatenation-free", "en"));
    assertEquals(
        List.of(3, 7, 9), list(hyphenator.points("concatenation-free", "en", Reach.NAMES)));
  }

  @Test
  void punctuationIsNoPartOfAWord() {
    assertEquals("“con-cate-na-tion,”", divided("“concatenation,”", "en"));
    assertEquals("chil-dren’s", divided("children’s", "en"));
  }

  @Test
  void theAuthorsSoftHyphensWin() {
    String word = "concat\u00ADenation";
    assertEquals(word, hyphenator.withSoftHyphens(word, "en"));
  }

  @Test
  void wordsWithDigitsAndUnderscoresAreLeftWhole() {
    assertEquals("concatenation2", divided("concatenation2", "en"));
    assertEquals("table_concatenation", divided("table_concatenation", "en"));
  }

  @Test
  void textKeepsItsSpaces() {
    assertEquals(
        "a con\u00ADcate\u00ADna\u00ADtion  of\nlet\u00ADters ",
        hyphenator.withSoftHyphens("a concatenation  of\nletters ", "en"));
  }

  @Test
  void aLanguageWithoutPatternsIsReportedOnceAndLeftWhole() {
    assertEquals("concatenation", divided("concatenation", "tlh"));
    assertEquals("hyphenation", divided("hyphenation", "tlh"));
    assertEquals("hyphenation", divided("hyphenation", ""));
    assertEquals(
        List.of(DiagnosticCode.STYLE_NO_HYPHENATION),
        diagnostics.sorted().stream().map(Diagnostic::code).toList());
  }

  @Test
  void aWordOfAMillionLettersIsLeftWhole() {
    assertEquals(List.of(), list(hyphenator.points("ab".repeat(500_000), "en", Reach.NAMES)));
  }

  private String divided(String word, String language) {
    return hyphenator.withSoftHyphens(word, language).replace('\u00AD', '-');
  }

  private static List<Integer> list(int[] points) {
    return Arrays.stream(points).boxed().toList();
  }
}
