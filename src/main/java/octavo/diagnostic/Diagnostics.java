package octavo.diagnostic;

import java.util.ArrayList;
import java.util.List;

/**
 * Collects findings. A stage reports all it finds and asks {@link #hasErrors()} before the next one
 * begins. Safe for use by several threads; the order of {@link #sorted()} does not depend on them.
 */
public final class Diagnostics {
  private final List<Diagnostic> findings = new ArrayList<>();

  /** Adds a finding. */
  public synchronized void report(Diagnostic diagnostic) {
    findings.add(diagnostic);
  }

  /** Adds a finding of its code's severity. */
  public void report(DiagnosticCode code, Place place, String message, String hint) {
    report(Diagnostic.of(code, place, message, hint));
  }

  /** Adds all findings of another collector, such as one edition's. */
  public void addAll(Diagnostics other) {
    other.sorted().forEach(this::report);
  }

  /** Whether an error was reported. */
  public synchronized boolean hasErrors() {
    return findings.stream().anyMatch(d -> d.severity() == Severity.ERROR);
  }

  /**
   * The findings by path in {@link NaturalOrder}, position, severity, code and message, each
   * distinct one once: what two editions find in a file that each has read for itself is one.
   */
  public synchronized List<Diagnostic> sorted() {
    List<Diagnostic> sorted = new ArrayList<>(findings.size());
    for (Diagnostic next : findings.stream().distinct().sorted(Diagnostics::compare).toList()) {
      if (sorted.isEmpty() || !isSame(sorted.getLast(), next)) {
        sorted.add(next);
      }
    }
    return List.copyOf(sorted);
  }

  private static boolean isSame(Diagnostic a, Diagnostic b) {
    return compare(a, b) == 0
        && a.hint().equals(b.hint())
        && a.fix().isEmpty()
        && b.fix().isEmpty()
        && shown(a.related()).equals(shown(b.related()));
  }

  private static List<String> shown(List<Place> places) {
    return places.stream().map(place -> place.path() + ":" + position(place)).toList();
  }

  // Not of Comparator.comparing's making: Java links its lambdas anew on each run.
  private static int compare(Diagnostic a, Diagnostic b) {
    int order = NaturalOrder.PATHS.compare(a.place().path(), b.place().path());
    order = order != 0 ? order : Integer.compare(position(a.place()), position(b.place()));
    order = order != 0 ? order : a.severity().compareTo(b.severity());
    order = order != 0 ? order : a.code().compareTo(b.code());
    return order != 0 ? order : a.message().compareTo(b.message());
  }

  private static int position(Place place) {
    return switch (place) {
      case SourceSpan span -> span.start();
      case FilePlace file -> file.line();
    };
  }
}
