package octavo.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import octavo.bundle.Json;
import octavo.check.FinishedFile;
import octavo.check.access.AccessibilityCheck;
import octavo.check.access.AccessibilityPage;
import octavo.check.access.AccessibilityReport;
import octavo.check.access.AccessibilityRule;
import octavo.check.access.Breach;
import octavo.check.access.OnixCode;
import octavo.diagnostic.Diagnostic;
import octavo.diagnostic.DiagnosticCode;
import octavo.diagnostic.Diagnostics;
import octavo.manuscript.Certification;
import octavo.manuscript.CheckPoint;

/** The accessibility report of an EPUB: a page of HTML and the same as JSON beside it. */
final class AccessibilityFiles {
  private final Path target;
  private final Certification certification;

  /**
   * Those of an EPUB.
   *
   * @param target the EPUB
   */
  AccessibilityFiles(Path target, Certification certification) {
    this.target = target;
    this.certification = certification;
  }

  /**
   * Holds an EPUB that was built to the rules. Missing alternative texts have been told at their
   * lines of the manuscript.
   */
  static void check(FinishedFile file, Diagnostics findings) throws IOException {
    Diagnostics found = new Diagnostics();
    AccessibilityCheck.examine(file.path()).ifPresent(it -> it.report(file.name(), found));
    for (Diagnostic finding : found.sorted()) {
      if (finding.code() != DiagnosticCode.ACCESS_ALTERNATIVE) {
        findings.report(finding);
      }
    }
  }

  /** Writes both. */
  List<WrittenFile> write(Disk disk, Diagnostics findings) throws IOException {
    Optional<AccessibilityReport> examined = AccessibilityCheck.examine(target);
    if (examined.isEmpty()) {
      return List.of();
    }
    AccessibilityReport report = examined.get();
    String name = String.valueOf(target.getFileName());
    String stem = name.substring(0, name.length() - ".epub".length());
    List<WrittenFile> files = new ArrayList<>();
    String page = new AccessibilityPage(name, report, certification).html();
    put(stem + "-accessibility.html", page, disk, findings).ifPresent(files::add);
    put(stem + "-accessibility.json", json(report, name) + "\n", disk, findings)
        .ifPresent(files::add);
    return files;
  }

  private Optional<WrittenFile> put(String name, String text, Disk disk, Diagnostics findings) {
    return OutputFile.publish(target.resolveSibling(name), text, disk, findings);
  }

  private String json(AccessibilityReport report, String name) {
    Json json = new Json().open().member("file", name);
    json.member("holds", report.holds()).name("rules").openArray();
    for (AccessibilityRule rule : AccessibilityRule.values()) {
      json.open().member("code", rule.code().id()).member("title", rule.title());
      json.member("source", rule.source()).member("kept", report.keeps(rule));
      json.name("breaches").openArray();
      report.breaches(rule).forEach(breach -> breach(breach, json));
      json.closeArray().close();
    }
    json.closeArray().name("checklist").openArray();
    for (CheckPoint point : report.points()) {
      json.open().member("point", point.key()).member("criteria", point.criteria());
      json.member("statement", point.statement());
      json.member("checked", certification.checked().contains(point)).close();
    }
    json.closeArray().member("certifiedBy", certification.certifiedBy());
    metadata(report, json);
    json.name("onix").openArray();
    for (OnixCode code : report.codes(certification)) {
      json.open().member("code", code.code()).member("meaning", code.meaning());
      json.member("description", code.description()).close();
    }
    return json.closeArray().close().toString();
  }

  private static void breach(Breach breach, Json json) {
    json.open().member("path", breach.place().path()).member("line", breach.place().line());
    json.member("column", breach.place().column());
    json.member("severity", breach.severity().name().toLowerCase(Locale.ROOT))
        .member("message", breach.message());
    json.member("hint", breach.hint()).close();
  }

  private static void metadata(AccessibilityReport report, Json json) {
    json.name("metadata").open();
    for (String name : report.statementNames()) {
      json.name(name).openArray();
      report.statements().getOrDefault(name, List.of()).forEach(json::value);
      json.closeArray();
    }
    json.close();
  }
}
