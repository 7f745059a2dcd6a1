package octavo.epub;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executor;
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
  private final MadeImages images;
  private Optional<CoverImage> cover = Optional.empty();

  /** The EPUB of an edition of a book. */
  public EpubEdition(Book book, Edition edition, NotePlan plan, Theme theme) {
    this(book, edition, plan, theme, _ -> {});
  }

  private EpubEdition(Book book, Edition edition, NotePlan plan, Theme theme, Executor helpers) {
    this.book = book;
    this.edition = edition;
    this.plan = plan;
    this.theme = theme;
    ImageMaking making = new ImageMaking(new ImageRules(edition), theme.fonts());
    this.images = new MadeImages(making, helpers);
  }

  /**
   * The same, its images made with the help of others.
   *
   * @param helpers may run what they are given at any time, or never
   */
  public EpubEdition helpedBy(Executor helpers) {
    return new EpubEdition(book, edition, plan, theme, helpers);
  }

  /**
   * Writes the EPUB. The stream is not closed. To write it again is cheaper: images and cover are
   * made once, and what is found in them is told once.
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
    if (cover.isEmpty()) {
      cover = Optional.of(CoverImage.of(book, theme, images.rules(), diagnostics));
    }
    images.order(ShownImages.of(book));
    EpubImages shown = new EpubImages(images, diagnostics);
    return new EpubAssembly(book, edition, theme, shown, diagnostics)
        .claiming(claims)
        .write(plan, cover.get(), printed.get(), out);
  }
}
