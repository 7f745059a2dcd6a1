package octavo.resolve;

import octavo.book.Book;
import octavo.diagnostic.Diagnostics;

/** Part of a book for {@code --chapters}. */
public final class ChapterSelection {
  private ChapterSelection() {}

  /**
   * The chapters of a range with the notes they refer to; figures follow. Notes keep the numbers
   * they have in the whole book.
   *
   * @param range such as {@code 3,5-7}, counting {@link octavo.book.Chapter#ordinal()}
   */
  public static Book select(Book book, String range, Diagnostics diagnostics) {
    throw new IllegalStateException("not built yet: " + book + range + diagnostics);
  }
}
