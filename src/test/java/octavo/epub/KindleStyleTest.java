package octavo.epub;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class KindleStyleTest {
  @Test
  void whatKindleRefusesIsSaidOtherwise() {
    assertEquals("p { color: red; }", KindleStyle.of("p { position: fixed; color: red }"));
    assertEquals("p { color: red; }", KindleStyle.of("p { color: red; line-height: -1.2 }"));
    assertEquals("p { margin-left: 0; }", KindleStyle.of("p { margin-left: -2em }"));
    assertEquals("p { margin: 1em 0 0 0; }", KindleStyle.of("p { margin: 1em 0 0 -2em }"));
    assertEquals("p { font-size: 0.75em; }", KindleStyle.of("p { font-size: 12px }"));
    assertEquals(
        "p { font-size: 1em !important; }", KindleStyle.of("p { font-size: 12pt !important }"));
  }

  @Test
  void onlyAPaddingOfTheSameSizeFillsANegativeMargin() {
    assertEquals(
        "p { margin-left: 0; padding: 11em; }",
        KindleStyle.of("p { margin-left: -1em; padding: 11em }"));
    assertEquals(
        "p { margin-left: 0; padding-left: 0.1em; }",
        KindleStyle.of("p { margin-left: -1em; padding-left: 0.1em }"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "p { position: relative; left: 1em }",
        "p { text-indent: -2em; padding-left: 2em; margin-left: -1em; padding: 0 0 0 1em }",
        "li { margin: -1em; padding: 1em }",
        "p::before { margin-left: -2em }",
        "p { font-size: 1.2em } /* p { position: fixed } */",
        "a::after { content: \"} position: fixed; {\" } b { background: url(x;position:fixed) }",
        "@media (min-width: 30em) { p { color: red } }",
        "p { margin: calc(1em - 2px) }",
        "p { color: red",
        "} { : ; }"
      })
  void allElseStaysToTheLetter(String sheet) {
    assertEquals(sheet, KindleStyle.of(sheet));
  }

  @Test
  void rulesWithinGroupsAreReadAsWell() {
    assertEquals(
        "@import \"a;b\"; @media (min-width: 30em) { p, li { color: red; } q { top: 0 } } b {}",
        KindleStyle.of(
            "@import \"a;b\"; @media (min-width: 30em) { p, li { position: fixed; color: red } q"
                + " { top: 0 } } b {}"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"classic", "scholar", "handout", "large-print"})
  void themesSayNothingThatKindleRefuses(String theme) throws IOException {
    for (String sheet : new String[] {"common.css", "epub.css"}) {
      String text = Files.readString(Path.of("styles", theme, sheet));
      assertEquals(text, KindleStyle.of(text));
    }
  }
}
