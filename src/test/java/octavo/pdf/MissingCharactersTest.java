package octavo.pdf;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import octavo.diagnostic.Diagnostic;
import octavo.diagnostic.DiagnosticCode;
import octavo.diagnostic.SourceSpan;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDResources;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A character that no font has is reported, printed as its code point, and still extracts. */
class MissingCharactersTest {
  @TempDir private Path folder;

  private static String said(Diagnostic found) {
    SourceSpan at = (SourceSpan) found.place();
    return at.file().path() + " " + at.text() + " " + found.message();
  }

  /** The names of the fonts of a page, without what marks them as subsets. */
  private static Set<String> fonts(PrintedBook book, int page) throws IOException {
    PDResources resources = book.document().getPage(page).getResources();
    Set<String> names = new TreeSet<>();
    for (COSName name : resources.getFontNames()) {
      names.add(resources.getFont(name).getName().substring(7));
    }
    return names;
  }

  @Test
  void inTextHeadingCodeAndNoteItIsPrintedInABoxAndExtracts() throws IOException {
    try (PrintedBook book =
        PrintedBook.of(
            folder, "one.md", "# Head 口\n\nText 歩 and 歩.[^a]\n\n`code 都`\n\n[^a]: Note 駆.\n")) {
      assertEquals(
          List.of(
              // The heading, the contents, and the notes, which stand under it.
              "one.md 口 no font has 口 (U+53E3, cjk unified ideographs 53e3); its code point is"
                  + " printed in a box, 3 times",
              "one.md 歩 no font has 歩 (U+6B69, cjk unified ideographs 6b69); its code point is"
                  + " printed in a box, 2 times",
              "one.md 都 no font has 都 (U+90FD, cjk unified ideographs 90fd); its code point is"
                  + " printed in a box, once",
              "one.md 駆 no font has 駆 (U+99C6, cjk unified ideographs 99c6); its code point is"
                  + " printed in a box, once"),
          book.findings().stream().map(MissingCharactersTest::said).toList());
      for (Diagnostic found : book.findings()) {
        assertEquals(DiagnosticCode.STYLE_NO_GLYPH, found.code());
      }
      String words = book.pages().get(book.pageWith("Text")).words();
      assertTrue(words.contains("Head 口"), words);
      assertTrue(words.contains("Text 歩 and 歩."), words);
      assertTrue(words.contains("code 都"), words);
      String notes = book.pages().get(book.pageWith("Note 駆")).words();
      assertTrue(notes.contains("Note 駆."), notes);
    }
  }

  @Test
  void theBoxesAreAFontOfTheBookAndHaveInk() throws IOException {
    try (PrintedBook book = PrintedBook.of(folder, "one.md", "# One\n\n歩\n")) {
      int page = book.pageWith("歩");
      assertTrue(fonts(book, page).contains("OctavoCodePoints"));
      PrintedPage.Run box = book.pages().get(page).run("歩");
      assertTrue(box.right() - box.left() > 5, box.toString());
    }
  }

  @Test
  void whatIsNeverSeenIsNotReported() throws IOException {
    String joiners = "a\u200Db\u2060c\uFE0Ed\u00ADe";
    try (PrintedBook book = PrintedBook.of(folder, "one.md", "# One\n\n" + joiners + "\n")) {
      assertEquals(List.of(), book.findings());
      String words = book.pages().get(book.document().getNumberOfPages() - 2).words();
      assertEquals("One abcde", words.replaceAll("[\u200D\u2060\uFE0E]", ""));
    }
  }

  @Test
  void aCharacterOfAnotherPlaneIsOneBox() throws IOException {
    try (PrintedBook book = PrintedBook.of(folder, "one.md", "# One\n\nA \uD83D\uDC0D snake.\n")) {
      assertEquals(1, book.findings().size());
      assertTrue(said(book.findings().getFirst()).contains("(U+1F40D, snake)"));
      book.pageWith("A \uD83D\uDC0D snake.");
    }
  }

  @Test
  void aCharacterThatAnotherFontOfTheThemeHasIsSetFromIt() throws IOException {
    try (PrintedBook book = PrintedBook.of(folder, "one.md", "# One\n\nA line \u2500 drawn.\n")) {
      assertEquals(List.of(), book.findings());
      int page = book.pageWith("A line \u2500 drawn.");
      assertTrue(fonts(book, page).contains("JetBrainsMono-Regular"));
    }
  }
}
