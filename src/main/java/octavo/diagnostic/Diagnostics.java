package octavo.diagnostic;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Collects findings. A stage reports all it finds and asks {@link #hasErrors()} before the next one
 * begins. Safe for use by several threads; the order of {@link #sorted()} does not depend on them.
 */
public final class Diagnostics {
  private static final Comparator<Diagnostic> ORDER =
      Comparator.comparing((Diagnostic d) -> d.place().path(), NaturalOrder.PATHS)
          .thenComparingInt(d -> position(d.place()))
          .thenComparing(Diagnostic::severity)
          .thenComparing(Diagnostic::code)
          .thenComparing(Diagnostic::message);

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
    return findings.stream().distinct().sorted(ORDER).toList();
  }

  private static int position(Place place) {
    return switch (place) {
      case SourceSpan span -> span.start();
      case FilePlace file -> file.line();
    };
  }
}
