package octavo.pdf;

import com.openhtmltopdf.extend.FSTextBreaker;
import com.openhtmltopdf.layout.UrlAwareLineBreakIterator;
import java.text.BreakIterator;
import java.util.Locale;

/**
 * Where the css engine may end a line: as it finds by itself, but for the places beside a quotation
 * mark without a space (Unicode Standard Annex 14, rule LB19) and beside a word joiner (LB11). The
 * JDK's rules are older than that and divide {@code Germany’|s}.
 */
final class LineBreaks implements FSTextBreaker {
  private static final String QUOTATION_MARKS = "'\"«»‘’‚‛“”„‟‹›";
  private static final String DASHES = "—–-/\u00AD";

  private static final char WORD_JOINER = '\u2060';

  /** From here on, scripts that are written without spaces. */
  private static final char FULL_WIDTH = '\u3000';

  private final FSTextBreaker found =
      new UrlAwareLineBreakIterator(BreakIterator.getLineInstance(Locale.ROOT));

  private String text = "";

  @Override
  public void setText(String text) {
    this.text = text;
    found.setText(text);
  }

  @Override
  public int next() {
    int next = found.next();
    while (next > 0 && next < text.length() && isJoined(next)) {
      next = found.next();
    }
    return next;
  }

  private boolean isJoined(int at) {
    return text.charAt(at - 1) == WORD_JOINER
        || text.charAt(at) == WORD_JOINER
        || isBesideQuotationMark(at);
  }

  // After a dash a quotation may begin a line all the same.
  private boolean isBesideQuotationMark(int at) {
    char before = text.charAt(at - 1);
    char after = text.charAt(at);
    return isMark(before) && isSpaced(after)
        || isMark(after) && isSpaced(before) && DASHES.indexOf(before) < 0;
  }

  private static boolean isMark(char c) {
    return QUOTATION_MARKS.indexOf(c) >= 0;
  }

  /** Whether a character is of a script with spaces between its words, and is none itself. */
  private static boolean isSpaced(char c) {
    return c < FULL_WIDTH && !Character.isWhitespace(c) && c != '\u200B';
  }
}
