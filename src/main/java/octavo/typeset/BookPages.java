package octavo.typeset;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import octavo.book.PageMap;
import octavo.typeset.page.Edition;

/**
 * Which pages of a whole book hold the text that stands on each page of some of its chapters. A
 * page whose text is not the book's own, such as one of notes, has none.
 */
final class BookPages {
  private final Map<String, List<String>> pages;

  private BookPages(Map<String, List<String>> pages) {
    this.pages = pages;
  }

  /**
   * Those of an edition.
   *
   * @param whole where the pages of the whole book begin; none when nobody wants to know
   * @param edition makes some chapters of it, set, if they are needed
   */
  static BookPages of(PageMap whole, Supplier<Edition> edition) {
    return whole.starts().isEmpty()
        ? new BookPages(Map.of())
        : of(whole, PageStarts.of(edition.get()));
  }

  /** The same of pages that begin there. */
  static BookPages of(PageMap whole, PageMap part) {
    Map<String, List<String>> pages = new HashMap<>();
    List<PageMap.Start> starts = part.starts();
    for (int i = 0; i < starts.size(); i++) {
      PageMap.Start start = starts.get(i);
      boolean goesOn =
          i + 1 < starts.size() && starts.get(i + 1).document().equals(start.document());
      int end = goesOn ? starts.get(i + 1).offset() : Integer.MAX_VALUE;
      pages.put(start.label(), between(whole, start, end));
    }
    return new BookPages(pages);
  }

  private static List<String> between(PageMap whole, PageMap.Start from, int end) {
    List<String> labels = new ArrayList<>();
    for (PageMap.Start page : whole.starts()) {
      if (page.document().equals(from.document())) {
        if (page.offset() <= from.offset()) {
          labels.clear();
          labels.add(page.label());
        } else if (page.offset() < end) {
          labels.add(page.label());
        }
      }
    }
    return labels;
  }

  /** The numbers of the pages of the book, in order, that a page of its chapters holds text of. */
  List<String> of(String label) {
    return pages.getOrDefault(label, List.of());
  }
}
