package octavo.parse;

import java.util.HashMap;
import java.util.Map;

/**
 * Looks for what closes something in a text, and remembers where there is no more of it: a hundred
 * thousand openers without a closer then cost one search, not a hundred thousand.
 */
final class Closers {
  private final String text;
  private final Map<String, Integer> exhausted = new HashMap<>();
  private final Map<Integer, Integer> lastRuns = new HashMap<>();
  private boolean runsKnown;

  Closers(String text) {
    this.text = text;
  }

  /** The offset of the closer at or after {@code from}, or -1. */
  int find(String closer, int from) {
    if (from >= exhausted.getOrDefault(closer, Integer.MAX_VALUE)) {
      return -1;
    }
    int found = text.indexOf(closer, from);
    if (found < 0) {
      exhausted.put(closer, from);
    }
    return found;
  }

  /** The offset of the quotation mark that ends a title, at or after {@code from}, or -1. */
  int findUnescaped(char closer, int from) {
    String key = "\\" + closer;
    if (from >= exhausted.getOrDefault(key, Integer.MAX_VALUE)) {
      return -1;
    }
    for (int at = from; at < text.length(); at++) {
      char c = text.charAt(at);
      if (c == closer) {
        return at;
      }
      if (c == '\\') {
        at++;
      }
    }
    exhausted.put(key, from);
    return -1;
  }

  /**
   * The offset of the next run of exactly {@code length} backticks, or -1.
   *
   * @param from the offset after the opening run
   */
  int findBackticks(int length, int from) {
    if (!runsKnown) {
      rememberRuns();
    }
    if (lastRuns.getOrDefault(length, -1) < from) {
      return -1;
    }
    int at = text.indexOf('`', from);
    while (true) {
      int end = runEnd(at);
      if (end - at == length) {
        return at;
      }
      at = text.indexOf('`', end);
    }
  }

  private void rememberRuns() {
    runsKnown = true;
    int at = text.indexOf('`');
    while (at >= 0) {
      int end = runEnd(at);
      lastRuns.put(end - at, at);
      at = text.indexOf('`', end);
    }
  }

  private int runEnd(int start) {
    int end = start;
    while (end < text.length() && text.charAt(end) == '`') {
      end++;
    }
    return end;
  }
}
