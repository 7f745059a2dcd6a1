package octavo.pdf;

import com.openhtmltopdf.layout.SharedContext;
import com.openhtmltopdf.render.Box;
import com.openhtmltopdf.render.PageBox;
import java.util.ArrayList;
import java.util.List;
import octavo.diagnostic.DiagnosticCode;
import octavo.diagnostic.Diagnostics;
import octavo.pdf.Pagination.Section;
import octavo.xhtml.XhtmlDocument;

/** Reads from the finished layout on which pages each section has come to stand. */
final class LayoutReader {
  private final List<PageBox> pages;
  private final SharedContext context;
  private final Diagnostics diagnostics;

  LayoutReader(List<PageBox> pages, SharedContext context, Diagnostics diagnostics) {
    this.pages = pages;
    this.context = context;
    this.diagnostics = diagnostics;
  }

  Pagination read(List<XhtmlDocument> parts, SectionClasses classes) {
    List<Section> sections = new ArrayList<>();
    int bodyStart = pages.size();
    WideTables tables = new WideTables(context, diagnostics);
    for (XhtmlDocument part : parts) {
      Box box = context.getBoxById(part.id());
      if (box == null) {
        diagnostics.report(
            DiagnosticCode.PDF_ENGINE,
            part.place(0),
            "the css engine laid out nothing for '" + part.label() + "'",
            "");
        continue;
      }
      int first = page(box.getAbsY());
      tables.report(part, box, pages.get(first));
      int last = Math.max(first, page(box.getAbsY() + Math.max(0, box.getHeight() - 1)));
      if (!sections.isEmpty() && sections.getLast().last() >= first) {
        Section before = sections.removeLast();
        sections.add(
            new Section(before.part(), before.first(), Math.max(before.first(), first - 1)));
      }
      sections.add(new Section(part, first, last));
      if (classes.beginsBody(part)) {
        bodyStart = first;
      }
    }
    return new Pagination(sections, pages.size(), bodyStart);
  }

  private int page(int y) {
    int low = 0;
    int high = pages.size() - 1;
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (y < pages.get(middle).getBottom()) {
        high = middle;
      } else {
        low = middle + 1;
      }
    }
    return low;
  }
}
