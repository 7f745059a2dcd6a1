package octavo.pdf;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import octavo.xhtml.XhtmlDocument;

/**
 * Which section each page belongs to, and what number it carries. Pages are counted from 0.
 *
 * @param sections in order, each on at least one page
 * @param pages how many pages there are
 * @param bodyStart the page numbered 1; those before it are numbered in roman from i
 */
record Pagination(List<Section> sections, int pages, int bodyStart) {
  private static final String[] ROMAN = {
    "m", "cm", "d", "cd", "c", "xc", "l", "xl", "x", "ix", "v", "iv", "i"
  };
  private static final int[] VALUES = {1000, 900, 500, 400, 100, 90, 50, 40, 10, 9, 5, 4, 1};

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
    return page < bodyStart ? roman(page + 1) : String.valueOf(page - bodyStart + 1);
  }

  /** The first pages of the two runs of numbers with text in them. */
  List<Integer> runs() {
    List<Integer> runs = new ArrayList<>();
    if (bodyStart > 0) {
      runs.add(0);
    }
    if (bodyStart < pages) {
      runs.add(bodyStart);
    }
    return runs;
  }

  static String roman(int number) {
    StringBuilder out = new StringBuilder();
    int rest = number;
    for (int i = 0; i < VALUES.length; i++) {
      while (rest >= VALUES[i]) {
        out.append(ROMAN[i]);
        rest -= VALUES[i];
      }
    }
    return out.toString();
  }
}
