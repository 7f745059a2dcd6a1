package octavo.epub;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import octavo.book.Book;
import octavo.book.Component;
import octavo.book.Labels;
import octavo.book.PageMap;
import octavo.xhtml.PageMarkers;
import octavo.xhtml.XhtmlDocument;

/**
 * The pages of the printed edition in the EPUB (EPUB 3.3, section 7.4.2; EPUB Accessibility 1.1,
 * section 3.3): marks in the text, and the list that leads to them. Pages of what is made, such as
 * contents, have no counterpart that reads the same and are left out.
 */
final class PageList {
  private final EpubAddresses addresses;
  private final Labels labels;
  private final Set<String> authors = new HashSet<>();
  private final Map<String, List<PageMap.Start>> starts = new HashMap<>();
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
    this.labels = labels;
    gather(book.contents());
    for (PageMap.Start start : pages.starts()) {
      starts.computeIfAbsent(start.document(), document -> new ArrayList<>()).add(start);
    }
  }

  private void gather(List<? extends Component> components) {
    for (Component component : components) {
      authors.add(component.id());
      gather(component.components());
    }
  }

  /** The document with the marks of the pages that begin in it, which are listed from now on. */
  XhtmlDocument mark(XhtmlDocument document) {
    List<PageMap.Start> pages = starts.getOrDefault(document.id(), List.of());
    if (pages.isEmpty() || !authors.contains(document.id())) {
      return document;
    }
    List<PageMarkers.Mark> marks = new ArrayList<>();
    for (PageMap.Start page : pages) {
      String label = labels.text(Labels.Word.PAGE, page.label());
      marks.add(new PageMarkers.Mark(page, id(document, page.label()), label));
    }
    PageMarkers.Marked marked = PageMarkers.mark(document, marks);
    for (PageMarkers.Mark mark : marked.marks()) {
      String href = addresses.element(document.id(), mark.id());
      targets.add(new Target(mark.start().label(), document.id(), mark.id(), href));
    }
    return marked.document();
  }

  private static String id(XhtmlDocument document, String label) {
    String id = "page-" + label;
    while (document.body().contains("id=\"" + id + "\"")) {
      id += "-print";
    }
    return id;
  }

  /** The pages marked so far, in order. */
  List<Target> targets() {
    return targets;
  }
}
