package octavo.check;

import java.io.IOException;
import java.util.Optional;
import java.util.logging.Level;
import java.util.logging.Logger;
import octavo.book.Book;
import octavo.diagnostic.Diagnostics;
import octavo.manuscript.Edition;
import octavo.resolve.NotePlan;
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
   * @param plan number and place of the notes as they were printed
   * @throws IOException when the PDF cannot be read
   */
  public static void compare(
      FinishedFile pdf, Book book, Edition edition, NotePlan plan, Diagnostics diagnostics)
      throws IOException {
    ExpectedEdition expected = ExpectedEdition.whole(ExpectedBook.of(book, edition, plan));
    compare(pdf, expected, edition.notes().placement(), diagnostics);
  }

  static Optional<Recognised> compare(
      FinishedFile pdf,
      ExpectedEdition expected,
      Edition.NotePlacement placement,
      Diagnostics diagnostics)
      throws IOException {
    CHATTER.setLevel(Level.OFF);
    FileCheck.requireReadable(pdf.path());
    return read(pdf, placement, diagnostics)
        .map(
            read ->
                new Recognised(ReadBack.compare(expected, read.pieces(), pdf, diagnostics), read));
  }

  // That the file is there was made sure of: what goes wrong here is its content. PDFBox trusts the
  // shape of what it reads in places, so a damaged file makes it throw what nobody declared.
  private static Optional<ReadEdition> read(
      FinishedFile pdf, Edition.NotePlacement placement, Diagnostics diagnostics) {
    boolean notesLast = placement.isOnPages();
    try (PDDocument document = Loader.loadPDF(pdf.path().toFile())) {
      ReadEdition read = StructureText.read(document, notesLast);
      if (!read.pieces().isEmpty()) {
        return Optional.of(read);
      }
      FileCheck.unreadable(
          pdf.name(),
          "the PDF is not tagged: its words have no order",
          "build it again; of sheets for paper, which have no tags, check the PDF whose pages stand"
              + " on the sheets",
          diagnostics);
    } catch (InvalidPasswordException e) {
      unreadable(pdf.name(), "the PDF is encrypted", diagnostics);
    } catch (IOException | RuntimeException e) {
      unreadable(pdf.name(), "the PDF is damaged: " + e.getMessage(), diagnostics);
    }
    return Optional.empty();
  }

  private static void unreadable(String name, String message, Diagnostics diagnostics) {
    FileCheck.unreadable(name, message, "build it again", diagnostics);
  }
}
