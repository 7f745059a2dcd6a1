package octavo.highlight;

import java.util.List;
import octavo.book.CodeToken;
import org.fife.ui.rsyntaxtextarea.modes.UnixShellTokenMaker;

/**
 * What was typed into a terminal and what came back: only lines behind a prompt, and those they go
 * on in behind a backslash, are code.
 */
final class CommandLines {
  private final List<CodeToken> tokens;

  /** Adds what is found to tokens. */
  CommandLines(List<CodeToken> tokens) {
    this.tokens = tokens;
  }

  /** Whether a language's name means this. */
  static boolean isSession(String name) {
    return switch (name) {
      case "console", "shell-session", "shellsession", "sh-session", "bash-session", "terminal" ->
          true;
      default -> false;
    };
  }

  void scan(String code) {
    char[] characters = code.toCharArray();
    boolean goesOn = false;
    int start = 0;
    while (start < characters.length) {
      int newline = code.indexOf('\n', start);
      int end = newline < 0 ? characters.length : newline;
      boolean prompted = code.startsWith("$ ", start) || code.startsWith("% ", start);
      if (prompted) {
        tokens.add(new CodeToken(CodeToken.Kind.PROMPT, start, start + 1));
      }
      if (prompted || goesOn) {
        command(characters, prompted ? start + 2 : start, end);
        goesOn = end > start && characters[end - 1] == '\\';
      }
      start = end + 1;
    }
  }

  private void command(char[] characters, int start, int end) {
    if (start < end) {
      new LineScanner(new UnixShellTokenMaker(), tokens).line(characters, start, end);
    }
  }
}
