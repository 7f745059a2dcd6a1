package octavo.pdf;

import java.io.IOException;
import java.io.OutputStream;
import octavo.book.Book;
import octavo.diagnostic.Diagnostics;
import octavo.manuscript.Edition;
import octavo.resolve.NotePlan;
import octavo.theme.Theme;

/** Makes the PDF of a book. */
public final class PdfEdition {
  private PdfEdition() {}

  /**
   * Writes the PDF.
   *
   * @throws IOException when it cannot be written or an image or font can no longer be read
   */
  public static void write(
      Book book,
      Edition edition,
      NotePlan plan,
      Theme theme,
      OutputStream out,
      Diagnostics diagnostics)
      throws IOException {
    throw new IllegalStateException(
        "not built yet: " + book + edition + plan + theme + out + diagnostics);
  }
}
