package octavo.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import octavo.book.Book;
import octavo.diagnostic.DiagnosticCode;
import octavo.diagnostic.Diagnostics;
import octavo.diagnostic.FilePlace;
import octavo.resolve.ChapterSelection;

/**
 * What of a book goes into one file of each edition: all that is built, or one chapter of it.
 *
 * @param suffix what its files bear behind the edition's name, such as {@code -03}
 * @param book its text
 */
record BookPart(String suffix, Book book) {
  /** The shortest numbers of chapters in names of files, so that these sort. */
  private static final int DIGITS = 2;

  /** All of a book in one file. */
  static BookPart whole(Book book) {
    return new BookPart("", book);
  }

  /** Each chapter in a file of its own; none, and an error, where there are only texts without. */
  static List<BookPart> chapters(Book book, Diagnostics diagnostics) {
    SortedMap<Integer, Book> chapters = ChapterSelection.each(book);
    if (chapters.isEmpty()) {
      diagnostics.report(
          DiagnosticCode.BOOK_CHAPTER_RANGE,
          new FilePlace("--split"),
          "the book has no numbered chapter",
          "build the whole of it");
    }
    int last = ChapterSelection.chapters(book.whole().orElse(book));
    int digits = Math.max(DIGITS, Integer.toString(last).length());
    List<BookPart> parts = new ArrayList<>();
    chapters.forEach(
        (number, chapter) -> {
          String written = Integer.toString(number);
          parts.add(new BookPart("-" + "0".repeat(digits - written.length()) + written, chapter));
        });
    return parts;
  }
}
