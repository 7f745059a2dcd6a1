package octavo.check.access;

import octavo.diagnostic.Diagnostic;
import octavo.diagnostic.FilePlace;
import octavo.diagnostic.Severity;

/**
 * Where an EPUB does not keep a rule.
 *
 * @param place the document, relative to the EPUB, and the line in it
 * @param message a sentence without a full stop
 * @param hint what to do
 * @param severity a warning where the standard demands it, a note where it recommends it
 */
public record Breach(
    AccessibilityRule rule, FilePlace place, String message, String hint, Severity severity) {
  /** As a finding in a file. */
  Diagnostic in(String epub) {
    FilePlace at = new FilePlace(epub + "/" + place.path(), place.line(), place.column());
    return Diagnostic.of(rule.code(), at, message, hint).withSeverity(severity);
  }
}
