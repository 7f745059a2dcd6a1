package octavo.typeset.style;

import com.helger.css.CSSSourceLocation;
import octavo.diagnostic.DiagnosticCode;
import octavo.diagnostic.Diagnostics;
import octavo.diagnostic.SourceFile;
import octavo.diagnostic.SourceSpan;
import org.jspecify.annotations.Nullable;

/**
 * Says what of a style sheet is not honoured, at each place.
 *
 * @param file the sheet
 * @param names what its rules name
 * @param diagnostics where to say it
 */
record SheetReport(SourceFile file, SheetNames names, Diagnostics diagnostics) {
  static final String HINT = "styles/README.md lists what it honours";

  /** Something is passed over that the compositor does not know. */
  void notHonoured(String what, @Nullable CSSSourceLocation at) {
    say("the compositor does not honour " + what, at, HINT);
  }

  /** Something is passed over. */
  void say(String message, @Nullable CSSSourceLocation at, String hint) {
    diagnostics.report(DiagnosticCode.STYLE_CSS, span(at), message, hint);
  }

  /** Something is passed over, from a place on. */
  void say(String message, int line, int column, String hint) {
    int start = offset(line, column);
    int end = Math.max(start, file.lineStart(line) + file.lineText(line).length());
    diagnostics.report(DiagnosticCode.STYLE_CSS, file.span(start, end), message, hint);
  }

  /** Where the first word of something stands; the sheet's beginning when that is not known. */
  SourceSpan span(@Nullable CSSSourceLocation at) {
    if (at == null || !at.hasFirstTokenArea()) {
      return file.span(0, 0);
    }
    int start = offset(at.getFirstTokenBeginLineNumber(), at.getFirstTokenBeginColumnNumber());
    int end = offset(at.getFirstTokenEndLineNumber(), at.getFirstTokenEndColumnNumber()) + 1;
    return file.span(start, Math.clamp(end, start, file.text().length()));
  }

  // ph-css counts lines and columns from 1; a column is a UTF-16 unit when tabs are one wide.
  private int offset(int line, int column) {
    int start = file.lineStart(Math.max(1, line));
    return Math.clamp(start + Math.max(1, column) - 1L, 0, file.text().length());
  }
}
