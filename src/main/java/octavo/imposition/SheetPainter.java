package octavo.imposition;

import java.awt.geom.AffineTransform;
import java.awt.geom.Rectangle2D;
import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import octavo.manuscript.Imposition;
import octavo.manuscript.ImpositionScheme;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.PDPageContentStream.AppendMode;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.util.Matrix;

/** Draws sides of sheets. */
final class SheetPainter {
  private final PDDocument document;
  private final Imposition imposition;
  private final SheetPlan plan;
  private final Sheet sheet;
  private final Map<Integer, SourcePage> pages;
  private final int signatures;
  private final Map<Integer, PagePlace> places = new HashMap<>();

  SheetPainter(
      PDDocument document,
      Imposition imposition,
      SheetPlan plan,
      Sheet sheet,
      Map<Integer, SourcePage> pages) {
    this.document = document;
    this.imposition = imposition;
    this.plan = plan;
    this.sheet = sheet;
    this.pages = pages;
    this.signatures = 1 + plan.sides().stream().mapToInt(SheetSide::signature).max().orElse(0);
  }

  /** A side as a page of the document, not yet in its tree. */
  PDPage paint(SheetSide side) throws IOException {
    PDPage page = new PDPage(new PDRectangle((float) sheet.width(), (float) sheet.height()));
    try (PDPageContentStream out =
        new PDPageContentStream(document, page, AppendMode.OVERWRITE, true)) {
      if (side.back() && standsOnItsHead(imposition, sheet)) {
        out.transform(new Matrix(-1, 0, 0, -1, (float) sheet.width(), (float) sheet.height()));
      }
      for (Cell cell : side.cells()) {
        if (cell.page() != Cell.BLANK) {
          paint(cell, out);
          places.put(cell.page(), place(placed(cell), page));
        }
      }
      // A blank side has nothing to be cut out.
      if (imposition.marks() && side.cells().stream().anyMatch(it -> it.page() != Cell.BLANK)) {
        new SheetMarks(plan, sheet, signatures, folded()).paint(side, box(side), out);
      }
    }
    return page;
  }

  /** Where the pages stand that were painted, by their numbers. */
  Map<Integer, PagePlace> places() {
    return places;
  }

  private static PagePlace place(Placed placed, PDPage sheet) {
    AffineTransform toSheet =
        new AffineTransform(placed.scale, 0, 0, placed.scale, placed.x, placed.y);
    toSheet.concatenate(placed.page.form().getMatrix().createAffineTransform());
    return new PagePlace(
        sheet.getCOSObject(),
        placed.page.form().getCOSObject(),
        toSheet,
        new Rectangle2D.Double(placed.x, placed.y, placed.width(), placed.height()));
  }

  private boolean folded() {
    return imposition.scheme() instanceof ImpositionScheme.Folded;
  }

  // The plan has sheets turned over their vertical middle; over the other one, heads meet feet.
  static boolean standsOnItsHead(Imposition imposition, Sheet sheet) {
    return switch (imposition.duplex()) {
      case LONG -> sheet.lies();
      case SHORT -> !sheet.lies();
      case NONE, SINGLE -> false;
    };
  }

  private void paint(Cell cell, PDPageContentStream out) throws IOException {
    Placed placed = placed(cell);
    out.saveGraphicsState();
    clip(cell, placed, out);
    out.transform(
        new Matrix(
            (float) placed.scale, 0, 0, (float) placed.scale, (float) placed.x, (float) placed.y));
    out.drawForm(placed.page.form());
    out.restoreGraphicsState();
  }

  private record Placed(SourcePage page, double x, double y, double scale) {
    double width() {
      return scale * page.width();
    }

    double height() {
      return scale * page.height();
    }
  }

  private Placed placed(Cell cell) {
    SourcePage page = page(cell);
    double scale = Math.min(1, sheet.scale(page.width(), page.height()));
    double left = left(cell);
    double spare = sheet.cellWidth() - scale * page.width();
    double y = bottom(cell) + (sheet.cellHeight() - scale * page.height()) / 2;
    if (!folded()) {
      return new Placed(page, left + spare / 2, y, scale);
    }
    // Pages stand at the fold, and cross it by what the sheets around push theirs outwards.
    double creep = cell.nested() * imposition.thickness().points();
    return new Placed(page, cell.column() == 0 ? left + spare + creep : left - creep, y, scale);
  }

  private SourcePage page(Cell cell) {
    SourcePage page = pages.get(cell.page());
    if (page == null) {
      throw new IllegalStateException("no page " + cell.page());
    }
    return page;
  }

  // No page may show in the place of another. Outwards there is room for bleed, if it is cut off.
  private void clip(Cell cell, Placed placed, PDPageContentStream out) throws IOException {
    boolean bleeds = imposition.marks();
    double left = cell.column() > 0 ? left(cell) : bleeds ? 0 : placed.x;
    double right =
        cell.column() < plan.columns() - 1
            ? left(cell) + sheet.cellWidth()
            : bleeds ? sheet.width() : placed.x + placed.width();
    double bottom = cell.row() < plan.rows() - 1 ? bottom(cell) : bleeds ? 0 : placed.y;
    double top =
        cell.row() > 0
            ? bottom(cell) + sheet.cellHeight()
            : bleeds ? sheet.height() : placed.y + placed.height();
    out.addRect((float) left, (float) bottom, (float) (right - left), (float) (top - bottom));
    out.clip();
  }

  private double left(Cell cell) {
    return sheet.left() + cell.column() * sheet.cellWidth();
  }

  private double bottom(Cell cell) {
    return sheet.bottom() + (plan.rows() - 1 - cell.row()) * sheet.cellHeight();
  }

  // What is left of the side when it is cut: the pages, or the cells where several are cut apart.
  private PDRectangle box(SheetSide side) {
    double width = sheet.cellWidth();
    double height = sheet.cellHeight();
    if (folded()) {
      width = 0;
      height = 0;
      for (Cell cell : side.cells()) {
        if (cell.page() != Cell.BLANK) {
          Placed placed = placed(cell);
          width = Math.max(width, placed.width());
          height = Math.max(height, placed.height());
        }
      }
    }
    double middle = sheet.left() + plan.columns() * sheet.cellWidth() / 2;
    double centre = sheet.bottom() + plan.rows() * sheet.cellHeight() / 2;
    return new PDRectangle(
        (float) (middle - plan.columns() * width / 2),
        (float) (centre - plan.rows() * height / 2),
        (float) (plan.columns() * width),
        (float) (plan.rows() * height));
  }
}
