package octavo.imposition;

import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import octavo.manuscript.Duplex;
import octavo.manuscript.Imposition;
import octavo.measure.Length;
import org.apache.pdfbox.pdmodel.PDPageContentStream;

/**
 * Shows in words and drawings how sheets are printed and folded: which page stands where on the
 * sides as they come out of the printer, which edge is the same on both, and the folded result.
 */
final class SheetGuide {
  static final String TITLE = "Printing and folding";

  /** So many sheets are drawn; of more the first ones and the last. */
  private static final int MOST_SHEETS = 6;

  private static final float BOX_HEIGHT = 88;
  private static final float GAP = 10;
  private static final float[] DASHES = {3, 3};

  private final Imposition imposition;
  private final SheetPlan plan;
  private final Sheet sheet;
  private final int pages;
  private final GuidePage page;
  private final SheetSteps steps;

  private SheetGuide(
      Imposition imposition, SheetPlan plan, Sheet sheet, int pages, GuidePage page) {
    this.imposition = imposition;
    this.plan = plan;
    this.sheet = sheet;
    this.pages = pages;
    this.page = page;
    this.steps = new SheetSteps(imposition, plan);
  }

  /**
   * Writes the guide.
   *
   * @param name of the PDF whose pages they are
   * @param pages how many these are
   */
  static void write(
      String name, int pages, Imposition imposition, SheetPlan plan, Sheet sheet, OutputStream out)
      throws IOException {
    try (GuidePage page = new GuidePage()) {
      new SheetGuide(imposition, plan, sheet, pages, page).draw(name);
      page.save(TITLE, out);
    }
  }

  private void draw(String name) throws IOException {
    page.heading(1, TITLE);
    int last = name.lastIndexOf('/');
    page.paragraph(
        name.substring(last + 1)
            + ": "
            + SheetSteps.count(pages, "page")
            + " on "
            + SheetSteps.count(steps.sheets(), "sheet")
            + " of "
            + new Length(sheet.width()).inMillimetres()
            + " by "
            + new Length(sheet.height()).inMillimetres()
            + ".");
    page.heading(2, "1  Print");
    for (String step : steps.printing()) {
      page.paragraph(step);
    }
    page.heading(2, "2  What goes where");
    drawSheets();
    page.heading(2, steps.folded() ? "3  Fold" : "3  Read");
    for (String step : steps.finishing()) {
      page.paragraph(step);
    }
    if (steps.folded()) {
      page.down(8);
      List<int[]> leaves = FoldedLeaves.of(plan, steps.leftBound());
      page.figure(
          "A bundle of folded sheets seen from its head: the leaves in order, two and two of one"
              + " sheet, joined at the spine.",
          FoldedLeaves.height(leaves.size()),
          out -> new FoldedLeaves(leaves, steps.leftBound(), page).draw(out));
    }
  }

  private void drawSheets() throws IOException {
    List<List<SheetSide>> all = new ArrayList<>();
    boolean single = imposition.duplex() == Duplex.SINGLE;
    for (SheetSide side : plan.sides()) {
      if (single || !side.back()) {
        all.add(new ArrayList<>());
      }
      all.getLast().add(side);
    }
    List<Integer> shown = new ArrayList<>();
    for (int i = 0; i < all.size(); i++) {
      if (all.size() <= MOST_SHEETS || i < MOST_SHEETS - 1 || i == all.size() - 1) {
        shown.add(i);
      }
    }
    int inRow = single ? 4 : 2;
    for (int from = 0; from < shown.size(); from += inRow) {
      List<Integer> row = shown.subList(from, Math.min(shown.size(), from + inRow));
      String words = row.stream().map(i -> spoken(i, all.get(i))).collect(Collectors.joining(" "));
      page.down(8);
      page.figure(words, BOX_HEIGHT + 22, out -> drawRow(row, all, out));
    }
    if (shown.size() < all.size()) {
      page.paragraph(
          "The sheets between "
              + (MOST_SHEETS - 1)
              + " and "
              + all.size()
              + " go on in the same way. A triangle marks the edge that is the same on both sides"
              + " of a sheet.");
    } else {
      page.paragraph("A triangle marks the edge that is the same on both sides of a sheet.");
    }
  }

