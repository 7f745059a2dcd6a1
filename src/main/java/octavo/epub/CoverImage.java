package octavo.epub;

import java.io.IOException;
import octavo.book.Book;
import octavo.book.ImageFormat;
import octavo.book.ImageSource;
import octavo.diagnostic.DiagnosticCode;
import octavo.diagnostic.Diagnostics;
import octavo.diagnostic.FilePlace;
import octavo.raster.UndrawableException;
import octavo.theme.Theme;

/**
 * The cover as stores and shelves show it. A raster, although EPUB allows SVG: Kindle, Kobo and the
 * shops want PNG or JPEG.
 *
 * @param bytes a PNG or JPEG
 * @param format which of the two
 * @param width in pixels
 * @param height in pixels
 */
record CoverImage(byte[] bytes, ImageFormat format, int width, int height) {
  /**
   * The author's cover, or one made from the title in the theme's type.
   *
   * @param rules what is demanded of it
   * @param diagnostics told when the author's cover has to be changed or cannot be used
   * @throws IOException when its file or a font can no longer be read
   */
  static CoverImage of(Book book, Theme theme, ImageRules rules, Diagnostics diagnostics)
      throws IOException {
    if (book.cover().isPresent() && book.cover().get() instanceof ImageSource.Available available) {
      try {
        return CoverPicture.of(
            available, theme.fonts(), rules.cover(), new ImageNotes(rules.reader(), diagnostics));
      } catch (UndrawableException e) {
        diagnostics.report(
            DiagnosticCode.EPUB_RESOURCE,
            new FilePlace(available.path()),
            "the cover cannot be drawn: " + e.getMessage(),
            "give it as PNG or JPEG; a cover made from the title stands in for it");
      }
    }
    return new CoverDesign(book.metadata(), theme.fonts(), diagnostics).draw();
  }
}
