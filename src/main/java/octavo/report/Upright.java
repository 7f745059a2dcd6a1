package octavo.report;

import java.util.ArrayList;
import java.util.List;
import octavo.typeset.page.Page;
import octavo.typeset.page.Placed;

/** What stands on a page in its own places, and not in those of something turned. */
final class Upright {
  private Upright() {}

  /** All of that on a page. */
  static List<Placed> of(Page page) {
    List<Placed> upright = new ArrayList<>();
    boolean turned = false;
    for (Placed placed : page.content()) {
      if (placed instanceof Placed.Turn || placed instanceof Placed.EndOfTurn) {
        turned = placed instanceof Placed.Turn;
      } else if (!turned) {
        upright.add(placed);
      }
    }
    return upright;
  }
}
