package octavo.diagnostic;

import java.util.List;

/**
 * One finding.
 *
 * @param code what kind of finding
 * @param severity usually the code's own
 * @param message one sentence without a full stop, in terms of the author's text
 * @param place where
 * @param hint what to do about it; empty when the message says it all
 * @param related further places that belong to it, such as the first of two definitions
 * @param fix the changes that mend it without any judgement of the author's, all of them together;
 *     none when there is something to decide
 */
public record Diagnostic(
    DiagnosticCode code,
    Severity severity,
    String message,
    Place place,
    String hint,
    List<Place> related,
    List<Edit> fix) {
  /** Copies the lists. */
  public Diagnostic {
    related = List.copyOf(related);
    fix = List.copyOf(fix);
  }

  /** A finding of its code's severity with a hint. */
  public static Diagnostic of(DiagnosticCode code, Place place, String message, String hint) {
    return new Diagnostic(code, code.severity(), message, place, hint, List.of(), List.of());
  }

  /** The same finding with further places. */
  public Diagnostic withRelated(List<? extends Place> places) {
    return new Diagnostic(code, severity, message, place, hint, List.copyOf(places), fix);
  }

  /** The same finding at another severity. */
  public Diagnostic withSeverity(Severity other) {
    return new Diagnostic(code, other, message, place, hint, related, fix);
  }

  /** The same finding with the changes that mend it. */
  public Diagnostic withFix(List<Edit> edits) {
    return new Diagnostic(code, severity, message, place, hint, related, edits);
  }
}
