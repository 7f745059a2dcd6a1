package octavo.epub;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import octavo.epub.SetFaces.Manner;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SetFacesTest {
  private static final String STYLE =
      """
      h1, h2 { font-weight: normal }
      /* h1 { font-weight: bold } */
      h2 { font-variant: small-caps }
      section.chapter > .opener + p.first::first-line { font-variant: small-caps }
      section.half-title .title { font-variant: small-caps }
      section.imprint .title { font-style: italic }
      @media (min-width: 30em) { .tok-keyword, .tok-tag[lang] { font-weight: 700 } }
      .quiet em { font-style: normal }
      """;

  private static String manners(String document, String style) {
    SetFaces set = new SetFaces(List.of(document), style);
    StringBuilder found = new StringBuilder();
    for (Set<Manner> each :
        List.of(
            EnumSet.of(Manner.ITALIC),
            EnumSet.of(Manner.BOLD),
            EnumSet.of(Manner.CAPITALS),
            EnumSet.of(Manner.ITALIC, Manner.CAPITALS),
            EnumSet.of(Manner.BOLD, Manner.CAPITALS))) {
      if (set.has(each)) {
        each.forEach(it -> found.append(it.name().charAt(0)));
        found.append(' ');
      }
    }
    return found.toString().strip();
  }

  @ParameterizedTest
  @CsvSource({
    "<p>plain</p>,''",
    "<p>a <em>b</em></p>,I",
    "<p class='quiet'>a <em>b</em></p>,I",
    "<p>a <strong>b</strong></p>,B",
    "<h1>a</h1>,''",
    "<h3>a</h3>,B",
    "<h2>a</h2>,C",
    "<h2>a <em>b</em></h2>,I C IC",
    "<h2>a</h2><p><em>b</em></p>,I C",
    "<section class='half-title'><p class='title'>a</p></section>,C",
    "<section class='imprint'><p class='title'>a</p></section>,I",
    "<p class='title'>a</p>,''",
    "<span class='x tok-tag'>a</span>,B",
    "<section class='chapter'><p class='first'>a <b>b</b></p></section>,B C BC",
    "<section class='notes'><p class='first'>a <b>b</b></p></section>,B",
    "<p title='<em>'>a<br/>b</p><!-- <b>c</b> -->,''"
  })
  void whatMayBeSetInAMannerIsFound(String document, String expected) {
    assertEquals(expected, manners(document.replace('\'', '"'), STYLE));
  }

  @Test
  void aRuleForTheBodyHoldsForAll() {
    assertEquals("I C IC", manners("<p>a</p>", "body { font: italic small-caps 1em/1.2 serif }"));
    assertEquals("B", manners("<p>a</p>", "* { font-weight: 600 }"));
  }
}
