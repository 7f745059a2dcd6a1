package octavo.theme;

import java.util.List;
import octavo.diagnostic.SourceFile;
import octavo.manuscript.EditionDefaults;
import octavo.measure.TrimSize;

/**
 * A theme as loaded.
 *
 * @param name its name
 * @param fonts every font file it offers, in the order of fallback: text, sans, mono, other roles,
 *     the folders of {@code --font-path}
 * @param trim the page it was made for
 * @param margins the margins on that page
 * @param epubStyle the style sheet of the EPUB: common and EPUB rules
 * @param printStyle the style sheet of the css engine: common and print rules
 * @param compositorStyles the style sheets of the compositor, in order: common, print, and what it
 *     does better
 * @param numbersStyle what the style sheet of an EPUB has besides where sections or paragraphs are
 *     numbered
 * @param omitted pages that are not made where the author gives none: {@code half-title}, {@code
 *     title-page}, {@code imprint}, {@code colophon}
 * @param editions what holds for PDFs of the compositor that say nothing of it themselves
 */
public record Theme(
    String name,
    List<FontFile> fonts,
    TrimSize trim,
    Margins margins,
    String epubStyle,
    String printStyle,
    List<SourceFile> compositorStyles,
    String numbersStyle,
    List<String> omitted,
    EditionDefaults editions) {
  /** Copies the lists. */
  public Theme {
    fonts = List.copyOf(fonts);
    compositorStyles = List.copyOf(compositorStyles);
    omitted = List.copyOf(omitted);
  }
}
