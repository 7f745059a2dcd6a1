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
import octavo.check.Certificate;
import octavo.check.FileCheck;
import octavo.check.FinishedFile;
import octavo.check.PdfReadBack;
import octavo.check.Proof;
import octavo.diagnostic.Diagnostics;
import octavo.epub.EpubEdition;
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
    PageExchange pages = new PageExchange(choice.editions());
    workshop
        .jobs()
        .each(
            pages.editions(),
            edition -> {
              try {
                results.accept(make(reading, proof, edition, pages, choice.target(edition)));
              } finally {
                pages.end(edition);
              }
              return edition;
            });
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

  private EditionResult make(
      Reading reading, Optional<Proof> proof, Edition named, PageExchange pages, Path target)
      throws IOException {
    Diagnostics findings = new Diagnostics();
    Optional<Theme> theme = theme(reading, named, findings);
    Edition edition = theme.map(own -> named.completed(own.editions())).orElse(named);
    NotePlan plan = NotePlan.of(reading.book(), edition, findings);
    if (theme.isEmpty() || findings.hasErrors()) {
      return EditionResult.failed(edition, target, findings);
    }
    TypographyFiles typography = new TypographyFiles(request.report(), edition, target);
    AtomicReference<Optional<Certificate>> certificate = new AtomicReference<>(Optional.empty());
    Optional<WrittenFile> written =
        OutputFile.publish(
            target,
            workshop.here().disk(),
            findings,
            file -> {
              NotePlan printed =
                  write(
                      reading,
                      edition,
                      plan,
                      theme.get(),
                      pages,
                      typography,
                      file.stream(),
                      findings);
              file.stream().close();
              FinishedFile finished =
                  new FinishedFile(
                      file.temporary(), WrittenFile.name(target), FinishedFile.Origin.BUILD);
              if (!findings.hasErrors()) {
                certificate.set(check(finished, reading.book(), edition, printed, proof, findings));
              }
            });
    List<WrittenFile> reports =
        written.isPresent()
            ? stages.run(
                edition.name() + ": reporting",
                () -> reports(reading, edition, target, typography, findings))
            : List.of();
    return new EditionResult(
        edition.name(),
        target,
        written,
        written.flatMap(_ -> certificate.get()),
        reports,
        findings);
  }

  private List<WrittenFile> reports(
      Reading reading,
      Edition edition,
      Path target,
      TypographyFiles typography,
      Diagnostics findings)
      throws IOException {
    Disk disk = workshop.here().disk();
    return switch (edition.format()) {
      case PDF -> {
        List<WrittenFile> files = new ArrayList<>(typography.write(disk, findings));
        edition
            .prepress()
            .sheets()
            .flatMap(sheets -> new SheetsFile(target).write(sheets, disk, findings))
            .ifPresent(files::add);
        yield files;
      }
      case EPUB ->
          request.report()
              ? new AccessibilityFiles(target, reading.manuscript().settings().certification())
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

  private NotePlan write(
      Reading reading,
      Edition edition,
      NotePlan plan,
      Theme theme,
      PageExchange pages,
      TypographyFiles typography,
      OutputStream out,
      Diagnostics findings)
      throws IOException {
    return stages.run(
        edition.name() + ": setting",
        () ->
            switch (edition.format()) {
              case EPUB -> {
                new CertifiedEpub(
                        new EpubEdition(reading.book(), edition, plan, theme),
                        reading.manuscript().settings().certification())
                    .write(() -> pages.of(edition), out, findings);
                yield plan;
              }
              case PDF ->
                  PdfEdition.write(
                      reading.book(),
                      edition,
                      plan,
                      theme,
                      map -> pages.tell(edition, map),
                      typography::take,
                      out,
                      findings);
            });
  }

  // The engines of a PDF lose words silently, so each is read back; when checking, every edition is
  // proved against the raw files as well.
  private Optional<Certificate> check(
      FinishedFile file,
      Book book,
      Edition edition,
      NotePlan plan,
      Optional<Proof> proof,
      Diagnostics findings)
      throws IOException {
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
            FileCheck.check(file.path(), file.name(), findings);
            if (edition.format() == Edition.Format.EPUB) {
              AccessibilityFiles.check(file, findings);
            }
            return edition;
          });
    }
    return certificate;
  }
}
