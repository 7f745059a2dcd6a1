package octavo.cli;

import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import octavo.book.Book;
import octavo.book.PageMap;
import octavo.check.Certificate;
import octavo.check.FinishedFile;
import octavo.diagnostic.Diagnostics;
import octavo.epub.EpubEdition;
import octavo.epub.ManuscriptPlaces;
import octavo.html.HtmlEdition;
import octavo.manuscript.Edition;
import octavo.pdf.PdfEdition;
import octavo.resolve.NotePlan;
import octavo.theme.Theme;
import octavo.theme.ThemeLoader;

/**
 * One file of a book: theme → note plan → EPUB, HTML or PDF → read back → check → put in place, and
 * what goes beside it.
 */
final class EditionBuild {
  private final BuildRequest request;
  private final Workshop workshop;
  private final Stages stages;

  EditionBuild(BuildRequest request, Workshop workshop) {
    this.request = request;
    this.workshop = workshop;
    this.stages = workshop.stages();
  }

  /** Makes it; what is wrong with it is in the result. */
  EditionResult make(EditionOrder asked) throws IOException {
    Diagnostics findings = new Diagnostics();
    Optional<Theme> theme = theme(asked.reading(), asked.edition(), findings);
    EditionOrder order =
        asked.with(
            theme.map(own -> asked.edition().completed(own.editions())).orElse(asked.edition()));
    Edition edition = order.edition();
    NotePlan plan = NotePlan.of(order.reading().book(), edition, findings);
    if (theme.isEmpty() || findings.hasErrors()) {
      return EditionResult.failed(edition, order.target(), findings);
    }
    TypographyFiles typography = new TypographyFiles(request.report(), edition, order.target());
    AtomicReference<Optional<Certificate>> certificate = new AtomicReference<>(Optional.empty());
    Optional<WrittenFile> written =
        OutputFile.publish(
            order.target(),
            workshop.here().disk(),
            findings,
            file -> {
              EditionOutcome made =
                  write(order, plan, theme.get(), typography, file.stream(), findings);
              file.stream().close();
              FinishedFile finished =
                  new FinishedFile(
                      file.temporary(),
                      WrittenFile.name(order.target()),
                      FinishedFile.Origin.BUILD);
              if (!findings.hasErrors()) {
                certificate.set(
                    new EditionCheck(request.check(), stages)
                        .check(finished, order, made, findings));
              }
            });
    List<WrittenFile> reports =
        written.isPresent()
            ? stages.run(edition.name() + ": reporting", () -> reports(order, typography, findings))
            : List.of();
    return new EditionResult(
        edition.name(),
        order.target(),
        written,
        written.flatMap(_ -> certificate.get()),
        reports,
        findings);
  }

  private List<WrittenFile> reports(
      EditionOrder order, TypographyFiles typography, Diagnostics findings) throws IOException {
    Disk disk = workshop.here().disk();
    return switch (order.edition().format()) {
      case PDF -> {
        List<WrittenFile> files = new ArrayList<>(typography.write(disk, findings));
        order
            .edition()
            .pages()
            .prepress()
            .sheets()
            .map(
                sheets ->
                    SheetsFile.beside(order.target()).write(order.target(), sheets, disk, findings))
            .ifPresent(files::addAll);
        yield files;
      }
      case HTML -> List.of();
      case EPUB ->
          request.report()
              ? new AccessibilityFiles(
                      order.target(), order.reading().manuscript().settings().certification())
                  .write(disk, findings)
              : List.of();
    };
  }

  private Optional<Theme> theme(Reading reading, Edition edition, Diagnostics findings)
      throws IOException {
    return stages.run(
        edition.name() + ": theme",
        () ->
            ThemeLoader.load(reading.manuscript().folder(), edition, request.fontPath(), findings)
                .map(
                    theme ->
                        request.split() && edition.format() == Edition.Format.PDF
                            ? theme.ofChapter()
                            : theme));
  }

  private EditionOutcome write(
      EditionOrder order,
      NotePlan plan,
      Theme theme,
      TypographyFiles typography,
      OutputStream out,
      Diagnostics findings)
      throws IOException {
    Edition edition = order.edition();
    Book book = order.reading().book();
    PageMap ofBook = order.whole().of(book, edition, findings);
    return stages.run(
        edition.name() + ": setting",
        () ->
            switch (edition.format()) {
              case HTML -> {
                new HtmlEdition(book, edition, plan, theme)
                    .showing(HtmlImages.of(edition, theme, workshop, findings))
                    .write(() -> order.pages().of(edition).pages(), out, findings);
                yield new EditionOutcome(plan, ManuscriptPlaces.NONE);
              }
              case EPUB ->
                  new EditionOutcome(
                      plan,
                      new CertifiedEpub(
                              new EpubEdition(book, edition, plan, theme)
                                  .helpedBy(workshop.jobs().helpers()),
                              order.reading().manuscript().settings().certification())
                          .write(() -> order.pages().of(edition), out, findings));
              case PDF ->
                  new EditionOutcome(
                      PdfEdition.write(
                          book,
                          edition,
                          plan,
                          theme,
                          new PdfEdition.Exchange(
                              ofBook, map -> order.pages().tell(edition, map), typography::take),
                          out,
                          findings),
                      ManuscriptPlaces.NONE);
            });
  }
}
