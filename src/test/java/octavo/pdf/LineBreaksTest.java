package octavo.pdf;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LineBreaksTest {
  @ParameterizedTest
  @CsvSource(
      quoteCharacter = '`',
      value = {
        "75 percent of Germany’s iron-ore, 75 |percent |of |Germany’s |iron-|ore",
        "d’accord l’été,                   d’accord |l’été",
        "he said “Ave” and left,           he |said |“Ave” |and |left",
        "it—“so”—was,                      it—|“so”—|was",
        "rock ’n’ roll,                    rock |’n’ |roll",
        "彼は「春」と,                       彼|は|「春」|と",
      })
  void aLineNeverEndsBesideAQuotationMarkWithoutASpace(String text, String expected) {
    LineBreaks breaks = new LineBreaks();
    breaks.setText(text);
    StringBuilder found = new StringBuilder(text);
    int added = 0;
    for (int at = breaks.next(); at >= 0 && at < text.length(); at = breaks.next()) {
      found.insert(at + added++, '|');
    }
    assertEquals(expected, found.toString());
  }
}
