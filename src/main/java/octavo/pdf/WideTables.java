package octavo.pdf;

import com.openhtmltopdf.css.style.CalculatedStyle;
import com.openhtmltopdf.layout.LayoutContext;
import com.openhtmltopdf.layout.SharedContext;
import com.openhtmltopdf.newtable.TableBox;
import com.openhtmltopdf.pdfboxout.PdfBoxFontContext;
import com.openhtmltopdf.render.Box;
import com.openhtmltopdf.render.PageBox;
import java.util.ArrayList;
import java.util.List;
import octavo.diagnostic.DiagnosticCode;
import octavo.diagnostic.Diagnostics;
import octavo.xhtml.XhtmlDocument;

/**
 * Tells the tables that are wider than the sheet: this engine neither makes them smaller nor
 * divides them, and what lies beyond the edge is not printed.
 */
final class WideTables {
  private static final String START = "<table";

  private final LayoutContext context;
  private final Diagnostics diagnostics;

  WideTables(SharedContext shared, Diagnostics diagnostics) {
    this.context = shared.newLayoutContextInstance();
    this.context.setFontContext(new PdfBoxFontContext());
    this.diagnostics = diagnostics;
  }

  /**
   * Reports those of a document.
   *
   * @param box what it was laid out as
   * @param page its first page; all are equally wide
   */
  void report(XhtmlDocument document, Box box, PageBox page) {
    int edge =
        page.getContentWidth(context) + page.getMarginBorderPadding(context, CalculatedStyle.RIGHT);
    List<TableBox> tables = new ArrayList<>();
    collect(box, tables);
    int offset = -1;
    for (TableBox table : tables) {
      offset = document.body().indexOf(START, offset + 1);
      if (offset >= 0 && right(table) > edge) {
        diagnostics.report(
            DiagnosticCode.PDF_OVERFULL,
            document.place(offset),
            "this table is wider than the sheet: the css engine cuts off what lies beyond its edge",
            "set engine: compositor, which makes tables smaller, turns or divides them, or give it"
                + " fewer columns");
      }
    }
  }

  // The table itself is as wide as its text; its cells stand beyond it.
  private static int right(Box box) {
    int right = box.getAbsX() + box.getWidth();
    for (Box child : box.getChildren()) {
      right = Math.max(right, right(child));
    }
    return right;
  }

  // In the order of the document; boxes that a style sheet makes tables are no tables of its text.
  private static void collect(Box box, List<TableBox> tables) {
    if (box instanceof TableBox table
        && table.getElement() != null
        && table.getElement().getNodeName().equals("table")) {
      tables.add(table);
    }
    for (Box child : box.getChildren()) {
      collect(child, tables);
    }
  }
}
