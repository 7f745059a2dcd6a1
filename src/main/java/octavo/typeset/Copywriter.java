package octavo.typeset;

import java.util.List;
import octavo.book.Book;
import octavo.diagnostic.Diagnostics;
import octavo.manuscript.Edition;
import octavo.resolve.NotePlan;
import octavo.resolve.ReferencePages;
import octavo.xhtml.BookXhtml;
import octavo.xhtml.Presentation;

/**
 * Writes the text of an edition that is to be set, and writes it anew where the numbers of notes
 * depend on the pages it has made.
 *
 * @param book its book
 * @param edition its settings
 * @param plan number and place of its notes while nothing is known of pages
 * @param presentation what it adds to the book's text
 */
public record Copywriter(Book book, Edition edition, NotePlan plan, Presentation presentation) {
  /** The text while nothing is known of its pages. */
  Copy first() {
    return by(plan);
  }

  /** What writes the same, but for the families the colophon names. */
  Copywriter naming(List<String> typefaces) {
    return new Copywriter(book, edition, plan, presentation.naming(typefaces));
  }

  /** Number and place of the notes when their references stand on these pages. */
  NotePlan plan(ReferencePages pages) {
    // What planning has to report was reported when the first plan was made.
    return NotePlan.of(book, edition, pages, new Diagnostics());
  }

  /** The text by a plan. */
  Copy by(NotePlan other) {
    return new Copy(other, BookXhtml.render(book, edition, other, presentation));
  }
}
