package octavo.book;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;

/** Which chapters of a book a selection of it has: by what a library tells its files apart. */
public final class PartOfBook {
  private PartOfBook() {}

  /** The title of a file: that of the book, of a selection with its chapters, “Walden (3, 5–7)”. */
  public static String title(Book book) {
    String chapters = chapters(book);
    String title = book.metadata().title();
    return chapters.isEmpty() ? title : title + " (" + chapters + ")";
  }

  /** The numbers of the chapters of a selection, such as {@code 3, 5–7}; empty of a whole book. */
  public static String chapters(Book book) {
    BitSet numbers = new BitSet();
    if (book.whole().isPresent()) {
      for (Component component : book.contents()) {
        if (component instanceof Chapter chapter && chapter.ordinal() > 0) {
          numbers.set(chapter.ordinal());
        }
      }
    }
    List<String> ranges = new ArrayList<>();
    for (int from = numbers.nextSetBit(0); from >= 0; ) {
      int end = numbers.nextClearBit(from);
      ranges.add(end - from == 1 ? "" + from : from + "\u2013" + (end - 1));
      from = numbers.nextSetBit(end);
    }
    return String.join(", ", ranges);
  }
}
