package octavo.imposition;

import java.io.IOException;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;

/**
 * Marks around the pages of a side: fine lines where it is cut, dashed ones where it is folded, and
 * on the fold of each signature's outermost sheet a bar that stands a step lower in each: side by
 * side, the bars are stairs, and a signature that is missing, doubled or out of order breaks them.
 */
final class SheetMarks {
  private static final float HAIRLINE = 0.25f;
  private static final float GAP = 3 * 72 / 25.4f;
  private static final float LENGTH = 5 * 72 / 25.4f;
  private static final float BAR_WIDTH = 4;
  private static final float BAR_HEIGHT = 5 * 72 / 25.4f;
  private static final float[] DASHES = {3, 3};

  private final SheetPlan plan;
  private final Sheet sheet;
  private final int signatures;
  private final boolean folded;

  /**
   * Marks of the sides of a plan.
   *
   * @param signatures how many there are
   * @param folded whether the sheets are folded in the middle, and not cut there
   */
  SheetMarks(SheetPlan plan, Sheet sheet, int signatures, boolean folded) {
    this.plan = plan;
    this.sheet = sheet;
    this.folded = folded;
    this.signatures = signatures;
  }

  /**
   * Draws them.
   *
   * @param box what is left when the side is cut
   */
  void paint(SheetSide side, PDRectangle box, PDPageContentStream out) throws IOException {
    out.setLineWidth(HAIRLINE);
    for (int column = 0; column <= plan.columns(); column++) {
      float x = box.getLowerLeftX() + column * box.getWidth() / plan.columns();
      boolean fold = folded && column == 1;
      out.setLineDashPattern(fold ? DASHES : new float[0], 0);
      upright(x, box, out);
    }
    out.setLineDashPattern(new float[0], 0);
    for (int row = 0; row <= plan.rows(); row++) {
      lying(box.getLowerLeftY() + row * box.getHeight() / plan.rows(), box, out);
    }
    if (side.signature() != SheetSide.INNER && signatures > 1) {
      bar(side.signature(), box, out);
    }
  }

  private void upright(float x, PDRectangle box, PDPageContentStream out) throws IOException {
    line(x, box.getLowerLeftY() - GAP, x, box.getLowerLeftY() - GAP - LENGTH, out);
    line(x, box.getUpperRightY() + GAP, x, box.getUpperRightY() + GAP + LENGTH, out);
  }

  private void lying(float y, PDRectangle box, PDPageContentStream out) throws IOException {
    line(box.getLowerLeftX() - GAP, y, box.getLowerLeftX() - GAP - LENGTH, y, out);
    line(box.getUpperRightX() + GAP, y, box.getUpperRightX() + GAP + LENGTH, y, out);
  }

  private static void line(float x, float y, float toX, float toY, PDPageContentStream out)
      throws IOException {
    out.moveTo(x, y);
    out.lineTo(toX, toY);
    out.stroke();
  }

  private void bar(int signature, PDRectangle box, PDPageContentStream out) throws IOException {
    int steps = Math.max(1, (int) (box.getHeight() / BAR_HEIGHT));
    float top = box.getUpperRightY() - signature % steps * BAR_HEIGHT;
    float middle = (float) sheet.width() / 2;
    out.addRect(middle - BAR_WIDTH / 2, top - BAR_HEIGHT, BAR_WIDTH, BAR_HEIGHT);
    out.fill();
  }
}
