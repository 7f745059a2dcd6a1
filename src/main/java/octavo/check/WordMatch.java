package octavo.check;

import java.util.Locale;

/**
 * Finds one expected word at one place of what was read.
 *
 * <p>At a line's end the page does not tell whether white space was there, or a hyphen put in, or
 * neither: the expected word decides. Anywhere else spaces are compared like any character.
 */
final class WordMatch {
  /** The word is not there. */
  static final int NONE = -1;

  private final ExpectedText expected;
  private final ReadPiece read;

  WordMatch(ExpectedText expected, ReadPiece read) {
    this.expected = expected;
    this.read = read;
  }

  /**
   * Where the word ends when it stands at {@code from}, or behind separators there.
   *
   * @return an offset of what was read, or {@link #NONE}
   */
  int end(int word, int from) {
    int at = afterSeparators(from);
    int i = expected.start(word);
    int end = expected.end(word);
    while (i < end) {
      char want = expected.charAt(i);
      if (want == MarkedText.GAP) {
        i++;
        at = afterSeparators(at);
        continue;
      }
      if (at >= read.length()) {
        return NONE;
      }
      char got = read.charAt(at);
      if (got == want) {
        i++;
        at++;
      } else if (got == MarkedText.LINE_END || got == MarkedText.GAP) {
        at++;
      } else if (endsLine(got, at)) {
        at += 2;
      } else {
        at = afterCodePoint(expected.codePointAt(i), at);
        if (at == NONE) {
          return NONE;
        }
        i += Character.charCount(expected.codePointAt(i));
      }
    }
    return at >= read.length() || isSeparator(read.charAt(at)) ? at : NONE;
  }

  /**
   * Where the word ends when it stands at {@code from} or behind as many words as an edition may
   * add before it.
   *
   * @return an offset of what was read, or {@link #NONE}
   */
  int endBehindAllowed(int word, int from) {
    int end = end(word, from);
    int most = expected.allowance(word).map(ExpectedText.Allowance::most).orElse(0);
    int skipped = from;
    for (int i = 0; i < most && end == NONE && skipped < read.length(); i++) {
      skipped = afterWord(skipped);
      end = end(word, skipped);
    }
    return end;
  }

  /**
   * How many words from {@code word} on stand at {@code from} one after the other, with no others
   * between them than an edition may add.
   */
  int run(int word, int from, int most) {
    int at = from;
    int count = 0;
    while (count < most && word + count < expected.size()) {
      at = count == 0 ? end(word, at) : endBehindAllowed(word + count, at);
      if (at == NONE) {
        break;
      }
      count++;
    }
    return count;
  }

  /** The offset of the next character that belongs to a word; the length when there is none. */
  int afterSeparators(int from) {
    int at = from;
    while (at < read.length() && isSeparator(read.charAt(at))) {
      at++;
    }
    return at;
  }

  /** The offset behind the characters up to the next separator. */
  int afterWord(int from) {
    int at = afterSeparators(from);
    while (at < read.length() && !isSeparator(read.charAt(at))) {
      at++;
    }
    return at;
  }

  private static boolean isSeparator(char c) {
    return c == ' ' || c == MarkedText.LINE_END || c == MarkedText.GAP;
  }

  private boolean endsLine(char c, int at) {
    return (c == '-' || c == '\u2010')
        && at + 1 < read.length()
        && read.charAt(at + 1) == MarkedText.LINE_END;
  }

  // A character no font has is printed as its code point, such as U+1F600.
  private int afterCodePoint(int codePoint, int from) {
    if (read.charAt(from) != 'U') {
      return NONE;
    }
    String hex = Integer.toHexString(codePoint).toUpperCase(Locale.ROOT);
    String printed = "U+" + "0".repeat(Math.max(0, 4 - hex.length())) + hex;
    int at = from;
    for (int i = 0; i < printed.length(); at++) {
      if (at >= read.length()) {
        return NONE;
      }
      char got = read.charAt(at);
      if (got == printed.charAt(i)) {
        i++;
      } else if (got != MarkedText.LINE_END && got != MarkedText.GAP) {
        return NONE;
      }
    }
    return at;
  }
}
