package octavo.epub;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.function.Supplier;
import octavo.book.Book;
import octavo.diagnostic.Diagnostics;
import octavo.manuscript.Edition;
import octavo.resolve.NotePlan;
import octavo.theme.Theme;

/** Makes the EPUB of a book. */
public final class EpubEdition {
  private final Book book;
  private final Edition edition;
  private final NotePlan plan;
  private final Theme theme;

  /** The EPUB of an edition of a book. */
  public EpubEdition(Book book, Edition edition, NotePlan plan, Theme theme) {
    this.book = book;
    this.edition = edition;
    this.plan = plan;
    this.theme = theme;
  }

  /**
   * Writes the EPUB. The stream is not closed.
   *
   * @param printed asked for the pages to name once nothing else is left to do without them
   * @param claims what the package document says beside what is computed; see {@link
   *     ConformanceClaim}
   * @return where its documents come from
   * @throws IOException when it cannot be written or an image or font can no longer be read
   */
  public ManuscriptPlaces write(
      Supplier<PrintedPages> printed,
      List<PackageDetails.Property> claims,
      OutputStream out,
      Diagnostics diagnostics)
      throws IOException {
    CoverImage cover = CoverImage.of(book, theme, new ImageRules(edition), diagnostics);
    return new EpubAssembly(book, edition, theme, claims, diagnostics)
        .write(plan, cover, printed.get(), out);
  }
}
