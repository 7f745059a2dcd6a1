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
    return written + " is never a mark: " + meant(label.group(1).strip());
  }

  private static String meant(String label) {
    String caret = "[^" + label.replaceAll("\\s+", "-") + "]";
    boolean number = label.chars().allMatch(c -> c >= '0' && c <= '9');
    String why =
        number
            ? "a number has at most three digits"
            : "a name has a caret before it and no space within";
    return why + "; write " + caret + ": here, and " + caret + " in the text";
  }
}
