package octavo.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import octavo.diagnostic.DiagnosticCode;
import octavo.diagnostic.Diagnostics;
import octavo.imposition.Imposer;
import octavo.manuscript.Imposition;

/** The sheets of a PDF, and the guide to them. */
final class SheetsFile {
  private static final String PDF = ".pdf";

  private final Path file;

  /**
   * A file of sheets.
   *
   * @param file where they go
   */
  SheetsFile(Path file) {
    this.file = file;
  }

  /** The sheets of a PDF that was built, in a file beside it. */
  static SheetsFile beside(Path pdf) {
    return new SheetsFile(named(pdf, "-sheets"));
  }

  private static Path named(Path pdf, String suffix) {
    String name = String.valueOf(pdf.getFileName());
    boolean called = name.endsWith(PDF);
    String stem = called ? name.substring(0, name.length() - PDF.length()) : name;
    return pdf.resolveSibling(stem + suffix + PDF);
  }

  /**
   * Writes those of an edition. What paper cannot carry is there all the same, in the PDF beside
   * it.
   */
  List<WrittenFile> write(Path pdf, Imposition imposition, Disk disk, Diagnostics findings) {
    Diagnostics found = new Diagnostics();
    Imposer.Source source = new Imposer.Source(pdf, WrittenFile.name(pdf), List.of());
    List<WrittenFile> written = write(source, imposition, disk, found);
    found.sorted().stream()
        .filter(finding -> finding.code() != DiagnosticCode.IMPOSE_PAPER)
        .forEach(findings::report);
    return written;
  }

  /** Writes those of any PDF, and the guide where it is asked for. */
  List<WrittenFile> write(
      Imposer.Source source, Imposition imposition, Disk disk, Diagnostics findings) {
    List<Path> targets = new ArrayList<>(List.of(file));
    if (imposition.making().guide()) {
      targets.add(named(file, "-guide"));
    }
    // Before either is written: sheets without the guide that was asked for are half of it.
    for (Path target : targets) {
      OutputKind.PDF.refusal(target, List.of(source.file()), "-o").ifPresent(findings::report);
    }
    return findings.hasErrors() ? List.of() : made(source, imposition, disk, findings);
  }

  private List<WrittenFile> made(
      Imposer.Source source, Imposition imposition, Disk disk, Diagnostics findings) {
    List<WrittenFile> written = new ArrayList<>();
    Optional<WrittenFile> sheets =
        OutputFile.publish(
            file,
            disk,
            findings,
            out -> Imposer.impose(source, imposition, out.stream(), findings));
    sheets.ifPresent(written::add);
    if (sheets.isPresent() && imposition.making().guide()) {
      OutputFile.publish(
              named(file, "-guide"),
              disk,
              findings,
              out -> Imposer.guide(source, imposition, out.stream(), findings))
          .ifPresent(written::add);
    }
    return written;
  }
}
