package octavo.check;

import octavo.check.source.Words;

/**
 * Whether a word of the book is a word of the source: the same characters, letter case kept, or a
 * printer's marks in place of a typewriter's. These may differ:
 *
 * <ul>
 *   <li>{@code "} became an outer quotation mark of the book's languages or a sign for seconds, and
 *       {@code '} an inner one, an apostrophe or a sign for minutes ({@link QuotationSigns});
 *   <li>a row of hyphens became dashes of the same weight, two hyphens an en dash and three an em
 *       dash, and three dots an ellipsis.
 * </ul>
 *
 * <p>None of this holds for what is to be read as typed, code and escapes. The other way round
 * nothing may differ: what an author typed as a printer's mark stays what it is.
 */
final class WordPair {
  private final Words<?> source;
  private final Words<?> book;
  private final QuotationSigns signs;

  WordPair(Words<?> source, Words<?> book, QuotationSigns signs) {
    this.source = source;
    this.book = book;
    this.signs = signs;
  }

  /** Whether two words are the same word. Two marks of notes are. */
  boolean isSame(int sourceWord, int bookWord) {
    int i = source.start(sourceWord);
    int end = source.end(sourceWord);
    int j = book.start(bookWord);
    int bookEnd = book.end(bookWord);
    while (i < end && j < bookEnd) {
      char c = source.charAt(i);
      if (c == book.charAt(j) && (c != '-' || source.isLiteral(i))) {
        i++;
        j++;
      } else if (source.isLiteral(i)) {
        return false;
      } else if (c == '-') {
        int hyphens = run(i, end);
        int to = dashes(j, bookEnd, hyphens);
        if (to < 0) {
          return false;
        }
        i += hyphens;
        j = to;
      } else if (signs.mayBecome(c, book.charAt(j))) {
        i++;
        j++;
      } else if (c == '.' && book.charAt(j) == '…' && areDots(i, end)) {
        i += 3;
        j++;
      } else {
        return false;
      }
    }
    return i == end && j == bookEnd;
  }

  private boolean areDots(int from, int end) {
    return from + 2 < end && source.charAt(from + 1) == '.' && source.charAt(from + 2) == '.';
  }

  private int run(int from, int end) {
    int to = from;
    while (to < end && source.charAt(to) == '-' && !source.isLiteral(to)) {
      to++;
    }
    return to - from;
  }

  // The index after dashes of a weight, in hyphens; -1 where there are none.
  private int dashes(int from, int end, int hyphens) {
    int left = hyphens;
    int at = from;
    while (left > 0 && at < end) {
      int weight =
          switch (book.charAt(at)) {
            case '-' -> 1;
            case '–' -> 2;
            case '—' -> 3;
            default -> hyphens + 1;
          };
      left -= weight;
      at++;
    }
    return left == 0 ? at : -1;
  }
}
