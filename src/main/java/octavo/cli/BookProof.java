package octavo.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import octavo.check.Certificate;
import octavo.check.FinishedFile;
import octavo.check.Proof;
import octavo.diagnostic.Diagnostic;
import octavo.diagnostic.DiagnosticCode;
import octavo.diagnostic.Diagnostics;
import octavo.diagnostic.FilePlace;
import octavo.diagnostic.Severity;
import octavo.manuscript.DeviceProfile;
import octavo.manuscript.Edition;
import octavo.theme.ThemeLoader;

/** Proves finished files against a book. */
final class BookProof {
  private final BuildRequest request;
  private final Reading reading;
  private final EditionChoice choice;
  private final Proof proof;

  private BookProof(BuildRequest request, Reading reading, EditionChoice choice, Proof proof) {
    this.request = request;
    this.reading = reading;
    this.choice = choice;
    this.proof = proof;
  }

  /**
   * Reads the book.
   *
   * @param diagnostics for its errors; what else is found in it is said when it is built
   * @return empty when the book has errors
   */
  static Optional<BookProof> of(BuildRequest request, Workshop workshop, Diagnostics diagnostics)
      throws IOException {
    Diagnostics known = new Diagnostics();
    Optional<Reading> read = Reading.of(request, workshop, known);
    known.sorted().stream()
        .filter(finding -> finding.severity() == Severity.ERROR)
        .forEach(diagnostics::report);
    return read.map(
        reading ->
            new BookProof(
                request,
                reading,
                new EditionChoice(request, reading.manuscript().settings()),
                Proof.of(reading.manuscript(), known.sorted(), request.overrides().keySet())));
  }

  /**
   * Proves a file: as the edition that is called like it, else as the one that fits it best.
   *
   * @param format what the file is
   * @return the certificate; empty when there are findings
   */
  Optional<Certificate> prove(Path file, Edition.Format format, Diagnostics diagnostics)
      throws IOException {
    FinishedFile finished =
        new FinishedFile(file, WrittenFile.name(file), FinishedFile.Origin.GIVEN);
    List<List<Diagnostic>> attempts = new ArrayList<>();
    for (Edition edition : editions(file, format)) {
      Diagnostics findings = new Diagnostics();
      Optional<Certificate> certificate =
          proof.prove(finished, reading.book(), completed(edition), findings);
      if (certificate.isPresent()) {
        return certificate;
      }
      attempts.add(findings.sorted());
    }
    attempts.stream()
        .min(Comparator.comparingInt(List::size))
        .orElseGet(() -> List.of(noEdition(finished)))
        .forEach(diagnostics::report);
    return Optional.empty();
  }

  /** For which devices the edition is made that is called like a file; for all if none is. */
  DeviceProfile profile(Path file) {
    return choice.editions().stream()
        .filter(edition -> choice.target(edition).endsWith(file.getFileName()))
        .findFirst()
        .map(edition -> edition.device().profile())
        .orElse(DeviceProfile.EPUB);
  }

  // As it was when it was built; errors of its theme are said there.
  private Edition completed(Edition edition) {
    return ThemeLoader.load(
            reading.manuscript().folder(), edition, request.fontPath(), new Diagnostics())
        .map(theme -> edition.completed(theme.editions()))
        .orElse(edition);
  }

  private static Diagnostic noEdition(FinishedFile file) {
    return Diagnostic.of(
        DiagnosticCode.CHECK_UNREADABLE,
        new FilePlace(file.name()),
        "the book has no edition of this kind of file",
        "name an edition of the book");
  }

  // As a whole, or as a chapter of its own: handout.pdf, handout-03.pdf.
  private boolean isCalled(String file, Edition edition) {
    String whole = String.valueOf(choice.target(edition).getFileName());
    int dot = whole.lastIndexOf('.');
    String stem = Pattern.quote(whole.substring(0, dot));
    return file.matches(stem + "(-[0-9]{2,})?" + Pattern.quote(whole.substring(dot)));
  }

  private List<Edition> editions(Path file, Edition.Format format) {
    List<Edition> possible =
        choice.editions().stream().filter(edition -> edition.format() == format).toList();
    List<Edition> called =
        possible.stream()
            .filter(edition -> isCalled(String.valueOf(file.getFileName()), edition))
            .toList();
    return called.isEmpty() ? possible : called;
  }
}
