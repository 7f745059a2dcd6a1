package octavo.epub;

import java.io.IOException;
import java.io.OutputStream;
import java.util.function.Supplier;
import octavo.book.Book;
import octavo.diagnostic.Diagnostics;
import octavo.manuscript.Edition;
import octavo.resolve.NotePlan;
import octavo.theme.Theme;

/** Makes the EPUB of a book. */
public final class EpubEdition {
  private EpubEdition() {}

  /**
   * Writes the EPUB. The stream is not closed.
   *
   * @param printed asked for the pages to name once nothing else is left to do without them
   * @throws IOException when it cannot be written or an image or font can no longer be read
   */
  public static void write(
      Book book,
      Edition edition,
      NotePlan plan,
      Theme theme,
      Supplier<PrintedPages> printed,
      OutputStream out,
      Diagnostics diagnostics)
      throws IOException {
    CoverImage cover = CoverImage.of(book, theme, diagnostics);
    new EpubAssembly(book, edition, theme, diagnostics).write(plan, cover, printed.get(), out);
  }
}
