package octavo.epub;

import octavo.book.Metadata;
import octavo.book.PageMap;
import octavo.manuscript.Edition;

/**
 * The pages of a printed edition made in the same build.
 *
 * @param pages where they begin
 * @param edition the edition they are of, or that of the EPUB when there is none
 */
public record PrintedPages(PageMap pages, Edition edition) {
  /**
   * What the marks of pages are taken from: the identifier given to the printed edition, else words
   * that name it. Not one that Octavo makes of the title, for that is the EPUB's own as well; and
   * not {@code none}, which is said of pages that no other edition has (EPUB Accessibility,
   * pageBreakSource).
   */
  String source(Metadata book) {
    return EditionIdentifier.given(book, edition)
        .orElseGet(() -> book.title() + ". PDF: " + edition.name());
  }
}
