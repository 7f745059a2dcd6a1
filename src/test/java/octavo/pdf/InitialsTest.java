package octavo.pdf;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import octavo.diagnostic.Diagnostic;
import octavo.diagnostic.DiagnosticCode;
import octavo.manuscript.Edition.Engine;
import octavo.typeset.font.Face;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Chapters that open with an initial: where it stands, and how the word is read. */
class InitialsTest {
  private static final double LEADING = 13.5;
  private static final double SIZE = 10.5;

  @TempDir private Path folder;

  private PrintedBook print(String initial, String chapter) throws IOException {
    Path theme = Files.createDirectories(folder.resolve("styles/mine"));
    Files.writeString(
        theme.resolve("theme.yaml"), "extends: classic\nstyles: {compositor: mine.css}\n");
    Files.writeString(
        theme.resolve("mine.css"),
        "section.chapter:not(.octavo-section) > .opener + p.first::first-letter { initial-letter: "
            + initial
            + " }");
    return PrintedBook.of(
        Engine.COMPOSITOR,
        folder,
        "book.yaml",
        PrintedBook.settings("theme: mine\n"),
        "a.md",
        "# One\n\n" + chapter + "\n\nAnother paragraph.\n");
  }

  private static String text(PDDocument document) throws IOException {
    return new PDFTextStripper().getText(document).replaceAll("\\s+", " ");
  }

  /** The glyphs that show some letter. */
  private static List<TextPosition> glyphs(PDDocument document) throws IOException {
    List<TextPosition> found = new ArrayList<>();
    PDFTextStripper stripper =
        new PDFTextStripper() {
          @Override
          protected void processTextPosition(TextPosition glyph) {
            found.add(glyph);
          }
        };
    stripper.getText(document);
    return found;
  }

  private static TextPosition largest(PDDocument document, String letter) throws IOException {
    return glyphs(document).stream()
        .filter(glyph -> glyph.getUnicode().equals(letter) && glyph.getFontSize() > 24)
        .findFirst()
        .orElseThrow();
  }

  @ParameterizedTest
  @CsvSource({"3, 3, 3", "2, 2, 2", "2 raise, 2, 1", "4 2, 4, 2"})
  void anInitialStandsOnABaselineAndIsAsHighAsCapitals(String css, double size, int sink)
      throws IOException {
    try (PrintedBook book = print(css, "Under the roof " + PrintedBook.WORDS.repeat(6));
        Face garamond =
            Face.open(
                Files.readAllBytes(
                    Path.of("styles/classic/fonts/eb-garamond/EBGaramond_400Regular.ttf")),
                0)) {
      TextPosition initial = largest(book.document(), "U");
      double high = (size - 1) * LEADING + garamond.capHeight() * SIZE;
      assertEquals(high, garamond.capHeight() * initial.getFontSize(), 0.01);
      double first =
          glyphs(book.document()).stream()
              .filter(glyph -> glyph.getXDirAdj() > initial.getXDirAdj())
              .filter(glyph -> glyph.getUnicode().equals("n"))
              .filter(glyph -> Math.abs(glyph.getFontSize() - SIZE) < 0.01)
              .mapToDouble(TextPosition::getYDirAdj)
              .filter(y -> y > initial.getYDirAdj() - sink * LEADING)
              .min()
              .orElseThrow();
      assertEquals(first + (sink - 1) * LEADING, initial.getYDirAdj(), 0.02);
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Under the roof",
        "“Under,” he said",
        "E\u0301lan vital is",
        "A man said",
        "«\u00A0Non\u00A0» dit-il"
      })
  void theWordIsReadAsOneAndInItsPlace(String words) throws IOException {
    for (String css : List.of("3", "2 raise")) {
      try (PrintedBook book = print(css, words + " to " + PrintedBook.WORDS.repeat(6))) {
        String read = text(book.document());
        String wanted = words.replace('\u00A0', ' ').replace("E\u0301", "É");
        assertTrue(
            java.text.Normalizer.normalize(read, java.text.Normalizer.Form.NFC)
                .replace('\u00A0', ' ')
                .contains("One " + wanted + " to the lamp stood"),
            css + ": " + read);
      }
    }
  }

