package octavo.cli;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import octavo.diagnostic.Diagnostic;
import octavo.diagnostic.DiagnosticCode;
import octavo.diagnostic.FilePlace;
import octavo.diagnostic.Severity;

/**
 * Findings to print, where many of one code are one.
 *
 * @param finding the finding
 * @param more how many others of its code it stands for
 */
record Folding(Diagnostic finding, int more) {
  /** Up to so many findings of one code are all printed. */
  static final int LIMIT = 20;

  /** Of what is wrong with whole files, such as pictures too coarse, so many are. */
  static final int FILES = 5;

  /** Folds each code that has more than so many findings into its first. */
  static List<Folding> fold(List<Diagnostic> findings) {
    Map<DiagnosticCode, Integer> all = counts(findings);
    Predicate<Diagnostic> isMany = finding -> all.get(finding.code()) > limit(finding);
    Map<DiagnosticCode, Integer> many = counts(findings.stream().filter(isMany).toList());
    Set<DiagnosticCode> printed = EnumSet.noneOf(DiagnosticCode.class);
    List<Folding> folded = new ArrayList<>();
    for (Diagnostic finding : findings) {
      if (!isMany.test(finding)) {
        folded.add(new Folding(finding, 0));
      } else if (printed.add(finding.code())) {
        folded.add(new Folding(finding, many.get(finding.code()) - 1));
      }
    }
    return folded;
  }

  private static Map<DiagnosticCode, Integer> counts(List<Diagnostic> findings) {
    Map<DiagnosticCode, Integer> counts = new EnumMap<>(DiagnosticCode.class);
    for (Diagnostic finding : findings) {
      counts.merge(finding.code(), 1, Integer::sum);
    }
    return counts;
  }

  // None of them shows a line, and all ask for the same; an error is more than advice.
  private static int limit(Diagnostic finding) {
    boolean ofFile = finding.place() instanceof FilePlace place && place.line() == 0;
    return ofFile && finding.severity() != Severity.ERROR ? FILES : LIMIT;
  }

  /** Every finding by itself. */
  static List<Folding> none(List<Diagnostic> findings) {
    return findings.stream().map(finding -> new Folding(finding, 0)).toList();
  }
}
