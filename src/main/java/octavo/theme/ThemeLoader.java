package octavo.theme;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import octavo.diagnostic.Diagnostics;
import octavo.manuscript.BookFolder;
import octavo.manuscript.Edition;

/** Loads themes: from {@code styles/} of the book, else one of the built-in ones. */
public final class ThemeLoader {
  private ThemeLoader() {}

  /**
   * Loads the theme of an edition.
   *
   * @param fontPath folders of further fonts, for characters the theme's fonts lack
   * @return the theme; empty when there were errors
   */
  public static Optional<Theme> load(
      BookFolder folder, Edition edition, List<Path> fontPath, Diagnostics diagnostics) {
    throw new IllegalStateException("not built yet: " + folder + edition + fontPath + diagnostics);
  }
}
