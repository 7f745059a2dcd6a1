package octavo.check;

import java.util.ArrayList;
import java.util.List;
import octavo.check.source.Reference;
import octavo.check.source.Words;

/**
 * Walks the words of a stream of the source and those the book has for it side by side and says
 * where they part. Where they do, it looks for the nearest place from which {@value #SURE} words
 * agree again, at most {@value #WINDOW} words on.
 */
final class StreamComparison {
  private static final int WINDOW = 200;
  private static final int SURE = 3;

  private final Words<Reference> source;
  private final Words<NoteCall> book;
  private final WordPair pair;
  private final List<Difference> differences = new ArrayList<>();
  private final List<Call> calls = new ArrayList<>();

  /**
   * Words that differ; either range may be empty.
   *
   * @param from the first word of the source that is lost
   * @param to the word after the last one
   * @param bookFrom the first word of the book that is not in the source
   * @param bookTo the word after the last one
   */
  record Difference(int from, int to, int bookFrom, int bookTo) {}

  /**
   * A reference of the source and what it became.
   *
   * @param reference as the author wrote it
   * @param call as it is printed
   */
  record Call(Reference reference, NoteCall call) {}

  StreamComparison(Words<Reference> source, Words<NoteCall> book, QuotationSigns signs) {
    this.source = source;
    this.book = book;
    this.pair = new WordPair(source, book, signs);
  }

  /** Compares from the first word of both on, or from later ones. */
  StreamComparison run(int fromSource, int fromBook) {
    int i = fromSource;
    int j = fromBook;
    while (i < source.size() || j < book.size()) {
      if (isSame(i, j)) {
        if (source.isMark(i)) {
          calls.add(new Call(source.mark(i), book.mark(j)));
        }
        i++;
        j++;
        continue;
      }
      Difference difference = part(i, j);
      differences.add(difference);
      i = difference.to();
      j = difference.bookTo();
    }
    return this;
  }

  Words<Reference> source() {
    return source;
  }

  Words<NoteCall> book() {
    return book;
  }

  List<Difference> differences() {
    return differences;
  }

  /** The references that stand at the same place in both. */
  List<Call> calls() {
    return calls;
  }

  private boolean isSame(int i, int j) {
    return i < source.size()
        && j < book.size()
        && source.isMark(i) == book.isMark(j)
        && pair.isSame(i, j);
  }

  private Difference part(int from, int bookFrom) {
    for (int distance = 1; distance <= 2 * WINDOW; distance++) {
      for (int skip = Math.max(0, distance - WINDOW); skip <= Math.min(distance, WINDOW); skip++) {
        int i = from + skip;
        int j = bookFrom + distance - skip;
        if (i <= source.size() && j <= book.size() && agree(i, j)) {
          return new Difference(from, i, bookFrom, j);
        }
      }
    }
    return new Difference(from, source.size(), bookFrom, book.size());
  }

  // The end of both counts for as many words as are wanted.
  private boolean agree(int from, int bookFrom) {
    for (int k = 0; k < SURE; k++) {
      boolean over = from + k == source.size() && bookFrom + k == book.size();
      if (over) {
        return true;
      }
      if (!isSame(from + k, bookFrom + k)) {
        return false;
      }
    }
    return true;
  }
}
