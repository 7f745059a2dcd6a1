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
   * distinct one once.
   */
  public synchronized List<Diagnostic> sorted() {
    return findings.stream().distinct().sorted(Diagnostics::compare).toList();
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
