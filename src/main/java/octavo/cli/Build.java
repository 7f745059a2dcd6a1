package octavo.cli;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import octavo.book.Book;
import octavo.book.PageMap;
import octavo.check.Certificate;
import octavo.check.FileCheck;
import octavo.check.FinishedFile;
import octavo.check.PdfReadBack;
import octavo.check.Proof;
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
 * The pipeline: read → parse → resolve, and for each edition theme → note plan → EPUB or PDF → read
 * back → check → put in place. A stage reports all it finds; the next is not begun when there are
 * errors. The files of a book are parsed, and its editions made, side by side.
 */
final class Build {
  private final BuildRequest request;
  private final Workshop workshop;
  private final Stages stages;

  /** A build of a request. */
  Build(BuildRequest request, Workshop workshop) {
    this.request = request;
    this.workshop = workshop;
    this.stages = workshop.stages();
  }

  /**
   * Builds the editions asked for; none when the book itself has errors.
   *
   * @param diagnostics for what is found in the book itself
   * @param results takes what became of each edition as soon as it is done
   */
  void run(Diagnostics diagnostics, Consumer<EditionResult> results) throws IOException {
    Optional<Reading> read = Reading.of(request, workshop, diagnostics);
    if (read.isEmpty()) {
      return;
    }
    Reading reading = read.get();
    Optional<Proof> proof = proof(reading, diagnostics);
    EditionChoice choice = new EditionChoice(request, reading.manuscript().settings());
    WholeBookPages whole = new WholeBookPages(request, reading, stages);
    List<Making> makings = new ArrayList<>();
    for (BookPart part : parts(reading, diagnostics)) {
      PageExchange pages = new PageExchange(choice.editions());
      Reading own = new Reading(reading.manuscript(), part.book());
      for (Edition edition : pages.editions()) {
        makings.add(new Making(own, proof, edition, pages, whole, choice.target(edition, part)));
      }
    }
    workshop
        .jobs()
        .each(
            makings,
            making -> {
              try {
                results.accept(make(making));
              } finally {
                making.pages.end(making.edition);
              }
              return making;
            });
  }

  /**
   * A file to be made.
   *
   * @param reading the book, or the part of it that goes into the file
   * @param pages hands the pages of its printed edition to others of the same part
   * @param whole knows the pages of the whole book
   */
  private record Making(
      Reading reading,
      Optional<Proof> proof,
      Edition edition,
      PageExchange pages,
      WholeBookPages whole,
      Path target) {
    Making with(Edition completed) {
      return new Making(reading, proof, completed, pages, whole, target);
    }
  }

  private List<BookPart> parts(Reading reading, Diagnostics diagnostics) {
    return request.split()
        ? BookPart.chapters(reading.book(), diagnostics)
        : List.of(BookPart.whole(reading.book()));
  }

  private Optional<Proof> proof(Reading reading, Diagnostics diagnostics) throws IOException {
    return request.check()
        ? Optional.of(
            stages.run(
                "reading for the proof",
                () ->
                    Proof.of(
                        reading.manuscript(), diagnostics.sorted(), request.overrides().keySet())))
        : Optional.empty();
  }

  private EditionResult make(Making asked) throws IOException {
    Diagnostics findings = new Diagnostics();
    Optional<Theme> theme = theme(asked.reading, asked.edition, findings);
    Making making =
        asked.with(theme.map(own -> asked.edition.completed(own.editions())).orElse(asked.edition));
    Edition edition = making.edition;
    NotePlan plan = NotePlan.of(making.reading.book(), edition, findings);
    if (theme.isEmpty() || findings.hasErrors()) {
      return EditionResult.failed(edition, making.target, findings);
    }
    TypographyFiles typography = new TypographyFiles(request.report(), edition, making.target);
    AtomicReference<Optional<Certificate>> certificate = new AtomicReference<>(Optional.empty());
    Optional<WrittenFile> written =
        OutputFile.publish(
            making.target,
            workshop.here().disk(),
            findings,
            file -> {
              Outcome made = write(making, plan, theme.get(), typography, file.stream(), findings);
              file.stream().close();
              FinishedFile finished =
                  new FinishedFile(
                      file.temporary(), WrittenFile.name(making.target), FinishedFile.Origin.BUILD);
              if (!findings.hasErrors()) {
                certificate.set(check(finished, making, made, findings));
              }
            });
    List<WrittenFile> reports =
        written.isPresent()
            ? stages.run(
                edition.name() + ": reporting", () -> reports(making, typography, findings))
            : List.of();
    return new EditionResult(
        edition.name(),
        making.target,
        written,
        written.flatMap(_ -> certificate.get()),
        reports,
        findings);
  }

