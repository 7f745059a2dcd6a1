package octavo.epub;

import java.util.ArrayList;
import java.util.List;
import octavo.book.Book;
import octavo.book.Labels;
import octavo.book.PageMap;
import octavo.xhtml.PageMarkers;
import octavo.xhtml.PageMarks;
import octavo.xhtml.XhtmlDocument;

/**
 * The pages of the printed edition in the EPUB (EPUB 3.3, section 7.4.2; EPUB Accessibility 1.1,
 * section 3.3): marks in the text, and the list that leads to them. Pages of what is made, such as
 * contents, have no counterpart that reads the same and are left out.
 */
final class PageList {
  private final EpubAddresses addresses;
  private final PageMarks marks;
  private final List<Target> targets = new ArrayList<>();

  /**
   * A page that can be gone to.
   *
   * @param label as printed
   * @param document the document it begins in, by id
   * @param id of its mark
   * @param href where that is, from another document
   */
  record Target(String label, String document, String id, String href) {
    /** Whether it has a number, and not one of the front matter's. */
    boolean isNumbered() {
      return label.chars().allMatch(c -> c >= '0' && c <= '9');
    }
  }

  PageList(Book book, PageMap pages, EpubAddresses addresses, Labels labels) {
    this.addresses = addresses;
    this.marks = new PageMarks(book, pages, labels);
  }

  /** The document with the marks of the pages that begin in it, which are listed from now on. */
  XhtmlDocument mark(XhtmlDocument document) {
    PageMarkers.Marked marked = marks.mark(document, PageMarks.taken(document));
    for (PageMarkers.Mark mark : marked.marks()) {
      String href = addresses.element(document.id(), mark.id());
      targets.add(new Target(mark.start().label(), document.id(), mark.id(), href));
    }
    return marked.document();
  }

  /** The pages marked so far, in order. */
  List<Target> targets() {
    return targets;
  }
}
