package octavo.check;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
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
    compare(pdf, name, ExpectedBook.of(book, edition), edition.placement(), diagnostics);
  }

  static void compare(
      Path pdf,
      String name,
      List<ExpectedText> expected,
      Edition.NotePlacement placement,
      Diagnostics diagnostics)
      throws IOException {
    CHATTER.setLevel(Level.OFF);
    FileCheck.requireReadable(pdf);
    Optional<List<ReadPiece>> read = read(pdf, name, placement, diagnostics);
    read.ifPresent(pieces -> ReadBack.compare(expected, pieces, name, diagnostics));
  }

  // That the file is there was made sure of: what goes wrong here is its content. PDFBox trusts the
  // shape of what it reads in places, so a damaged file makes it throw what nobody declared.
  private static Optional<List<ReadPiece>> read(
      Path pdf, String name, Edition.NotePlacement placement, Diagnostics diagnostics) {
    boolean notesLast = placement.isOnPages();
    try (PDDocument document = Loader.loadPDF(pdf.toFile())) {
      List<ReadPiece> read = StructureText.read(document, notesLast);
      if (!read.isEmpty()) {
        return Optional.of(read);
      }
      unreadable(name, "the PDF is not tagged: its words have no order", diagnostics);
    } catch (InvalidPasswordException e) {
      unreadable(name, "the PDF is encrypted", diagnostics);
    } catch (IOException | RuntimeException e) {
      unreadable(name, "the PDF is damaged: " + e.getMessage(), diagnostics);
    }
    return Optional.empty();
  }

  private static void unreadable(String name, String message, Diagnostics diagnostics) {
    FileCheck.unreadable(name, message, "build it again", diagnostics);
  }
}
