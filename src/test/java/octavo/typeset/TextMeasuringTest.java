package octavo.typeset;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import octavo.diagnostic.Diagnostics;
import octavo.theme.FontFile;
import octavo.typeset.font.FontLibrary;
import octavo.typeset.font.Setting;
import octavo.typeset.line.Piece;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Widths of text in which each character is a point wide. */
class TextMeasuringTest {
  private static final Path FONT =
      Path.of("styles/classic/fonts/eb-garamond/EBGaramond_400Regular.ttf");

  private FontLibrary library;
  private Setting setting;

  @BeforeEach
  void openType() throws IOException {
    FontFile font =
        new FontFile("EB Garamond", 400, false, "regular", () -> Files.readAllBytes(FONT));
    library = FontLibrary.open(List.of(font), new Diagnostics());
    setting =
        new Setting(library.stack(List.of("EB Garamond"), 400, false), 10, List.of(), 0, "en");
  }

  @AfterEach
  void closeType() {
    library.close();
  }

  @Test
  void theLeastIsTheLongestWordAndTheNaturalWidthTheWholeLine() {
    assertEquals(new TextWidths(5, 14), widths(text("The whole line")));
  }

  @Test
  void aWordGoesOnFromPieceToPieceUntilASpace() {
    assertEquals(
        new TextWidths(8, 11),
        widths(text("an ita"), new Piece.Fixed(2, 2, 0, "", true), text("lic")));
  }

  @Test
  void linesThatTheTextEndsItselfAreMeasuredApart() {
    assertEquals(new TextWidths(6, 10), widths(text("one longer"), new Piece.Break(), text("two")));
  }

  @Test
  void whatNoLineBeginsWithBelongsToTheWordBeforeIt() {
    assertEquals(new TextWidths(6, 8), widths(text("what ! a")));
  }

  private Piece text(String words) {
    return new Piece.Text(words, setting, "", false);
  }

  private static TextWidths widths(Piece... pieces) {
    return new TextMeasuring(text -> text.text().length()).of(List.of(pieces));
  }
}
