package octavo.typeset.line;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import octavo.typeset.font.Direction;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Which way the characters of paragraphs run; the algorithm itself is the library's business. */
class LevelsTest {
  private static final Piece CODE = new Piece.Isolate(Direction.RIGHTWARDS);
  private static final Piece END = new Piece.EndOfIsolate();

  private TestType type;

  @BeforeEach
  void open() throws IOException {
    type = TestType.open();
  }

  @AfterEach
  void close() {
    type.close();
  }

  /** The levels of texts, and of whatever else is among them, in digits. */
  private String levels(boolean rightToLeft, Object... parts) {
    List<Piece> pieces = new ArrayList<>();
    for (Object part : parts) {
      pieces.add(part instanceof Piece piece ? piece : type.text((String) part));
    }
    String text = ParagraphText.of(pieces, new BreakOpportunities()).text();
    Levels levels = Levels.of(pieces, text, rightToLeft);
    assertNotNull(levels);
    StringBuilder digits = new StringBuilder();
    for (int i = 0; i < text.length(); i++) {
      digits.append(levels.at(i));
    }
    return digits.toString();
  }

  @Test
  void aTextWithoutAnyLetterFromTheRightIsNotAskedFor() {
    List<Piece> pieces =
        List.of(CODE, type.text("caf\u00E9 \u2013 \u4E2D\u6587 \uD83D\uDE00"), END);
    String text = ParagraphText.of(pieces, new BreakOpportunities()).text();
    assertNull(Levels.of(pieces, text, false));
  }

  @Test
  void aWordInAnotherScriptRunsItsOwnWay() {
    assertEquals("000111000", levels(false, "ab \u05D0\u05D1\u05D2 cd"));
    assertEquals("1112211", levels(true, "\u05D0\u05D1 cd \u05D0"));
    assertEquals("11122211", levels(true, "\u05D0\u05D1 1.5 \u05D0"));
  }

  @Test
  void theParagraphRunsAsItIsToldWhateverItsLettersAre() {
    assertEquals("221", levels(true, "ab."));
  }

  @Test
  void whatIsIsolatedIsOneThingToTheWordsAroundIt() {
    assertEquals("1112", levels(false, "\u05D0\u05D1 1"));
    assertEquals("1102", levels(false, "\u05D0\u05D1 ", CODE, "1", END));
    assertEquals("112221", levels(true, "\u05D0 ", CODE, "a.b", END, "."));
  }

  @Test
  void whatAnAuthorOpensWithinAPartEndsWithIt() {
    String closed = levels(true, "\u05D0 ", CODE, "a\u2067b\u2069", END, " \u05D0 c");
    String open = levels(true, "\u05D0 ", CODE, "a\u2067b", END, " \u05D0 c");
    assertEquals(closed.substring(closed.length() - 4), open.substring(open.length() - 4));
    assertEquals("1112", open.substring(open.length() - 4));
  }

  @Test
  void whatAnAuthorClosesThatIsNotOpenClosesNothing() {
    assertEquals(
        levels(true, "\u05D0 ", CODE, "a\u2060.", END, "\u05D0"),
        levels(true, "\u05D0 ", CODE, "a\u2069.", END, "\u05D0"));
  }

  @Test
  void loneControlsAreNoError() {
    assertEquals(4, levels(false, "\u202E\u202C\u202Cx").length());
    assertEquals(3, levels(false, "\u2069\u2067\u2067").length());
    assertEquals(3, levels(true, "\u0301\u05D0\u05D1").length());
  }
}
