package octavo.typeset.style;

import java.util.List;
import octavo.diagnostic.DiagnosticCode;
import octavo.diagnostic.Diagnostics;
import octavo.diagnostic.SourceFile;
import octavo.diagnostic.SourceSpan;

/**
 * Says what of a style sheet is not honoured, at each place.
 *
 * @param file the sheet
 * @param names what its rules name
 * @param diagnostics where to say it
 */
record SheetReport(SourceFile file, SheetNames names, Diagnostics diagnostics) {
  static final String HINT = "styles/README.md lists what it honours";
  static final String RULE_HINT = "write rules such as p { margin: 0 }";
  static final String SYNTAX_HINT = "see whether a colon, a semicolon or a brace is missing";

  /** How many characters of a sheet a message repeats. */
  private static final int SHOWN = 80;

  /** Something is passed over that the compositor does not know. */
  void notHonoured(String what, SourceSpan at) {
    notHonoured(what, at, HINT);
  }

  /** The same, with a hint of its own. */
  void notHonoured(String what, SourceSpan at, String hint) {
    say("the compositor does not honour " + what, at, hint);
  }

  /** Something is passed over. */
  void say(String message, SourceSpan at, String hint) {
    diagnostics.report(DiagnosticCode.STYLE_CSS, at, message, hint);
  }

  /** Where something stands. */
  SourceSpan span(ComponentValue value) {
    return file.span(value.start(), value.end());
  }

  /** Where values stand, of which there is one at least. */
  SourceSpan span(List<ComponentValue> values) {
    return file.span(values.getFirst().start(), values.getLast().end());
  }

  /** Values as a message names them. */
  static String quoted(List<ComponentValue> values) {
    return quoted(ComponentValue.text(values));
  }

  /** A text of a sheet as a message names it. */
  static String quoted(String text) {
    return "'" + shown(text) + "'";
  }

  /** A text of a sheet as far as a message repeats it. */
  static String shown(String text) {
    boolean whole = text.codePointCount(0, text.length()) <= SHOWN;
    return whole ? text : text.substring(0, text.offsetByCodePoints(0, SHOWN)) + "…";
  }
}
