package octavo.typeset;

import java.util.ArrayList;
import java.util.List;
import octavo.typeset.font.Face;
import octavo.typeset.font.FontLibrary;
import octavo.typeset.style.PageContext;
import octavo.typeset.style.PageStyles;
import octavo.typeset.style.Style;

/**
 * Finds which of the families there are stand in the pages: a theme may have more than a book
 * needs.
 */
final class Typefaces {
  private final FontLibrary fonts;
  private final TypeSettings settings;
  private final PageStyles pages;
  private final String language;

  /**
   * Those of an edition.
   *
   * @param pages what the style sheets put into the margins of its pages
   * @param language of the book
   */
  Typefaces(FontLibrary fonts, TypeSettings settings, PageStyles pages, String language) {
    this.fonts = fonts;
    this.settings = settings;
    this.pages = pages;
    this.language = language;
  }

  /** The families of all text that has been set until now, and of running heads and folios. */
  List<String> used() {
    List<Face> heads = new ArrayList<>();
    for (boolean recto : new boolean[] {false, true}) {
      for (Style style : pages.marginBoxes(new PageContext("auto", recto, false, false)).values()) {
        heads.add(settings.of(style, language).fonts().first());
      }
    }
    return fonts.used(heads);
  }
}
