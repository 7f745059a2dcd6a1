package octavo.typeset;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import octavo.book.TextDirection;
import octavo.diagnostic.Diagnostics;
import octavo.diagnostic.SourceFile;
import octavo.manuscript.Edition;
import octavo.measure.TrimSize;
import octavo.theme.Theme;
import octavo.typeset.style.Cascade;
import octavo.typeset.style.PageContext;
import octavo.typeset.style.PageStyles;
import octavo.typeset.style.StyleSheet;

/** The style sheets that the pages of an edition follow, read once. */
public final class PrintStyles {
  private static final String ELEMENTS = "/octavo/typeset/elements.css";

  private final StyleSheet sheet;
  private final Cascade cascade;
  private final PageStyles pages;
  private final TrimSize trim;

  private PrintStyles(
      StyleSheet sheet, TextDirection direction, TrimSize ordered, boolean isOrdered) {
    this.sheet = sheet;
    this.cascade = new Cascade(sheet, direction);
    this.pages = new PageStyles(sheet, cascade.root());
    PageContext recto = new PageContext("auto", true, false, false);
    this.trim = isOrdered ? ordered : pages.box(recto, ordered, false).size();
  }

  /**
   * Reads the sheet of what elements look like at first and those of a theme, for a book that is
   * read from left to right.
   *
   * @param diagnostics for what is wrong with them
   */
  public static PrintStyles read(Edition edition, Theme theme, Diagnostics diagnostics) {
    return read(edition, theme, TextDirection.LEFT_TO_RIGHT, diagnostics);
  }

  /**
   * Reads them for a book that is read in a direction.
   *
   * @param diagnostics for what is wrong with them
   */
  public static PrintStyles read(
      Edition edition, Theme theme, TextDirection direction, Diagnostics diagnostics) {
    TrimSize trim = edition.pages().trim().orElse(theme.trim());
    StyleSheet sheet = new StyleSheet(trim, edition.notes().placement(), diagnostics);
    sheet.read(new SourceFile("elements.css", elements()));
    theme.compositorStyles().forEach(sheet::read);
    sheet.reportNames();
    return new PrintStyles(sheet, direction, trim, edition.pages().trim().isPresent());
  }

  private static String elements() {
    try (InputStream in = PrintStyles.class.getResourceAsStream(ELEMENTS)) {
      if (in == null) {
        throw new IllegalStateException("no " + ELEMENTS);
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new IllegalStateException(ELEMENTS, e);
    }
  }

  /**
   * The size of the pages, which the colophon names: that of the edition; where it gives none that
   * of {@code @page}, else that of the theme.
   */
  public TrimSize trim() {
    return trim;
  }

  StyleSheet sheet() {
    return sheet;
  }

  Cascade cascade() {
    return cascade;
  }

  PageStyles pages() {
    return pages;
  }
}
