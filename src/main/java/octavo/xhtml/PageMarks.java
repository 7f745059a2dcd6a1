package octavo.xhtml;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import octavo.book.Book;
import octavo.book.Component;
import octavo.book.Labels;
import octavo.book.PageMap;

/** Marks the pages of a printed edition in the documents that hold the author's text. */
public final class PageMarks {
  private static final Pattern ID = Pattern.compile(" id=\"(page-[^\"]*)\"");

  private final Labels labels;
  private final Set<String> authors = new HashSet<>();
  private final Map<String, List<PageMap.Start>> starts = new HashMap<>();

  /** The marks of a book's pages, which are called in the words of the labels. */
  public PageMarks(Book book, PageMap pages, Labels labels) {
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

  /** The ids in a document that a mark might have. */
  public static Set<String> taken(XhtmlDocument document) {
    Set<String> taken = new HashSet<>();
    Matcher id = ID.matcher(document.body());
    while (id.find()) {
      taken.add(id.group(1));
    }
    return taken;
  }

  /**
   * A document with the marks of the pages that begin in it.
   *
   * @param taken ids that are no mark's
   */
  public PageMarkers.Marked mark(XhtmlDocument document, Set<String> taken) {
    List<PageMap.Start> pages = starts.getOrDefault(document.id(), List.of());
    if (pages.isEmpty() || !authors.contains(document.id())) {
      return new PageMarkers.Marked(document, List.of());
    }
    List<PageMarkers.Mark> marks = new ArrayList<>();
    for (PageMap.Start page : pages) {
      String id = "page-" + page.label();
      while (taken.contains(id)) {
        id += "-print";
      }
      String label = labels.text(Labels.Word.PAGE, page.label());
      marks.add(new PageMarkers.Mark(page, id, label));
    }
    return PageMarkers.mark(document, marks);
  }
}
