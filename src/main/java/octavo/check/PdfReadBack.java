package octavo.check;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.logging.Level;
import java.util.logging.Logger;
import octavo.book.Book;
import octavo.diagnostic.Diagnostics;
import octavo.manuscript.Edition;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.encryption.InvalidPasswordException;

/**
 * Reads a finished PDF back and compares its words with the book's, stream by stream: main text,
 * each note, each caption, each table; every word once and in order, compared after NFC and without
 * U+00AD, U+2060 and the hyphens of line ends.
 *
 * <p>Fonts without a character, ligatures that do not extract, text painted in a font that is not
 * embedded: engines lose words silently, and only this catches it.
 */
public final class PdfReadBack {
  /** Held, because a logger nobody holds forgets its level. What it would say is a finding. */
  private static final Logger CHATTER = Logger.getLogger("org.apache.pdfbox");

  private PdfReadBack() {}

  /**
   * Compares. A PDF that is damaged, encrypted or not tagged is a finding.
   *
   * @param name the path to name in diagnostics
   * @throws IOException when the PDF cannot be read
   */
  public static void compare(
      Path pdf, String name, Book book, Edition edition, Diagnostics diagnostics)
      throws IOException {
    compare(pdf, name, ExpectedBook.of(book, edition), diagnostics);
  }

  static void compare(Path pdf, String name, List<ExpectedText> expected, Diagnostics diagnostics)
      throws IOException {
    CHATTER.setLevel(Level.OFF);
    FileCheck.requireReadable(pdf);
    try (PDDocument document = Loader.loadPDF(pdf.toFile())) {
      List<ReadPiece> read = StructureText.read(document);
      if (read.isEmpty()) {
        unreadable(name, "the PDF is not tagged: its words have no order", diagnostics);
      } else {
        ReadBack.compare(expected, read, name, diagnostics);
      }
    } catch (InvalidPasswordException e) {
      unreadable(name, "the PDF is encrypted", diagnostics);
    } catch (IOException e) {
      // That the file is there was made sure of: it is its content that PDFBox cannot read.
      unreadable(name, "the PDF is damaged: " + e.getMessage(), diagnostics);
    }
  }

  private static void unreadable(String name, String message, Diagnostics diagnostics) {
    FileCheck.unreadable(name, message, "build it again", diagnostics);
  }
}
