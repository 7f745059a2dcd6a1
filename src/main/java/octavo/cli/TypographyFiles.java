package octavo.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import octavo.bundle.Json;
import octavo.diagnostic.DiagnosticCode;
import octavo.diagnostic.Diagnostics;
import octavo.diagnostic.FilePlace;
import octavo.diagnostic.SourceSpan;
import octavo.manuscript.Edition;
import octavo.report.Finding;
import octavo.report.TypographyReport;
import octavo.typeset.Compositor;

/** The typography report of an edition: a page of HTML and its figures beside the PDF. */
final class TypographyFiles {
  private final boolean wanted;
  private final Edition edition;
  private final Path target;
  private Optional<Compositor.Setting> set = Optional.empty();

  /**
   * Those of an edition.
   *
   * @param wanted whether they were asked for
   * @param target the edition's own file
   */
  TypographyFiles(boolean wanted, Edition edition, Path target) {
    this.wanted = wanted;
    this.edition = edition;
    this.target = target;
  }

  /** Takes the pages; keeps them only for a report. */
  void take(Compositor.Setting setting) {
    set = wanted ? Optional.of(setting) : Optional.empty();
  }

  /** Writes what was asked for; an engine whose pages are not known is named. */
  List<WrittenFile> write(Disk disk, Diagnostics findings) throws IOException {
    if (!wanted || edition.format() != Edition.Format.PDF) {
      return List.of();
    }
    String name = String.valueOf(target.getFileName());
    if (set.isEmpty()) {
      findings.report(
          DiagnosticCode.REPORT_ENGINE,
          new FilePlace(WrittenFile.name(target)),
          "the css engine does not tell where it puts its lines: there is no typography report",
          "use engine: compositor for edition " + edition.name());
      return List.of();
    }
    TypographyReport report = TypographyReport.of(name, set.get());
    String stem = name.substring(0, name.length() - ".pdf".length());
    List<WrittenFile> files = new ArrayList<>();
    put(stem + "-typography.html", report.html(), disk, findings).ifPresent(files::add);
    put(stem + "-typography.json", json(report) + "\n", disk, findings).ifPresent(files::add);
    return files;
  }

  private Optional<WrittenFile> put(String name, String text, Disk disk, Diagnostics findings) {
    return OutputFile.publish(target.resolveSibling(name), text, disk, findings);
  }

  private static String json(TypographyReport report) {
    Json json = new Json().open().member("pages", report.pages()).member("lines", report.lines());
    json.name("counts").open();
    for (Finding.Kind kind : Finding.Kind.values()) {
      json.member(name(kind), report.findings().stream().filter(it -> it.kind() == kind).count());
    }
    json.close().name("findings").openArray();
    report.findings().forEach(finding -> finding(finding, json));
    return json.closeArray().close().toString();
  }

  private static void finding(Finding finding, Json json) {
    json.open().member("kind", name(finding.kind())).member("page", finding.page());
    json.member("path", finding.at().path());
    if (finding.at() instanceof SourceSpan span) {
      json.member("line", span.line());
    }
    // In thousandths, so that the figure has one way to be written.
    json.member("thousandths", Math.round(finding.measure() * 1000));
    json.member("text", finding.text()).close();
  }

  private static String name(Finding.Kind kind) {
    return kind.title().replace(' ', '-');
  }
}
