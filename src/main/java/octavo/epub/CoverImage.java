package octavo.epub;

import java.io.IOException;
import octavo.book.Book;
import octavo.book.ImageFormat;
import octavo.diagnostic.Diagnostics;
import octavo.theme.Theme;

/**
 * The cover as stores and shelves show it.
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
   * @param diagnostics told when the author's cover cannot be used
   * @throws IOException when its file or a font can no longer be read
   */
  static CoverImage of(Book book, Theme theme, Diagnostics diagnostics) throws IOException {
    throw new IllegalStateException("not built yet: " + book + theme + diagnostics);
  }
}
