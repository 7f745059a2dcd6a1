package octavo.resolve;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import octavo.book.Block;
import octavo.diagnostic.DiagnosticCode;
import octavo.diagnostic.Diagnostics;
import octavo.parse.Draft;

/** Says which text of the notes file belongs to no note, and what would make a note of it. */
final class StrayText {
  /** What looks like the label of a note at the head of a paragraph, and is none. */
  private static final Pattern LABEL = Pattern.compile("\\[\\^?([^\\[\\]^]{1,80})]:");

  private static final int LONGEST_NUMBER = 3;

  private final Diagnostics diagnostics;

  StrayText(Diagnostics diagnostics) {
    this.diagnostics = diagnostics;
  }

  /** Reports each block of the notes file that stands outside its notes. */
  void report(Draft notesFile) {
    for (Block block : notesFile.blocks()) {
      diagnostics.report(
          DiagnosticCode.NOTE_STRAY_TEXT,
          block.at(),
          "text of the notes file that belongs to no note is not printed",
          hint(block.at().text()));
    }
  }

  private static String hint(String text) {
    Matcher label = LABEL.matcher(text);
    if (!label.lookingAt() || label.group(1).isBlank()) {
      return "begin a note with its label, such as [18]:, and indent its further paragraphs";
    }
    String written = text.substring(0, label.end() - 1).replaceAll("\\s+", " ");
    String stripped = label.group(1).strip();
    boolean digits = stripped.chars().allMatch(StrayText::isDigit);
    String why =
        digits
            ? "a number has at most three digits"
            : "a name has a caret before it and no space within";
    return written + " is never a mark: " + why + "; " + meant(stripped);
  }

  /** What to write where a note of a name was meant. */
  static String meant(String label) {
    String caret = "[^" + label.replaceAll("\\s+", "-") + "]";
    return "write " + caret + ": here, and " + caret + " in the text";
  }

  /** Whether a label is a number that can be a mark. */
  static boolean isNumber(String label) {
    return label.length() <= LONGEST_NUMBER && label.chars().allMatch(StrayText::isDigit);
  }

  private static boolean isDigit(int c) {
    return c >= '0' && c <= '9';
  }
}
