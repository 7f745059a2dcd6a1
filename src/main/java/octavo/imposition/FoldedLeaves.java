package octavo.imposition;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.pdmodel.PDPageContentStream;

/**
 * The first bundle of folded sheets as it is seen from its head: each leaf a line with the numbers
 * of its two pages, the two of a sheet joined by an arc at the spine.
 */
final class FoldedLeaves {
  /** So many leaves are drawn; of more the outer ones. */
  private static final int MOST = 8;

  private static final float STEP = 13;
  private static final float LENGTH = 150;

  /** How far from the middle of a quarter of a circle its control points are. */
  private static final float ROUND = 0.5523f;

  private final List<int[]> leaves;
  private final boolean leftBound;
  private final GuidePage page;

  FoldedLeaves(List<int[]> leaves, boolean leftBound, GuidePage page) {
    this.leaves = leaves;
    this.leftBound = leftBound;
    this.page = page;
  }

  /** The leaves of the first bundle of a plan in order: the pages before and behind each. */
  static List<int[]> of(SheetPlan plan, boolean leftBound) {
    int near = leftBound ? 1 : 0;
    List<int[]> first = new ArrayList<>();
    List<int[]> second = new ArrayList<>();
    for (int i = 0; i + 1 < plan.sides().size(); i += 2) {
      SheetSide front = plan.sides().get(i);
      SheetSide back = plan.sides().get(i + 1);
      if (front.signature() > 0) {
        break;
      }
      first.add(new int[] {page(front, near), page(back, 1 - near)});
      second.addFirst(new int[] {page(back, near), page(front, 1 - near)});
    }
    first.addAll(second);
    return first;
  }

  private static int page(SheetSide side, int column) {
    return side.cells().stream()
        .filter(cell -> cell.column() == column)
        .mapToInt(Cell::page)
        .findFirst()
        .orElse(Cell.BLANK);
  }

  /** How high the picture of so many leaves is. */
  static float height(int leaves) {
    return (Math.min(MOST, leaves) + 1) * STEP;
  }

  void draw(PDPageContentStream out) throws IOException {
    int shown = Math.min(MOST, leaves.size());
    float spine = GuidePage.MARGIN + (leftBound ? shown * STEP / 2 + 10 : 60 + LENGTH);
    float away = leftBound ? 1 : -1;
    float top = page.y() - STEP;
    out.setLineWidth(0.75f);
    for (int i = 0; i < shown; i++) {
      int leaf = i < shown / 2 ? i : leaves.size() - shown + i;
      float y = top - i * STEP;
      out.moveTo(spine, y);
      out.lineTo(spine + away * LENGTH, y);
      out.stroke();
      page.label(name(leaves.get(leaf)), spine + away * (LENGTH + 34), y - 3, 8);
      if (i < shown / 2) {
        arc(spine, y, top - (shown - 1 - i) * STEP, -away, out);
      }
    }
    if (shown < leaves.size()) {
      page.label("…", spine + away * LENGTH / 2, top - (shown - 1) * STEP / 2f - 2, 12);
    }
  }

  private static String name(int[] leaf) {
    return (leaf[0] == Cell.BLANK ? "blank" : leaf[0] + 1)
        + ", "
        + (leaf[1] == Cell.BLANK ? "blank" : leaf[1] + 1);
  }

  private static void arc(float x, float upper, float lower, float away, PDPageContentStream out)
      throws IOException {
    float radius = (upper - lower) / 2;
    float middle = (upper + lower) / 2;
    float out1 = x + away * radius * ROUND;
    float far = x + away * radius;
    out.moveTo(x, upper);
    out.curveTo(out1, upper, far, middle + radius * ROUND, far, middle);
    out.curveTo(far, middle - radius * ROUND, out1, lower, x, lower);
    out.stroke();
  }
}
