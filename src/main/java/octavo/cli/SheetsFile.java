package octavo.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import octavo.diagnostic.DiagnosticCode;
import octavo.diagnostic.Diagnostics;
import octavo.imposition.Imposer;
import octavo.manuscript.Imposition;

/** The sheets of a PDF that was built, in a file beside it. */
final class SheetsFile {
  private final Path target;

  /**
   * Those of a PDF.
   *
   * @param target the PDF
   */
  SheetsFile(Path target) {
    this.target = target;
  }

  /** Writes it. What paper cannot carry is there all the same, in the PDF beside it. */
  Optional<WrittenFile> write(Imposition imposition, Disk disk, Diagnostics findings) {
    Diagnostics found = new Diagnostics();
    Optional<WrittenFile> written = publish(imposition, disk, found);
    found.sorted().stream()
        .filter(finding -> finding.code() != DiagnosticCode.IMPOSE_PAPER)
        .forEach(findings::report);
    return written;
  }

  private Optional<WrittenFile> publish(Imposition imposition, Disk disk, Diagnostics findings) {
    String name = String.valueOf(target.getFileName());
    String stem = name.substring(0, name.length() - ".pdf".length());
    Imposer.Source source = new Imposer.Source(target, WrittenFile.name(target), List.of());
    return OutputFile.publish(
        target.resolveSibling(stem + "-sheets.pdf"),
        disk,
        findings,
        file -> Imposer.impose(source, imposition, file.stream(), findings));
  }
}
