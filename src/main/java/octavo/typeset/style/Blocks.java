package octavo.typeset.style;

import java.util.ArrayDeque;
import java.util.Deque;

/**
 * Finds what the parser would lose without a word: blocks that no brace closes, which CSS closes
 * where the sheet ends (CSS Syntax 3, section 5.4.8), braces that close nothing, and text at the
 * end that is no rule.
 */
final class Blocks {
  private final SheetReport report;
  private final String text;
  private final Deque<Integer> open = new ArrayDeque<>();

  /** Where a rule has begun that no brace or semicolon has ended; -1 for none. */
  private int begun = -1;

  private Blocks(SheetReport report) {
    this.report = report;
    this.text = report.file().text();
  }

  /** The text of a sheet with all its blocks closed; what is wrong is reported. */
  static String closed(SheetReport report) {
    Blocks blocks = new Blocks(report);
    blocks.scan();
    if (!blocks.open.isEmpty()) {
      blocks.say("this block is not closed", blocks.open.peekLast(), "write } where it ends");
    } else if (blocks.begun >= 0) {
      blocks.say("this is no rule", blocks.begun, "write rules such as p { margin: 0 }");
    }
    return blocks.text + (blocks.open.isEmpty() ? "" : "\n" + "}".repeat(blocks.open.size()));
  }

  private void say(String message, int at, String hint) {
    report.say(message, report.file().line(at), report.file().column(at), hint);
  }

  private void scan() {
    int i = 0;
    while (i < text.length()) {
      if (text.startsWith("/*", i)) {
        int end = text.indexOf("*/", i + 2);
        i = end < 0 ? text.length() : end + 2;
      } else if (text.charAt(i) == '"' || text.charAt(i) == '\'') {
        i = endOfString(i) + 1;
      } else {
        take(i);
        i++;
      }
    }
  }

  private void take(int at) {
    switch (text.charAt(at)) {
      case '{' -> open.push(at);
      case '}' -> {
        if (open.isEmpty()) {
          say("this brace closes nothing", at, "take it out, or write the { it belongs to");
        } else {
          open.pop();
        }
        begun = -1;
      }
      case ';' -> begun = -1;
      default -> {
        boolean space = Character.isWhitespace(text.charAt(at));
        begun = begun < 0 && !space && open.isEmpty() ? at : begun;
      }
    }
  }

  // A string ends with its line when no quotation mark ends it.
  private int endOfString(int start) {
    int i = start + 1;
    while (i < text.length() && text.charAt(i) != text.charAt(start) && text.charAt(i) != '\n') {
      i += text.charAt(i) == '\\' ? 2 : 1;
    }
    return i;
  }
}