  private List<WrittenFile> reports(Making making, TypographyFiles typography, Diagnostics findings)
      throws IOException {
    Disk disk = workshop.here().disk();
    return switch (making.edition.format()) {
      case PDF -> {
        List<WrittenFile> files = new ArrayList<>(typography.write(disk, findings));
        making
            .edition
            .prepress()
            .sheets()
            .map(
                sheets ->
                    SheetsFile.beside(making.target).write(making.target, sheets, disk, findings))
            .ifPresent(files::addAll);
        yield files;
      }
      case HTML -> List.of();
      case EPUB ->
          request.report()
              ? new AccessibilityFiles(
                      making.target, making.reading.manuscript().settings().certification())
                  .write(disk, findings)
              : List.of();
    };
  }

  private Optional<Theme> theme(Reading reading, Edition edition, Diagnostics findings)
      throws IOException {
    return stages.run(
        edition.name() + ": theme",
        () ->
            ThemeLoader.load(reading.manuscript().folder(), edition, request.fontPath(), findings));
  }

  /**
   * What is known of a file once it is made.
   *
   * @param plan where its notes stand
   * @param places where its documents come from
   */
  private record Outcome(NotePlan plan, ManuscriptPlaces places) {}

  private Outcome write(
      Making making,
      NotePlan plan,
      Theme theme,
      TypographyFiles typography,
      OutputStream out,
      Diagnostics findings)
      throws IOException {
    Edition edition = making.edition;
    Book book = making.reading.book();
    PageMap ofBook = making.whole.of(book, edition, findings);
    return stages.run(
        edition.name() + ": setting",
        () ->
            switch (edition.format()) {
              case HTML -> {
                new HtmlEdition(book, edition, plan, theme).write(out, findings);
                yield new Outcome(plan, ManuscriptPlaces.NONE);
              }
              case EPUB ->
                  new Outcome(
                      plan,
                      new CertifiedEpub(
                              new EpubEdition(book, edition, plan, theme),
                              making.reading.manuscript().settings().certification())
                          .write(() -> making.pages.of(edition), out, findings));
              case PDF ->
                  new Outcome(
                      PdfEdition.write(
                          book,
                          edition,
                          plan,
                          theme,
                          new PdfEdition.Exchange(
                              ofBook, map -> making.pages.tell(edition, map), typography::take),
                          out,
                          findings),
                      ManuscriptPlaces.NONE);
            });
  }

  // The engines of a PDF lose words silently, so each is read back; when checking, every edition is
  // proved against the raw files as well.
  private Optional<Certificate> check(
      FinishedFile file, Making making, Outcome made, Diagnostics findings) throws IOException {
    Book book = making.reading.book();
    Edition edition = making.edition;
    NotePlan plan = made.plan;
    Optional<Proof> proof = making.proof;
    Optional<Certificate> certificate = Optional.empty();
    if (proof.isPresent()) {
      certificate =
          stages.run(
              edition.name() + ": proving",
              () -> proof.get().prove(file, book, edition, plan, findings));
    } else if (edition.format() == Edition.Format.PDF) {
      stages.run(
          edition.name() + ": reading back",
          () -> {
            PdfReadBack.compare(file, book, edition, plan, findings);
            return edition;
          });
    }
    if (request.check() && !findings.hasErrors()) {
      stages.run(
          edition.name() + ": checking",
          () -> {
            Diagnostics found = new Diagnostics();
            FileCheck.check(file.path(), file.name(), found);
            if (edition.format() == Edition.Format.EPUB) {
              AccessibilityFiles.check(file, found);
              StoreFindings.check(file, edition.profile(), found);
            }
            findings.addAll(ManuscriptLines.of(found, file, made.places));
            return edition;
          });
    }
    return certificate;
  }
}
