package octavo.imposition;

import java.util.ArrayList;
import java.util.List;
import octavo.manuscript.Duplex;
import octavo.manuscript.Imposition;
import octavo.manuscript.ImpositionScheme;

/** What is to be done with sheets, in words. */
final class SheetSteps {
  private final Imposition imposition;
  private final SheetPlan plan;

  SheetSteps(Imposition imposition, SheetPlan plan) {
    this.imposition = imposition;
    this.plan = plan;
  }

  /** Whether they are folded. */
  boolean folded() {
    return imposition.scheme() instanceof ImpositionScheme.Folded;
  }

  /** Whether the spine is left of the first page, which then stands at the right of its sheet. */
  boolean leftBound() {
    for (Cell cell : plan.sides().getFirst().cells()) {
      if (cell.page() == 0) {
        return cell.column() == 1;
      }
    }
    return true;
  }

  /** How many there are. */
  int sheets() {
    return imposition.duplex() == Duplex.SINGLE
        ? plan.sides().size()
        : 1 + plan.sides().stream().mapToInt(SheetSide::sheet).max().orElse(0);
  }

  /** Such as 3 sheets. */
  static String count(int number, String what) {
    return number + " " + what + (number == 1 ? "" : "s");
  }

  /** How to print them. */
  List<String> printing() {
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

  /** How to bind, read or cut them. */
  List<String> finishing() {
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
}
