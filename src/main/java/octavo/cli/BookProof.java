package octavo.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import octavo.check.Certificate;
import octavo.check.Proof;
import octavo.diagnostic.Diagnostic;
import octavo.diagnostic.DiagnosticCode;
import octavo.diagnostic.Diagnostics;
import octavo.diagnostic.FilePlace;
import octavo.diagnostic.Severity;
import octavo.manuscript.Edition;

/** Proves finished files against a book. */
final class BookProof {
  private final Reading reading;
  private final EditionChoice choice;
  private final Proof proof;

  private BookProof(Reading reading, EditionChoice choice, Proof proof) {
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
                reading,
                new EditionChoice(request, reading.manuscript().settings()),
                Proof.of(reading.manuscript(), known.sorted())));
  }

  /**
   * Proves a file: as the edition that is called like it, else as the one that fits it best.
   *
   * @return the certificate; empty when there are findings
   */
  Optional<Certificate> prove(Path file, Diagnostics diagnostics) throws IOException {
    String name = WrittenFile.name(file);
    List<Edition> editions = editions(file);
    if (editions.isEmpty()) {
      diagnostics.report(
          DiagnosticCode.CHECK_UNREADABLE,
          new FilePlace(name),
          "the book has no edition of this kind of file",
          "name an EPUB or PDF of the book");
      return Optional.empty();
    }
    Optional<Certificate> best = Optional.empty();
    List<Diagnostic> fewest = List.of();
    for (Edition edition : editions) {
      Diagnostics findings = new Diagnostics();
      Certificate certificate = proof.prove(file, name, reading.book(), edition, findings);
      List<Diagnostic> found = findings.sorted();
      if (best.isEmpty() || found.size() < fewest.size()) {
        best = Optional.of(certificate);
        fewest = found;
      }
      if (found.isEmpty()) {
        return best;
      }
    }
    fewest.forEach(diagnostics::report);
    return Optional.empty();
  }

  private List<Edition> editions(Path file) {
    Path called = file.getFileName();
    String name = called == null ? "" : called.toString();
    for (Edition edition : choice.editions()) {
      if (choice.target(edition).endsWith(name)) {
        return List.of(edition);
      }
    }
    Edition.Format format =
        name.toLowerCase(Locale.ROOT).endsWith(".epub") ? Edition.Format.EPUB : Edition.Format.PDF;
    return choice.editions().stream().filter(edition -> edition.format() == format).toList();
  }
}