  private static String spoken(int sheet, List<SheetSide> sides) {
    List<String> words = new ArrayList<>();
    for (SheetSide side : sides) {
      String numbers =
          side.cells().stream()
              .map(cell -> cell.page() == Cell.BLANK ? "blank" : "page " + (cell.page() + 1))
              .collect(Collectors.joining(", "));
      words.add((side.back() ? "back: " : "front: ") + numbers);
    }
    return "Sheet " + (sheet + 1) + ", " + String.join("; ", words) + ".";
  }

  private void drawRow(List<Integer> row, List<List<SheetSide>> all, PDPageContentStream out)
      throws IOException {
    float box = (GuidePage.measure() - 3 * GAP) / 4;
    float scale = (float) Math.min((box - GAP) / sheet.width(), BOX_HEIGHT / sheet.height());
    int place = 0;
    for (int number : row) {
      for (SheetSide side : all.get(number)) {
        float x = GuidePage.MARGIN + place * (box + GAP);
        float y = page.y() - BOX_HEIGHT;
        drawSide(side, x + GAP / 2, y, scale, out);
        String back = all.get(number).size() == 1 ? "" : side.back() ? ", back" : ", front";
        float width = (float) sheet.width() * scale;
        page.label("Sheet " + (number + 1) + back, x + GAP / 2 + width / 2, y - 12, 8);
        place++;
      }
    }
  }

  private void drawSide(SheetSide side, float x, float y, float scale, PDPageContentStream out)
      throws IOException {
    float width = (float) sheet.width() * scale;
    float height = (float) sheet.height() * scale;
    out.setLineWidth(0.75f);
    out.addRect(x, y, width, height);
    out.stroke();
    out.setLineWidth(0.4f);
    boolean onItsHead = side.back() && SheetPainter.standsOnItsHead(imposition, sheet);
    for (int column = 1; column < plan.columns(); column++) {
      float at = x + (float) (sheet.left() + column * sheet.cellWidth()) * scale;
      out.setLineDashPattern(steps.folded() ? DASHES : new float[0], 0);
      out.moveTo(at, y);
      out.lineTo(at, y + height);
      out.stroke();
    }
    out.setLineDashPattern(new float[0], 0);
    for (int line = 1; line < plan.rows(); line++) {
      float at = y + (float) (sheet.bottom() + line * sheet.cellHeight()) * scale;
      out.moveTo(x, at);
      out.lineTo(x + width, at);
      out.stroke();
    }
    drawEdge(side, x, y, width, height, onItsHead, out);
    for (Cell cell : side.cells()) {
      drawNumber(cell, x, y, scale, onItsHead, out);
    }
  }

  // A short edge, which printers take first: at the left of a front that lies, at its head if not.
  private void drawEdge(
      SheetSide side,
      float x,
      float y,
      float width,
      float height,
      boolean onItsHead,
      PDPageContentStream out)
      throws IOException {
    if (sheet.lies()) {
      boolean left = side.back() == onItsHead;
      float at = left ? x : x + width;
      float in = left ? 5 : -5;
      triangle(at, y + height / 2 - 4, at + in, y + height / 2, at, y + height / 2 + 4, out);
    } else {
      float at = onItsHead ? y : y + height;
      float in = onItsHead ? 5 : -5;
      triangle(x + width / 2 - 4, at, x + width / 2, at + in, x + width / 2 + 4, at, out);
    }
  }

  private static void triangle(
      float x, float y, float x2, float y2, float x3, float y3, PDPageContentStream out)
      throws IOException {
    out.moveTo(x, y);
    out.lineTo(x2, y2);
    out.lineTo(x3, y3);
    out.fill();
  }

  private void drawNumber(
      Cell cell, float x, float y, float scale, boolean onItsHead, PDPageContentStream out)
      throws IOException {
    double left = sheet.left() + (cell.column() + 0.5) * sheet.cellWidth();
    double up = sheet.bottom() + (plan.rows() - cell.row() - 0.5) * sheet.cellHeight();
    float middle = x + (float) (onItsHead ? sheet.width() - left : left) * scale;
    float centre = y + (float) (onItsHead ? sheet.height() - up : up) * scale;
    String text = cell.page() == Cell.BLANK ? "–" : Integer.toString(cell.page() + 1);
    float size = plan.rows() > 1 || plan.columns() > 2 ? 9 : 12;
    out.saveGraphicsState();
    float sign = onItsHead ? -1 : 1;
    out.transform(new org.apache.pdfbox.util.Matrix(sign, 0, 0, sign, middle, centre));
    page.label(text, 0, -size / 3, size);
    out.restoreGraphicsState();
  }
}
