package octavo.check;

import java.io.IOException;
import java.nio.file.Path;
import octavo.book.Book;
import octavo.diagnostic.Diagnostics;
import octavo.manuscript.Edition;

/**
 * Reads a finished PDF back and compares its words with the book's, stream by stream: main text,
 * each note, each caption, each table; every word once and in order, compared after NFC and without
 * U+00AD, U+2060 and the hyphens of line ends.
 */
public final class PdfReadBack {
  private PdfReadBack() {}

  /**
   * Compares.
   *
   * @param name the path to name in diagnostics
   * @throws IOException when the PDF cannot be read
   */
  public static void compare(
      Path pdf, String name, Book book, Edition edition, Diagnostics diagnostics)
      throws IOException {
    throw new IllegalStateException("not built yet: " + pdf + name + book + edition + diagnostics);
  }
}
