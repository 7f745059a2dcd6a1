package octavo.typeset.style;

import java.util.ArrayDeque;
import java.util.Deque;

/**
 * Finds what the parser would lose, or take for no CSS at all: blocks that no brace closes, which
 * CSS closes where the sheet ends (CSS Syntax 3, section 5.4.8), braces that close nothing, text at
 * the end that is no rule, and what {@link ForeignRules} knows. Of the latter the parser sees
 * blanks, so that what stands after it is read, and its place is as in the sheet.
 */
final class Blocks {
  private final SheetReport report;
  private final String text;
  private final ForeignRules foreign;
  private final StringBuilder kept;
  private final Deque<Block> open = new ArrayDeque<>();

  /** Where a rule or declaration has begun that no brace or semicolon has ended; -1 for none. */
  private int begun = -1;

  /**
   * A block that is open.
   *
   * @param brace where it opens
   * @param begun where its rule begins
   * @param prelude what stands before the brace
   * @param passedOver whether the parser is not to see it
   */
  record Block(int brace, int begun, String prelude, boolean passedOver) {}

  private Blocks(SheetReport report, MediaQueries media) {
    this.report = report;
    this.text = report.file().text();
    this.foreign = new ForeignRules(report, media);
    this.kept = new StringBuilder(text);
  }

  /** The text of a sheet that the parser can read to its end; what is wrong is reported. */
  static String closed(SheetReport report, MediaQueries media) {
    Blocks blocks = new Blocks(report, media);
    blocks.scan();
    if (!blocks.open.isEmpty()) {
      blocks.say(
          "this block is not closed", blocks.open.peekLast().brace(), "write } where it ends");
    } else if (blocks.begun >= 0) {
      blocks.say("this is no rule", blocks.begun, "write rules such as p { margin: 0 }");
    }
    String ends = blocks.open.isEmpty() ? "" : "\n" + "}".repeat(blocks.open.size());
    return blocks.kept + ends;
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
        begin(i);
        i = endOfString(i) + 1;
      } else {
        take(i);
        i++;
      }
    }
  }

  private void begin(int at) {
    begun = begun < 0 ? at : begun;
  }

  private void take(int at) {
    switch (text.charAt(at)) {
      case '{' -> open(at);
      case '}' -> {
        if (open.isEmpty()) {
          say("this brace closes nothing", at, "take it out, or write the { it belongs to");
        } else {
          close(open.pop(), at);
        }
        begun = -1;
      }
      case ';' -> {
        if (begun >= 0 && text.charAt(begun) == '@' && !isPassedOver()) {
          foreign.statement(text.substring(begun, at + 1), begun);
          blank(begun, at + 1);
        }
        begun = -1;
      }
      default -> {
        if (!Character.isWhitespace(text.charAt(at))) {
          begin(at);
        }
      }
    }
  }

  private boolean isPassedOver() {
    return open.stream().anyMatch(Block::passedOver);
  }

  private void open(int at) {
    begin(at);
    String prelude = text.substring(begun, at).strip();
    boolean passedOver =
        !isPassedOver()
            && foreign.isForeign(prelude, begun, open.isEmpty() ? "" : open.peek().prelude());
    open.push(new Block(at, begun, prelude, passedOver));
    begun = -1;
  }

  private void close(Block block, int at) {
    if (block.passedOver()) {
      blank(block.begun(), at + 1);
    }
  }

  private void blank(int from, int to) {
    for (int i = from; i < to; i++) {
      if (!Character.isWhitespace(text.charAt(i))) {
        kept.setCharAt(i, ' ');
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
