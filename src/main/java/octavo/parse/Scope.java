package octavo.parse;

import octavo.book.Attributes;
import octavo.diagnostic.DiagnosticCode;
import octavo.diagnostic.Diagnostics;
import octavo.diagnostic.SourceSpan;

/**
 * What every stage needs to know of the text it works on.
 *
 * @param positions where its characters stand
 * @param links its link reference definitions
 * @param language of the passage, a BCP 47 tag
 * @param diagnostics where findings go
 * @param setLines whether each line ends where the author set its end, as in verse
 */
record Scope(
    Positions positions,
    LinkDefinitions links,
    String language,
    Diagnostics diagnostics,
    boolean setLines) {
  /** Of running text. */
  Scope(Positions positions, LinkDefinitions links, String language, Diagnostics diagnostics) {
    this(positions, links, language, diagnostics, false);
  }

  /** The place of a stretch of the text. */
  SourceSpan span(int start, int end) {
    return positions.span(start, end);
  }

  /** The same in another language. */
  Scope in(String other) {
    return other.equals(language)
        ? this
        : new Scope(positions, links, other, diagnostics, setLines);
  }

  /** The same in the language the attributes name, if they do. */
  Scope of(Attributes attributes) {
    return in(attributes.language().orElse(language));
  }

  /** The same of verse. */
  Scope ofSetLines() {
    return new Scope(positions, links, language, diagnostics, true);
  }

  /** The same where all characters stand at one place. */
  Scope at(SourceSpan place) {
    return new Scope((start, end) -> place, links, language, diagnostics, setLines);
  }

  /** Adds a finding. */
  void report(DiagnosticCode code, SourceSpan at, String message, String hint) {
    diagnostics.report(code, at, message, hint);
  }
}
