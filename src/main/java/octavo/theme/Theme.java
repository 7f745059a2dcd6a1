package octavo.theme;

import java.util.List;
import java.util.Optional;
import octavo.diagnostic.SourceFile;
import octavo.manuscript.Edition.Openers;
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
 * @param omitted pages that are not made where the author gives none, of {@link #MADE}
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
  /** Every page that is made where the author gives none. */
  static final List<String> MADE =
      List.of(
          "half-title",
          "title-page",
          "title-page-of-one",
          "imprint",
          "colophon",
          "contents-of-one");

  /** Copies the lists. */
  public Theme {
    fonts = List.copyOf(fonts);
    compositorStyles = List.copyOf(compositorStyles);
    omitted = List.copyOf(omitted);
  }

  /**
   * The same for one chapter in a file of its own: it has no pages but those of its text and leaves
   * none blank. A theme of handouts, which leaves none blank itself, knows what a handout has.
   */
  public Theme ofChapter() {
    if (editions.openers().equals(Optional.of(Openers.ANY))) {
      return this;
    }
    return new Theme(
        name,
        fonts,
        trim,
        margins,
        epubStyle,
        printStyle,
        compositorStyles,
        numbersStyle,
        MADE,
        new EditionDefaults(
            editions.openers().or(() -> Optional.of(Openers.ANY)), editions.placement()));
  }
}
