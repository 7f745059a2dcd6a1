package octavo.cli;

import java.util.List;
import java.util.Locale;
import octavo.diagnostic.Diagnostic;
import octavo.diagnostic.Severity;

/** How severities are called and counted. */
final class Severities {
  private Severities() {}

  /** Such as {@code warning}; also SARIF's word for it. */
  static String name(Severity severity) {
    return severity.name().toLowerCase(Locale.ROOT);
  }

  /** Such as {@code 1 error, 2 warnings}; empty when there are no findings. */
  static String summary(List<Diagnostic> findings) {
    StringBuilder summary = new StringBuilder();
    for (Severity severity : Severity.values()) {
      long count = count(findings, severity);
      if (count > 0) {
        summary.append(summary.isEmpty() ? "" : ", ").append(count).append(' ');
        summary.append(name(severity)).append(count == 1 ? "" : "s");
      }
    }
    return summary.toString();
  }

  /** How many findings have the severity. */
  static long count(List<Diagnostic> findings, Severity severity) {
    return findings.stream().filter(finding -> finding.severity() == severity).count();
  }
}
