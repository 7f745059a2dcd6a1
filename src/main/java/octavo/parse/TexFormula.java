package octavo.parse;

import java.util.regex.Pattern;
import octavo.diagnostic.DiagnosticCode;
import octavo.diagnostic.SourceSpan;

/**
 * Formulas in TeX, {@code $…$} and {@code $$…$$}, as Pandoc finds them: no white space within the
 * signs at either end, and neither letter nor digit behind the last. Prices are none, for a formula
 * has a command, a script, an equals sign or is one letter. They are not read: each stays as typed
 * to the character, without emphasis, notes and printer's marks.
 */
final class TexFormula {
  private static final int LONGEST = 2_000;
  private static final Pattern TEX = Pattern.compile("\\\\[A-Za-z]|[\\^_=]");

  private TexFormula() {}

  /** The offset after the formula that begins with the dollar sign at an offset; -1 for none. */
  static int end(String text, int start, Closers closers) {
    String sign = text.startsWith("$$", start) ? "$$" : "$";
    int from = start + sign.length();
    int to = closers.find(sign, from);
    if (to <= from || to - from > LONGEST || text.charAt(to - 1) == '\\') {
      return -1;
    }
    String formula = text.substring(from, to);
    int end = to + sign.length();
    boolean isTex =
        TEX.matcher(formula).find()
            || formula.length() == 1 && Character.isLetter(formula.charAt(0));
    boolean isHeld =
        sign.length() == 2
            || !Character.isWhitespace(formula.charAt(0))
                && !Character.isWhitespace(formula.charAt(formula.length() - 1))
                && !(end < text.length() && Character.isLetterOrDigit(text.charAt(end)));
    return isTex && isHeld ? end : -1;
  }

  static void report(SourceSpan at, Scope scope) {
    scope.report(
        DiagnosticCode.TEXT_TEX,
        at,
        "formulas in TeX are not read: this one stays as typed",
        "write it as MathML, <math>…</math>, which converters make of TeX; a backslash before the"
            + " dollar sign says that it is none");
  }
}
