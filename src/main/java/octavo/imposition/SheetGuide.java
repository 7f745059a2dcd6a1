package octavo.imposition;

import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import octavo.manuscript.Duplex;
import octavo.manuscript.Imposition;
import octavo.manuscript.ImpositionScheme;
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

  private SheetGuide(
      Imposition imposition, SheetPlan plan, Sheet sheet, int pages, GuidePage page) {
    this.imposition = imposition;
    this.plan = plan;
    this.sheet = sheet;
    this.pages = pages;
    this.page = page;
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
            + count(pages, "page")
            + " on "
            + count(sheets(), "sheet")
            + " of "
            + new Length(sheet.width()).inMillimetres()
            + " by "
            + new Length(sheet.height()).inMillimetres()
            + ".");
    page.heading(2, "1  Print");
    for (String step : printing()) {
      page.paragraph(step);
    }
    page.heading(2, "2  What goes where");
    drawSheets();
    page.heading(2, folded() ? "3  Fold" : "3  Read");
    for (String step : finishing()) {
      page.paragraph(step);
    }
    if (folded()) {
      page.down(8);
      List<int[]> leaves = FoldedLeaves.of(plan, leftBound());
      page.figure(
          "A bundle of folded sheets seen from its head: the leaves in order, two and two of one"
              + " sheet, joined at the spine.",
          FoldedLeaves.height(leaves.size()),
          out -> new FoldedLeaves(leaves, leftBound(), page).draw(out));
    }
  }

  private boolean folded() {
    return imposition.scheme() instanceof ImpositionScheme.Folded;
  }

  // The first page stands at the right of its sheet where the spine is left of it.
  private boolean leftBound() {
    for (Cell cell : plan.sides().getFirst().cells()) {
      if (cell.page() == 0) {
        return cell.column() == 1;
      }
    }
    return true;
  }

  private int sheets() {
    return imposition.duplex() == Duplex.SINGLE
        ? plan.sides().size()
        : 1 + plan.sides().stream().mapToInt(SheetSide::sheet).max().orElse(0);
  }

  private static String count(int number, String what) {
    return number + " " + what + (number == 1 ? "" : "s");
  }

  private List<String> printing() {
    List<String> steps = new ArrayList<>();
    steps.add(
        switch (imposition.duplex()) {
          case SHORT -> "Print on both sides, turned over the short edge.";
          case LONG -> "Print on both sides, turned over the long edge.";
          case SINGLE -> "Print on one side.";
          case NONE ->
              "Print the first "
                  + count(sheets(), "page")
                  + " on one side. Lay the pile in again as it came out, its blank sides to be"
                  + " printed, the marked edge first as before; then print the others.";
        });
    steps.add("Print in actual size, 100 %: not fitted to the page, or the backs do not meet.");
    if (imposition.duplex() == Duplex.NONE) {
      steps.add("Try it with one sheet: printers differ in which side of the pile they print.");
    }
    return steps;
  }

  private List<String> finishing() {
    List<String> steps = new ArrayList<>();
    if (imposition.scheme() instanceof ImpositionScheme.Folded(int most)) {
      int signatures = 1 + plan.sides().stream().mapToInt(SheetSide::signature).max().orElse(0);
      if (signatures == 1) {
        steps.add(
            "Lay the sheets in one another as they are numbered, sheet 1 outermost. Fold them"
                + " along the dashed line and staple through the fold.");
      } else {
        steps.add(
            "Make bundles of at most "
                + most
                + " sheets: "
                + bundles()
                + ". Lay the sheets of each in one another, its first outermost, and fold them"
                + " along the dashed line. Lay the bundles on each other in order and sew them"
                + " through their folds.");
      }
      steps.add("The fold is at the " + (leftBound() ? "left" : "right") + " of page 1.");
    } else if (imposition.repeated()) {
      steps.add("Each side has copies of one page: cut them apart.");
    } else {
      boolean left = plan.sides().getFirst().cells().getFirst().column() == 0;
      steps.add("Row by row, from " + (left ? "left to right." : "right to left."));
    }
    if (imposition.marks()) {
      steps.add("Cut along the fine marks" + (folded() ? " after it is bound." : "."));
    }
    return steps;
  }

  private String bundles() {
    List<String> bundles = new ArrayList<>();
    int first = 0;
    for (SheetSide side : plan.sides()) {
      if (!side.back() && side.signature() > 0) {
        bundles.add(range(first, side.sheet()));
        first = side.sheet();
      }
    }
    bundles.add(range(first, sheets()));
    int shown = 4;
    return bundles.size() <= shown
        ? String.join(", ", bundles)
        : String.join(", ", bundles.subList(0, shown - 1)) + " and so on to " + bundles.getLast();
  }

  private static String range(int first, int end) {
    return first + 1 == end ? "sheet " + end : "sheets " + (first + 1) + " to " + end;
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
      out.setLineDashPattern(folded() ? DASHES : new float[0], 0);
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
