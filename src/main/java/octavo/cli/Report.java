package octavo.cli;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import octavo.check.Certificate;
import octavo.diagnostic.Diagnostic;
import octavo.diagnostic.DiagnosticCode;
import octavo.diagnostic.Diagnostics;
import octavo.diagnostic.FilePlace;
import octavo.diagnostic.Severity;

/** Shows the findings of a command at its end and says how the process ends. */
final class Report {
  private final Reporting reporting;
  private final Surroundings here;

  /**
   * @param reporting how to show them
   * @param here where to
   */
  Report(Reporting reporting, Surroundings here) {
    this.reporting = reporting;
    this.here = here;
  }

  /**
   * Prints the findings, writes the SARIF file, and gives the exit code they call for. That the
   * SARIF file cannot be written is the last finding.
   */
  ExitCode finish(Diagnostics diagnostics, Whereabouts whereabouts) {
    List<Diagnostic> findings = new ArrayList<>(diagnostics.sorted());
    Optional<Diagnostic> refused =
        reporting.sarif().flatMap(file -> write(file, findings, whereabouts));
    refused.ifPresent(findings::add);
    switch (reporting.format()) {
      case TEXT -> printText(findings);
      case JSON -> printJson(findings);
    }
    boolean failed =
        refused.map(Diagnostic::code).filter(DiagnosticCode.OUT_NOT_WRITABLE::equals).isPresent();
    return failed ? ExitCode.FAILURE : code(findings);
  }

  private ExitCode code(List<Diagnostic> findings) {
    long errors = Severities.count(findings, Severity.ERROR);
    long warnings = reporting.strict() ? Severities.count(findings, Severity.WARNING) : 0;
    return errors + warnings > 0 ? ExitCode.FINDINGS : ExitCode.DONE;
  }

  private void printText(List<Diagnostic> findings) {
    TextPrinter printer = new TextPrinter(here.err(), here.colour());
    List<Diagnostic> shown = findings.stream().filter(this::isShown).toList();
    (reporting.verbose() ? Folding.none(shown) : Folding.fold(shown)).forEach(printer::print);
    if (!reporting.quiet() && !findings.isEmpty()) {
      printer.line(Severities.summary(findings));
    }
  }

  private void printJson(List<Diagnostic> findings) {
    for (Diagnostic finding : findings) {
      if (isShown(finding)) {
        here.err().print(JsonLine.of(finding) + "\n");
      }
    }
  }

  private boolean isShown(Diagnostic finding) {
    if (!reporting.quiet()) {
      return true;
    }
    return switch (finding.severity()) {
      case ERROR -> true;
      case WARNING -> reporting.strict();
      case NOTE -> false;
    };
  }

  private static Optional<Diagnostic> write(
      Path file, List<Diagnostic> findings, Whereabouts whereabouts) {
    Optional<Diagnostic> foreign = OutputKind.SARIF.refusal(file, List.of(), "--sarif");
    if (foreign.isPresent()) {
      return foreign;
    }
    String log = SarifLog.of(findings, Version.current(), whereabouts);
    try {
      Files.createDirectories(file.toAbsolutePath().resolveSibling(""));
      Files.writeString(file, log);
      return Optional.empty();
    } catch (IOException trouble) {
      return Optional.of(
          Diagnostic.of(
              DiagnosticCode.OUT_NOT_WRITABLE,
              new FilePlace(WrittenFile.name(file)),
              Trouble.ofPlace(trouble, WrittenFile.name(file)),
              "name another file with --sarif, or give yourself the right to write there"));
    }
  }

  /** A certificate as it is to be printed, with its line ends. */
  String certificate(String name, Certificate certificate) {
    return switch (reporting.format()) {
      case TEXT -> certificate.text(Columns.visible(name));
      case JSON -> CertificateLine.of(name, certificate) + "\n";
    };
  }

  /** Prints a line that is no finding of the book. */
  void say(String severity, String message) {
    PrintStream err = here.err();
    switch (reporting.format()) {
      case TEXT -> err.print("octavo: " + Columns.visible(message) + "\n");
      case JSON -> err.print(JsonLine.message(severity, message) + "\n");
    }
  }

  /** A finding that a file of the book cannot be read. */
  static Diagnostic unreadable(IOException trouble, String path) {
    return Diagnostic.of(
        DiagnosticCode.FILE_UNREADABLE,
        new FilePlace(path),
        Trouble.sentence(trouble, path),
        "see that the file is there and that you may read it");
  }

  /** A finding that a file could not be written. */
  static Diagnostic notWritable(IOException trouble, String path) {
    return Diagnostic.of(
        DiagnosticCode.OUT_NOT_WRITABLE,
        new FilePlace(path),
        Trouble.ofPlace(trouble, path),
        "choose another folder with -o, or make room and give yourself the right to write there");
  }
}
