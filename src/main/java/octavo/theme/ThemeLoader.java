package octavo.theme;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import octavo.diagnostic.DiagnosticCode;
import octavo.diagnostic.Diagnostics;
import octavo.diagnostic.FilePlace;
import octavo.diagnostic.Place;
import octavo.manuscript.BookFolder;
import octavo.manuscript.Edition;
import octavo.manuscript.Spelling;

/** Loads themes: from {@code styles/} of the book, else one of the built-in ones. */
public final class ThemeLoader {
  /** The names of those that are built in; a test holds that these are all. */
  public static final List<String> SHIPPED =
      List.of("classic", "scholar", "handout", "large-print", "notes-wide");

  private ThemeLoader() {}

  /**
   * Loads the theme of an edition.
   *
   * @param fontPath folders of further fonts, for characters the theme's fonts lack
   * @return the theme; empty when there were errors
   */
  public static Optional<Theme> load(
      BookFolder folder, Edition edition, List<Path> fontPath, Diagnostics diagnostics) {
    Diagnostics found = new Diagnostics();
    Optional<Theme> theme = read(folder, edition, found);
    List<FontFile> further = FontPath.fonts(fontPath, found);
    diagnostics.addAll(found);
    return found.hasErrors() ? Optional.empty() : theme.map(own -> with(own, further));
  }

  private static Optional<Theme> read(BookFolder folder, Edition edition, Diagnostics diagnostics) {
    String name = edition.theme().name();
    ThemeFile file = new ThemeFile(folder, diagnostics);
    if (StyleFolder.find(folder, name).isEmpty()) {
      diagnostics.report(
          DiagnosticCode.STYLE_THEME_UNKNOWN,
          edition.theme().at().<Place>map(at -> at).orElse(new FilePlace("styles/" + name)),
          "there is no theme '" + name + "'",
          "make styles/" + name + "/theme.yaml, or " + Spelling.hint(name, SHIPPED));
      return Optional.empty();
    }
    return file.read(name);
  }

  private static Theme with(Theme theme, List<FontFile> further) {
    List<FontFile> fonts = new ArrayList<>(theme.fonts());
    fonts.addAll(further);
    return new Theme(
        theme.name(),
        fonts,
        theme.trim(),
        theme.margins(),
        theme.epubStyle(),
        theme.printStyle(),
        theme.compositorStyles(),
        theme.numbersStyle(),
        theme.omitted(),
        theme.editions());
  }
}
