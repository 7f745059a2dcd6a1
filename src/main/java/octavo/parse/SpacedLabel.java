package octavo.parse;

import octavo.diagnostic.DiagnosticCode;
import octavo.diagnostic.SourceSpan;

/** The mark of a note whose name has a space within, {@code [^my note]}, and which is none. */
final class SpacedLabel {
  private static final int FEWEST_LETTERS = 2;

  private SpacedLabel() {}

  /**
   * Whether it was probably meant for the name of a note: words, since what else stands between a
   * caret and a bracket is a pattern of characters.
   *
   * @param content what stands in brackets
   */
  static boolean is(String content) {
    if (content.isEmpty() || content.charAt(0) != '^') {
      return false;
    }
    int words = 0;
    int letters = 0;
    for (int i = 1; i <= content.length(); i++) {
      char c = i < content.length() ? content.charAt(i) : ' ';
      if (Character.isLetterOrDigit(c) || c == '-' || c == '_') {
        letters++;
      } else if (!Character.isWhitespace(c) || words == 0 && letters < FEWEST_LETTERS) {
        return false;
      } else {
        words += letters > 0 ? 1 : 0;
        letters = 0;
      }
    }
    return words > 1;
  }

  /** Says what to write instead. */
  static void report(String content, SourceSpan at, Scope scope) {
    scope.report(
        DiagnosticCode.NOTE_DOUBTFUL,
        at,
        "this is no mark, since the name of a note has no space within; it stays as text",
        "where it is a reference, write ["
            + content.strip().replaceAll("\\s+", "-")
            + "], also at the head of the note");
  }
}
