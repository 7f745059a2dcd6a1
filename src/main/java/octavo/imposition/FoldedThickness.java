package octavo.imposition;

import java.util.Locale;
import octavo.diagnostic.DiagnosticCode;
import octavo.diagnostic.Diagnostics;
import octavo.diagnostic.FilePlace;
import octavo.manuscript.Imposition;
import octavo.measure.Length;

/**
 * What becomes of sheets that lie in one another: each is pushed outwards by the thickness of those
 * around it, so that the fore-edge is a slope; many do not stay folded, and no common stapler goes
 * through them.
 */
final class FoldedThickness {
  /** So many sheets of office paper, 64 pages, are a booklet that is flat and can be stapled. */
  private static final int MOST = 16;

  /** Office paper of 80 grams. */
  private static final Length USUAL = Length.mm(0.1);

  private final Imposition imposition;
  private final int sheets;

  FoldedThickness(Imposition imposition, SheetPlan plan) {
    this.imposition = imposition;
    this.sheets = plan.nested();
  }

  /** Tells of more than so many. */
  void report(String name, Diagnostics diagnostics) {
    if (sheets > MOST) {
      Length paper = imposition.thickness().points() > 0 ? imposition.thickness() : USUAL;
      double pushed = (sheets - 1) * paper.millimetres();
      diagnostics.report(
          DiagnosticCode.IMPOSE_THICK,
          new FilePlace(name),
          String.format(
              Locale.ROOT,
              "%d sheets lie in one another: the fold pushes the innermost %.1f mm outwards, and"
                  + " staples go through %d",
              sheets,
              pushed,
              MOST),
          "write signature:8 as the scheme: bundles of at most 8 sheets, to be sewn");
    }
  }
}
