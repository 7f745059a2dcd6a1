package octavo.cli;

import java.io.IOException;
import java.util.Optional;
import octavo.book.Book;
import octavo.book.PageMap;
import octavo.diagnostic.DiagnosticCode;
import octavo.diagnostic.Diagnostics;
import octavo.diagnostic.FilePlace;
import octavo.manuscript.Edition;
import octavo.pdf.PdfEdition;
import octavo.resolve.NotePlan;
import octavo.theme.Theme;
import octavo.theme.ThemeLoader;

/**
 * The pages of the whole book's print edition, for editions of some of its chapters that name them.
 * The book is set once, when somebody first asks.
 */
final class WholeBookPages {
  private final BuildRequest request;
  private final Reading reading;
  private final Stages stages;
  private final Diagnostics found = new Diagnostics();
  private Optional<PageMap> pages = Optional.empty();

  WholeBookPages(BuildRequest request, Reading reading, Stages stages) {
    this.request = request;
    this.reading = reading;
    this.stages = stages;
  }

  /**
   * Where the pages begin of the book that a part is of; none of a book that is whole, of an
   * edition that is not the compositor's, or where the print edition has errors, which is told.
   */
  PageMap of(Book part, Edition edition, Diagnostics findings) throws IOException {
    boolean wanted =
        edition.format() == Edition.Format.PDF && edition.engine() == Edition.Engine.COMPOSITOR;
    if (part.whole().isEmpty() || !wanted) {
      return PageMap.NONE;
    }
    PageMap known = known(part.whole().get());
    if (found.hasErrors()) {
      findings.report(
          DiagnosticCode.PDF_BOOK_PAGES,
          new FilePlace(part.metadata().place().path()),
          "edition "
              + edition.name()
              + ": the pages do not name those of the whole book, whose print edition has errors",
          "build it with --edition print to see them");
    }
    return known;
  }

  private synchronized PageMap known(Book whole) throws IOException {
    if (pages.isEmpty()) {
      pages = Optional.of(stages.run("the whole book: setting", () -> set(whole)));
    }
    return pages.get();
  }

  private PageMap set(Book whole) throws IOException {
    Optional<Edition> print =
        reading.manuscript().settings().editions().stream()
            .filter(edition -> edition.name().equals("print"))
            .filter(edition -> edition.engine() == Edition.Engine.COMPOSITOR)
            .findFirst();
    if (print.isEmpty()) {
      return PageMap.NONE;
    }
    Optional<Theme> theme =
        ThemeLoader.load(reading.manuscript().folder(), print.get(), request.fontPath(), found);
    if (theme.isEmpty()) {
      return PageMap.NONE;
    }
    Edition edition = print.get().completed(theme.get().editions());
    NotePlan plan = NotePlan.of(whole, edition, found);
    return PdfEdition.pages(whole, edition, plan, theme.get(), found);
  }
}
