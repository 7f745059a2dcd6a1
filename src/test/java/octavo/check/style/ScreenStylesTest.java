package octavo.check.style;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import octavo.check.style.StyleRule.StyleValue;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ScreenStylesTest {
  private static List<String> read(String sheet) {
    return ScreenStyles.rules(sheet).stream()
        .map(
            rule ->
                rule.line()
                    + " "
                    + String.join(", ", rule.selectorTexts())
                    + rule.scheme().map(it -> " in " + it).orElse("")
                    + " "
                    + rule.declarations().keySet().stream()
                        .sorted()
                        .map(it -> it + " " + rule.value(it))
                        .toList())
        .toList();
  }

  @Test
  void rulesAreReadWithTheirLines() {
    assertEquals(
        List.of("1 p, li [color red]", "4 b [margin 1em 2em]"),
        read("p, li { color: RED; }\n/* a { color: blue } */\n\nb\n{ margin: 1em  2em }"));
  }

  @Test
  void theLastOfAPropertyCountsAndWhatIsImportantIsTold() {
    StyleRule rule = ScreenStyles.rules("p { color: red; Color: blue !IMPORTANT }").getFirst();
    assertEquals(Map.of("color", new StyleValue("blue", true)), rule.declarations());
    assertEquals(
        Map.of("color", new StyleValue("red", false), "opacity", new StyleValue("0.5", false)),
        ScreenStyles.declarations("color: red; opacity: 0.5"));
    assertEquals(Map.of(), ScreenStyles.declarations("of no kind"));
  }

  @Test
  void aBraceOrASemicolonInATextIsNoEnd() {
    assertEquals(
        List.of("1 q::before [color red, content \"};{\"]"),
        read("q::before { content: \"};{\"; color: red }"));
  }

  @Test
  void rulesForPaperAndSpeechArePassedOver() {
    assertEquals(
        List.of("3 i [color lime]", "4 u [color red]"),
        read(
            "@media print { p { color: red } }\n"
                + "@media speech and (min-width: 2em), print { b { color: red } }\n"
                + "@media screen { i { color: lime } }\n"
                + "@media not print { u { color: red } }\n"
                + "@page { margin: 2cm; @top-left { content: \"x\" } }\n"
                + "@font-face { font-family: \"X\" }"));
  }

  @Test
  void conditionsAreTakenAsMetAndSchemesAreTold() {
    assertEquals(
        List.of(
            "1 p in dark [color white]",
            "2 i in light [color black]",
            "3 b in dark [color lime]",
            "5 table [width 100%]",
            "6 s [color red]"),
        read(
            "@media (prefers-color-scheme: dark) { p { color: white } }\n"
                + "@media screen and (prefers-color-scheme:light) { i { color: black } }\n"
                + "@media (prefers-color-scheme: dark) { @supports (display: grid) { b { color:"
                + " lime } } }\n"
                + "@container (min-width: 3em) {\n"
                + "  table { width: 100% } }\n"
                + "@layer one { s { color: red } }"));
  }

  @Test
  void aFaultCostsTheRuleItIsIn() {
    assertEquals(
        List.of("1 a [color red]", "2 b []", "3 c [color lime]"),
        read("a { color: red }\nb { } }\nc { color: lime; }\nd { color"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "*|0",
        "li|1",
        "ul li|2",
        "ul > li + li|3",
        "p::first-line|2",
        "[lang]|100",
        "p.first|101",
        "p:hover|101",
        "li:nth-child(2)|101",
        "#one|10000",
        "#one .two em|10101",
        "p:not(.first)|101",
        "p:is(.one, #two)|10001",
        "p:where(#two)|1",
        "p:has(> a)|2"
      })
  void aSelectorIsAsSpecificAsItsParts(String selector, int specificity) {
    StyleRule rule = ScreenStyles.rules(selector + " { color: red }").getFirst();
    assertEquals(specificity, rule.selectors().getFirst().specificity());
  }

  @Test
  void everyPrefixIsRead() {
    String sheet =
        "@media (prefers-color-scheme: dark) { p, a:not(.b)::after { color: rgb(1 2 3 / 50%) } }\n"
            + "@import url(\"a.css\"); @container (width > 3em) { q { opacity: .5 } } /* c */"
            + " \\2022 { x: y }";
    for (int i = 0; i <= sheet.length(); i++) {
      List<StyleRule> rules = ScreenStyles.rules(sheet.substring(0, i));
      assertTrue(rules.size() <= 3, sheet.substring(0, i));
    }
  }
}
