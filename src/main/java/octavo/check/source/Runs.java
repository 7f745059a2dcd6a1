package octavo.check.source;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Finds which characters of runs delimit emphasis and strikethrough (CommonMark 0.31.2, appendix,
 * "process emphasis"; GFM 0.29, 6.5).
 */
final class Runs {
  private static final class Run {
    final Token token;
    final char character;
    final boolean opens;
    final boolean closes;

    Run(Token token, char character, boolean opens, boolean closes) {
      this.token = token;
      this.character = character;
      this.opens = opens;
      this.closes = closes;
    }
  }

  private final List<Run> open = new ArrayList<>();

  /** How many runs have been added and not been dealt with. */
  int size() {
    return open.size();
  }

  void add(Token token, Content text) {
    char c = text.charAt(token.from());
    int before = token.from() == 0 ? '\n' : Character.codePointBefore(text, token.from());
    int after = token.to() >= text.length() ? '\n' : Character.codePointAt(text, token.to());
    boolean left =
        !isSpace(after) && (!isPunctuation(after) || isSpace(before) || isPunctuation(before));
    boolean right =
        !isSpace(before) && (!isPunctuation(before) || isSpace(after) || isPunctuation(after));
    if (c == '_') {
      boolean opens = left && (!right || isPunctuation(before));
      boolean closes = right && (!left || isPunctuation(after));
      push(new Run(token, c, opens, closes));
    } else if (c == '*' || token.to() - token.from() <= 2) {
      push(new Run(token, c, left, right));
    }
  }

  private void push(Run run) {
    if (run.opens || run.closes) {
      open.add(run);
    }
  }

  private static boolean isSpace(int c) {
    return c <= ' ' || Character.isSpaceChar(c);
  }

  private static boolean isPunctuation(int c) {
    return switch (Character.getType(c)) {
      case Character.CONNECTOR_PUNCTUATION,
          Character.DASH_PUNCTUATION,
          Character.START_PUNCTUATION,
          Character.END_PUNCTUATION,
          Character.INITIAL_QUOTE_PUNCTUATION,
          Character.FINAL_QUOTE_PUNCTUATION,
          Character.OTHER_PUNCTUATION,
          Character.MATH_SYMBOL,
          Character.CURRENCY_SYMBOL,
          Character.MODIFIER_SYMBOL,
          Character.OTHER_SYMBOL ->
          true;
      default -> false;
    };
  }

  /** Forgets the runs added since there were so many. */
  void drop(int bottom) {
    open.subList(bottom, open.size()).clear();
  }

  /** Matches the runs added since there were so many, and forgets them. */
  void process(int bottom) {
    List<Run> runs = new ArrayList<>(open.subList(bottom, open.size()));
    drop(bottom);
    // Where a search for an opener of a kind has failed, none need look farther back.
    Map<String, Run> floors = new HashMap<>();
    int at = 0;
    while (at < runs.size()) {
      Run closer = runs.get(at);
      if (!closer.closes) {
        at++;
        continue;
      }
      int opener = opener(runs, at, floors);
      if (opener >= 0) {
        at = match(runs, opener, at);
        continue;
      }
      if (at > 0) {
        floors.put(key(closer), runs.get(at - 1));
      }
      if (closer.opens) {
        at++;
      } else {
        runs.remove(at);
      }
    }
  }

  private static String key(Run closer) {
    int length = closer.token.to() - closer.token.from();
    return closer.character
        + (closer.opens ? "o" : "c")
        + (closer.character == '~' ? closer.token.left() : length % 3);
  }

  private static int opener(List<Run> runs, int closer, Map<String, Run> floors) {
    Run closing = runs.get(closer);
    Run floor = floors.get(key(closing));
    for (int i = closer - 1; i >= 0 && runs.get(i) != floor; i--) {
      if (fits(runs.get(i), closing)) {
        return i;
      }
    }
    return -1;
  }

  private static boolean fits(Run opener, Run closer) {
    if (!opener.opens || opener.character != closer.character) {
      return false;
    }
    if (closer.character == '~') {
      return opener.token.left() == closer.token.left();
    }
    int first = opener.token.to() - opener.token.from();
    int second = closer.token.to() - closer.token.from();
    boolean both = opener.closes || closer.opens;
    return !both || second % 3 == 0 || (first + second) % 3 != 0;
  }

  // Returns where to go on.
  private static int match(List<Run> runs, int opener, int closer) {
    Run first = runs.get(opener);
    Run second = runs.get(closer);
    boolean strike = second.character == '~';
    boolean strong = first.token.left() >= 2 && second.token.left() >= 2;
    int count = strike ? second.token.left() : strong ? 2 : 1;
    first.token.useRight(count);
    second.token.useLeft(count);
    runs.subList(opener + 1, closer).clear();
    int at = opener + 1;
    if (second.token.left() == 0) {
      runs.remove(at);
    }
    if (first.token.left() == 0) {
      runs.remove(opener);
      at--;
    }
    return at;
  }
}
