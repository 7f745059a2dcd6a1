package octavo.typeset.style;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import octavo.diagnostic.Diagnostics;
import octavo.diagnostic.SourceFile;
import octavo.manuscript.Edition.NotePlacement;
import octavo.measure.TrimSize;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What holds of every text that is given as a style sheet. */
class StyleSheetPropertyTest {
  private static final int LONG = 1 << 20;

  @Provide
  Arbitrary<String> soups() {
    Arbitrary<String> pieces =
        Arbitraries.of(
            "{",
            "}",
            "(",
            ")",
            "[",
            "]",
            ";",
            ":",
            ",",
            ".",
            "#",
            "*",
            ">",
            "+",
            "~",
            "|",
            "&",
            "!",
            "@",
            "\\",
            "/",
            "/*",
            "*/",
            "<!--",
            "-->",
            "\"",
            "'",
            "\n",
            "\r\n",
            "\f",
            " ",
            "\0",
            "\uFEFF",
            "é",
            "😀",
            "\uD800",
            "p",
            "not",
            "and",
            "or",
            "only",
            "-",
            "--",
            "1",
            "2n+1",
            "1em",
            "50%",
            "1e9",
            "url(",
            ":not(",
            ":lang(",
            ":nth-child(",
            "::before",
            ":hover",
            "[a=",
            "[a|b~='c'",
            "@page",
            "@media",
            "@import",
            "@supports",
            "@top-left",
            "@layer",
            "print",
            "(min-width:",
            "(width>=",
            "margin:",
            "content:",
            "string(x)",
            "string-set:",
            "font-family:",
            "font:",
            "page:",
            "size:",
            "color:red",
            "!important",
            "p{margin:0}",
            "--own:",
            "inherit",
            "none");
    return pieces.list().ofMaxSize(60).map(list -> String.join("", list));
  }

  @Property
  void tokensFollowEachOtherWithoutAGap(@ForAll("soups") String css) {
    int end = 0;
    for (Token token : tokens(css)) {
      assertEquals(end, token.start());
      assertTrue(token.end() > end || token.kind() == Token.Kind.END, token.toString());
      end = token.end();
    }
    assertEquals(css.length(), end);
  }

  @Property
  void anySoupIsRead(@ForAll("soups") String css) {
    read(css);
  }

  @Property
  void anyBytesAreRead(@ForAll byte[] bytes) {
    String css = new String(bytes, StandardCharsets.ISO_8859_1);
    tokensFollowEachOtherWithoutAGap(css);
    read(css);
  }

  @Property
  void whatIsCutOffAnywhereIsRead(@ForAll("soups") String css) {
    for (int end = 0; end < css.length(); end++) {
      read(css.substring(0, end));
    }
  }

  // Before a rule that is in order nothing is lost that CSS does not lose.
  @Property
  void aRuleBeforeAnySoupIsKept(@ForAll("soups") String css) {
    StyleSheet sheet = read("q { widows: 7 } " + css);
    assertEquals("q", sheet.rules().getFirst().selector().subject().name());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{",
        "}",
        "(",
        ")",
        "[",
        ";",
        ":",
        ",",
        "\"",
        "'\n",
        "\\",
        "/*",
        "/**/",
        "url(",
        "url(a b)",
        "@",
        "@media{",
        "@media print{",
        "@media (",
        "@supports(",
        "@page{@top-left{",
        "a{",
        "a{b:",
        "a{b:c(",
        "a:not(",
        "a,",
        "a ",
        "a>",
        "a{b}",
        "a{b c;",
        "a{colr:b}",
        "a;",
        "{}",
        "}a{",
        "<!--",
        "--a:{",
        "a{--b:{",
        "@import\"a",
        "p{content:string(",
        "p{font:1em ",
        "1",
        "-",
        "\0",
        "\\a "
      })
  void whatRepeatsAMillionTimesIsReadInOnePass(String piece) {
    String css = piece.repeat(LONG / piece.length()) + "q{margin:0}";
    assertTimeoutPreemptively(Duration.ofSeconds(60), () -> read(css));
  }

  private static List<Token> tokens(String css) {
    return Tokenizer.tokens(
        new SheetReport(new SourceFile("a.css", css), new SheetNames(), new Diagnostics()));
  }

  /** The sheet, and the style of the root by it. */
  private static StyleSheet read(String css) {
    StyleSheet sheet = new StyleSheet(TrimSize.mm(148, 210), NotePlacement.BOOK, new Diagnostics());
    sheet.read(new SourceFile("a.css", css));
    sheet.reportNames();
    new PageStyles(sheet, new Cascade(sheet).root())
        .marginBoxes(new PageContext("a", true, true, true));
    return sheet;
  }
}
