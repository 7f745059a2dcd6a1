package octavo.typeset.line;

import com.ibm.icu.text.BreakIterator;
import com.ibm.icu.util.ULocale;
import org.jspecify.annotations.Nullable;

/**
 * Where a line may end: the Unicode line breaking algorithm (UAX 14) by ICU. Western text, which is
 * most of every book here, is decided by {@link WesternBreaks} with the same result, so that such
 * books do not pay for loading ICU's tables. Not for several threads.
 */
final class BreakOpportunities {
  private @Nullable BreakIterator lines;
  private @Nullable BreakIterator strict;

  /**
   * Whether a line may end before each character of a text; never at its start, always at its end.
   *
   * @return one more element than the text has characters
   */
  boolean[] of(String text) {
    boolean[] found = new boolean[text.length() + 1];
    if (!WesternBreaks.mark(text, found)) {
      mark(text, found);
    }
    return found;
  }

  /**
   * The same by the strict rules of Japan and China (CSS Text 3, 5.3, {@code line-break: strict}):
   * no line begins with small kana or a prolonged sound mark; and none ends between two dashes or
   * leaders, which are one.
   */
  boolean[] strict(String text) {
    boolean[] found = new boolean[text.length() + 1];
    BreakIterator iterator = strict;
    if (iterator == null) {
      iterator = BreakIterator.getLineInstance(ULocale.forLanguageTag("ja-u-lb-strict"));
      strict = iterator;
    }
    mark(iterator, text, found);
    for (int at = 1; at < text.length(); at++) {
      boolean isOne = text.charAt(at) == text.charAt(at - 1);
      if (isOne && EastAsian.amongIdeographs(text.charAt(at)) == EastAsian.INSEPARABLE) {
        found[at] = false;
      }
    }
    return found;
  }

  /** By ICU alone; the elements of {@code found} must be false. */
  void mark(String text, boolean[] found) {
    BreakIterator iterator = lines;
    if (iterator == null) {
      iterator = BreakIterator.getLineInstance(ULocale.ROOT);
      lines = iterator;
    }
    mark(iterator, text, found);
  }

  private static void mark(BreakIterator iterator, String text, boolean[] found) {
    iterator.setText(text);
    iterator.first();
    for (int at = iterator.next(); at != BreakIterator.DONE; at = iterator.next()) {
      found[at] = true;
    }
  }
}
