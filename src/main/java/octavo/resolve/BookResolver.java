package octavo.resolve;

import java.util.Map;
import java.util.Optional;
import octavo.book.Book;
import octavo.diagnostic.Diagnostics;
import octavo.diagnostic.SourceFile;
import octavo.manuscript.Manuscript;
import octavo.parse.Draft;
import octavo.parse.MarkdownParser;

/** Makes a book of its drafts. */
public final class BookResolver {
  private BookResolver() {}

  /**
   * Resolves a book.
   *
   * @param drafts by source file: every chapter file's, and the notes file's
   * @param parser for the inline Markdown of titles and captions
   * @return the book, or empty when there were errors that leave none
   */
  public static Optional<Book> resolve(
      Manuscript manuscript,
      Map<SourceFile, Draft> drafts,
      MarkdownParser parser,
      Diagnostics diagnostics) {
    throw new IllegalStateException("not built yet: " + manuscript + drafts + parser + diagnostics);
  }
}
