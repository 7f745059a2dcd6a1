package octavo.typeset;

import java.util.List;
import java.util.Set;
import octavo.diagnostic.DiagnosticCode;
import octavo.diagnostic.Diagnostics;
import octavo.diagnostic.FilePlace;
import octavo.diagnostic.Place;
import octavo.theme.FontFile;
import octavo.theme.Theme;
import octavo.typeset.style.StyleSheet;

/**
 * Tells of families that text asks for and that the theme has not. The author's sheet is named, or
 * the author's theme where it is a sheet of the program that asks: then the theme has taken a
 * family away.
 *
 * @param theme the fonts there are
 * @param sheet the sheets that ask
 * @param diagnostics where it is told
 */
record UnknownFamilies(Theme theme, StyleSheet sheet, Diagnostics diagnostics) {
  /** Families that are whatever the reader has, as CSS Fonts 4, section 2.1.3, names them. */
  private static final Set<String> GENERIC =
      Set.of(
          "serif",
          "sans-serif",
          "monospace",
          "cursive",
          "fantasy",
          "system-ui",
          "math",
          "emoji",
          "fangsong",
          "ui-serif",
          "ui-sans-serif",
          "ui-monospace",
          "ui-rounded");

  void report(Set<String> unknown) {
    List<String> known = theme.fonts().stream().map(FontFile::family).distinct().toList();
    for (String family : unknown) {
      if (!GENERIC.contains(family)) {
        diagnostics.report(
            DiagnosticCode.STYLE_CSS,
            place(family),
            "the theme has no family '" + family + "', which text asks for; another is set",
            "name one that it has in font-family ("
                + String.join(", ", known)
                + "), or give '"
                + family
                + "' under fonts: in theme.yaml");
      }
    }
  }

  private Place place(String family) {
    Place own = new FilePlace("styles/" + theme.name() + "/theme.yaml");
    return sheet
        .placeOfFamily(family)
        .filter(span -> span.path().startsWith("styles/"))
        .<Place>map(span -> span)
        .orElse(own);
  }
}
