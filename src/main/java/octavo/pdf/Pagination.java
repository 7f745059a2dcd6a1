package octavo.pdf;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import octavo.typeset.Folio;
import octavo.xhtml.XhtmlDocument;

/**
 * Which section each page belongs to, and what number it carries. Pages are counted from 0.
 *
 * @param sections in order, each on at least one page
 * @param pages how many pages there are
 * @param bodyStart the page numbered 1; those before it are numbered in roman from i
 */
record Pagination(List<Section> sections, int pages, int bodyStart) {
  Pagination {
    sections = List.copyOf(sections);
  }

  /**
   * A section on its pages.
   *
   * @param part what is printed
   * @param first its first page
   * @param last its last page with anything on it
   */
  record Section(XhtmlDocument part, int first, int last) {}

  /** The section with text on a page; empty for a blank page. */
  Optional<Section> on(int page) {
    int low = 0;
    int high = sections.size() - 1;
    while (low <= high) {
      int middle = (low + high) >>> 1;
      Section section = sections.get(middle);
      if (page < section.first) {
        high = middle - 1;
      } else if (page > section.last) {
        low = middle + 1;
      } else {
        return Optional.of(section);
      }
    }
    return Optional.empty();
  }

  /** The number of a page as printed, also where it is not: {@code iv}, {@code 37}. */
  String folio(int page) {
    return page < bodyStart ? Folio.roman(page + 1) : String.valueOf(page - bodyStart + 1);
  }

  /** The numbers of all pages. */
  List<String> folios() {
    return IntStream.range(0, pages).mapToObj(this::folio).toList();
  }
}
