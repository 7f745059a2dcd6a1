package octavo.parse;

import java.util.ArrayList;
import java.util.List;
import octavo.book.Attributes;

/** Turns delimiter runs, and tags where there are any, into frames that open and close. */
final class Frames {
  private Frames() {}

  /** The same pieces, properly nested, without runs and tags. */
  static List<Token> settle(List<Token> tokens, Scope scope) {
    boolean runs = false;
    boolean tags = false;
    for (Token token : tokens) {
      runs |= token instanceof Token.Run;
      tags |= token instanceof Token.Tag;
    }
    List<Token> nested = runs ? expand(tokens) : tokens;
    return tags ? new InlineHtml(nested, scope).pair() : nested;
  }

  private static List<Token> expand(List<Token> tokens) {
    List<Token> expanded = new ArrayList<>(tokens.size() + 16);
    for (Token token : tokens) {
      if (token instanceof Token.Run run) {
        expand(run, expanded);
      } else {
        expanded.add(token);
      }
    }
    return expanded;
  }

  private static void expand(Token.Run run, List<Token> expanded) {
    for (int i = 0; i < run.ends; i++) {
      expanded.add(new Token.Close());
    }
    if (run.left > 0) {
      String characters = String.valueOf(run.character).repeat(run.left);
      expanded.add(new Token.Words(characters, run.position, true));
    }
    for (int i = run.begins.size() - 1; i >= 0; i--) {
      var frame = new Token.Frame.Style(run.begins.get(i), Attributes.NONE);
      expanded.add(new Token.Open(frame));
    }
  }
}
