package octavo.typeset.line;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BondTest {
  private static Bond bond(String marked) {
    int at = marked.indexOf('|');
    return Bond.of(marked.replace("|", " "), at, at + 1);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "M.|Clemenceau",
        "J. M.|Keynes",
        "(J.|S.",
        "J.-P.|Rameau",
        "É.|Zola",
        "H.|von",
        "10|000",
        "5|%",
        "90|°"
      })
  void noLineEndsAfterAnInitialOrWithinANumber(String text) {
    assertEquals(Bond.INITIAL, bond(text));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Article|X",
        "(Art.|429)",
        "June|5, 1919",
        "12|October",
        "59°|30′",
        "p.|12",
        "No.|5",
        "5|km",
        "30|kg,",
        "§|12",
        "£|5",
        "Louis|XIV",
        "Annex|I,",
        "vol.|III",
        "2|°C"
      })
  void aLineSeldomEndsBesideAShortNumber(String text) {
    assertTrue(bond(text).penalty() > 0, text);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "the|end",
        "When|I went",
        "end.|The",
        "years.|Civil",
        "in|1919",
        "June|1919",
        "of|12",
        "5|men",
        "in 1919|The",
        "USA.|The",
        "But|INDEED",
        "Clemenceau.|However"
      })
  void otherSpacesAreAsAny(String text) {
    assertEquals(Bond.NONE, bond(text));
  }

  @Test
  void anInitialStaysWithItsNameInLinesOfEveryWidth() throws IOException {
    try (TestType type = TestType.open()) {
      Piece text =
          type.text("It was then that M. Clemenceau said to J. M. Keynes what he thought.");
      for (int width = 90; width < 200; width += 3) {
        ParagraphStyle style = ParagraphStyle.ragged(Measures.of(width), Alignment.LEFT);
        List<String> lines = TestType.texts(type.setter().set(List.of(text), style).lines());
        assertFalse(lines.stream().anyMatch(line -> line.strip().endsWith("M.")), lines.toString());
      }
    }
  }
}
