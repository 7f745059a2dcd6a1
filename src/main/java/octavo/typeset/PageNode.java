package octavo.typeset;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The best way found so far to divide the beginning of a column into pages.
 *
 * @param at the strip with which the next page begins
 * @param recto whether that is a right-hand page
 * @param facing how far down the page reaches that it faces, in points; null when nothing asks it
 *     to reach as far
 * @param waiting the notes that have had no room so far
 * @param cost what is bad about the pages, as {@link PageCost} has it
 * @param end what the last page holds; null at the beginning
 * @param fill how that is filled; null at the beginning
 * @param next the first figure that no page has so far
 * @param before up to that page; null at the beginning
 */
record PageNode(
    int at,
    boolean recto,
    @Nullable Double facing,
    List<WaitingNote> waiting,
    double cost,
    @Nullable PageEnd end,
    @Nullable PageFill fill,
    int next,
    @Nullable PageNode before) {
  /** Whether whatever may come after another one may come after this, and costs no more. */
  boolean isAsGoodAs(PageNode other) {
    return cost <= other.cost
        && at == other.at
        && recto == other.recto
        && next == other.next
        && (facing == null || other.facing == null
            ? facing == other.facing
            : Math.abs(facing - other.facing) < Strip.SLACK && cost + unlike(other) <= other.cost)
        && isAlike(waiting, other.waiting);
  }

  // What it may cost at most that white on the page that is faced is not widened like another's.
  private double unlike(PageNode other) {
    Widening widening = filled().widening();
    return widening.isAlike(other.filled().widening()) ? 0 : widening.most();
  }

  /** How the last page is filled. */
  PageFill filled() {
    return Objects.requireNonNull(fill);
  }

  /** What the last page holds. */
  PageEnd ended() {
    return Objects.requireNonNull(end);
  }

  /** Whether the same parts of the same notes wait. */
  static boolean isAlike(List<WaitingNote> waiting, List<WaitingNote> other) {
    if (waiting.size() != other.size()) {
      return false;
    }
    for (int i = 0; i < waiting.size(); i++) {
      boolean same = waiting.get(i).strips() == other.get(i).strips();
      if (!same || waiting.get(i).from() != other.get(i).from()) {
        return false;
      }
    }
    return true;
  }
}
