package octavo.xhtml;

import java.util.List;
import octavo.book.Book;
import octavo.manuscript.Edition;
import octavo.resolve.NotePlan;

/** Renders a whole book. */
public final class BookXhtml {
  private BookXhtml() {}

  /**
   * All documents of an edition in reading order: half-title, title page, imprint, dedication,
   * epigraph, contents, list of illustrations, other front matter, body, back matter with the notes
   * before bibliography and index, colophon. Pages the author does not give are made.
   */
  public static List<XhtmlDocument> render(
      Book book, Edition edition, NotePlan plan, Presentation presentation) {
    return new Assembly(new Rendering(book, edition, plan, presentation)).documents();
  }
}