  @Test
  void aDroppedInitialLetsItsLinesBeginBesideIt() throws IOException {
    try (PrintedBook book = print("3", "Under the roof " + PrintedBook.WORDS.repeat(6))) {
      TextPosition initial = largest(book.document(), "U");
      double right = initial.getXDirAdj() + initial.getWidthDirAdj();
      List<TextPosition> beside =
          glyphs(book.document()).stream()
              .filter(glyph -> Math.abs(glyph.getFontSize() - SIZE) < 0.01)
              .filter(glyph -> glyph.getYDirAdj() > initial.getYDirAdj() - 2.5 * LEADING)
              .filter(glyph -> glyph.getYDirAdj() < initial.getYDirAdj() + 1)
              .filter(glyph -> !glyph.getUnicode().isBlank())
              .toList();
      assertTrue(beside.size() > 100, () -> beside.size() + " letters");
      assertTrue(beside.stream().allMatch(glyph -> glyph.getXDirAdj() > right - 1));
    }
  }

  @Test
  void theTailOfALetterReachesIntoNoLine() throws IOException {
    try (PrintedBook book = print("2 raise", "Quite so " + PrintedBook.WORDS.repeat(6))) {
      TextPosition initial = largest(book.document(), "Q");
      double next = initial.getYDirAdj() + LEADING;
      double begins =
          glyphs(book.document()).stream()
              .filter(glyph -> Math.abs(glyph.getYDirAdj() - next) < 0.1)
              .mapToDouble(TextPosition::getXDirAdj)
              .min()
              .orElseThrow();
      assertTrue(begins > initial.getXDirAdj() + initial.getWidthDirAdj() - 1, begins + "");
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"1917 was the year ", "\\[…\\] "})
  void whatHasNoCapitalOpensWithoutAndIsTold(String begin) throws IOException {
    try (PrintedBook book = print("3", begin + PrintedBook.WORDS.repeat(6))) {
      assertEquals(1, told(book).size(), book.findings().toString());
      assertFalse(glyphs(book.document()).stream().anyMatch(InitialsTest::isInitial));
    }
  }

  @Test
  void aLineThatEndsNoSentenceIsATitleAndOpensWithout() throws IOException {
    try (PrintedBook book = print("2 raise", "Of the Nature of Flatland[^1]\n\n[^1]: A note.")) {
      assertEquals(List.of(), told(book));
      assertFalse(glyphs(book.document()).stream().anyMatch(InitialsTest::isInitial));
    }
  }

  @Test
  void aParagraphShorterThanItsInitialOpensWithoutAndIsTold() throws IOException {
    try (PrintedBook book = print("3", "Too short for it.")) {
      assertEquals(1, told(book).size(), book.findings().toString());
      assertTrue(told(book).getFirst().message().contains("fewer lines"));
      assertTrue(text(book.document()).contains("Too short for it. Another"));
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"- A list", "> A quotation", "שלום עולם", "iPhones are small.", "A Line"})
  void whatIsNoParagraphOfLettersWithCapitalsHasNoneAndNothingIsTold(String first)
      throws IOException {
    try (PrintedBook book = print("3", first)) {
      assertEquals(List.of(), told(book));
      assertFalse(glyphs(book.document()).stream().anyMatch(InitialsTest::isInitial));
    }
  }

  private static boolean isInitial(TextPosition glyph) {
    return glyph.getFontSize() > 28;
  }

  private static List<Diagnostic> told(PrintedBook book) {
    return book.findings().stream()
        .filter(found -> found.code() == DiagnosticCode.STYLE_INITIAL)
        .toList();
  }
}
