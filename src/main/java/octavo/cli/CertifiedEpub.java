package octavo.cli;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import octavo.check.access.AccessibilityCheck;
import octavo.check.access.AccessibilityReport;
import octavo.check.access.AccessibilityRule;
import octavo.diagnostic.DiagnosticCode;
import octavo.diagnostic.Diagnostics;
import octavo.epub.ConformanceClaim;
import octavo.epub.EpubEdition;
import octavo.epub.ManuscriptPlaces;
import octavo.epub.PrintedPages;
import octavo.manuscript.Certification;
import octavo.manuscript.CheckPoint;

/**
 * An EPUB that claims to conform only where it does: one whose book somebody certifies is made and
 * examined first, and made again with the claim when all that a program can judge holds and the
 * checklist is signed.
 */
final class CertifiedEpub {
  private final EpubEdition epub;
  private final Certification certification;

  CertifiedEpub(EpubEdition epub, Certification certification) {
    this.epub = epub;
    this.certification = certification;
  }

  /** Writes it; returns where its documents come from. */
  ManuscriptPlaces write(Supplier<PrintedPages> pages, OutputStream out, Diagnostics findings)
      throws IOException {
    if (!certification.isSigned()) {
      return epub.write(pages, List.of(), out, findings);
    }
    ByteArrayOutputStream draft = new ByteArrayOutputStream();
    ManuscriptPlaces places = epub.write(pages, List.of(), draft, findings);
    Optional<AccessibilityReport> report = AccessibilityCheck.examine(draft.toByteArray());
    if (report.isPresent() && report.get().mayClaim(certification)) {
      // What is found in making it was said the first time.
      epub.write(
          pages,
          ConformanceClaim.of(AccessibilityReport.statement(), certification),
          out,
          new Diagnostics());
    } else {
      draft.writeTo(out);
      report.ifPresent(found -> sayWhy(found, findings));
    }
    return places;
  }

  private void sayWhy(AccessibilityReport report, Diagnostics findings) {
    List<String> reasons = new ArrayList<>();
    List<String> broken =
        List.of(AccessibilityRule.values()).stream()
            .filter(rule -> !report.keeps(rule))
            .map(rule -> rule.code().id())
            .toList();
    if (!broken.isEmpty()) {
      reasons.add("rules are broken (" + String.join(", ", broken) + ")");
    }
    List<CheckPoint> missing = certification.missing(report.points());
    if (!missing.isEmpty()) {
      reasons.add(
          "the checklist is not signed ("
              + missing.stream().map(CheckPoint::key).collect(Collectors.joining(", "))
              + ")");
    }
    findings.report(
        DiagnosticCode.ACCESS_UNSIGNED,
        certification.at().orElseThrow(),
        "the EPUB does not claim to conform: " + String.join("; ", reasons),
        "see the rules with --report; add to 'checked' what you have found to hold");
  }
}
