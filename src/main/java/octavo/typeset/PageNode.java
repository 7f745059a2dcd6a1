package octavo.typeset;

import java.util.List;
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
 * @param lines how many spaces of the last page have a line more
 * @param end what the last page holds; null at the beginning
 * @param next the first figure that no page has so far
 * @param before up to that page; null at the beginning
 */
record PageNode(
    int at,
    boolean recto,
    @Nullable Double facing,
    List<WaitingNote> waiting,
    double cost,
    int lines,
    @Nullable PageEnd end,
    int next,
    @Nullable PageNode before) {
  /** Whether whatever may come after this may come after another one, at the same cost. */
  boolean isAlike(PageNode other) {
    return at == other.at
        && recto == other.recto
        && next == other.next
        && (facing == null || other.facing == null
            ? facing == other.facing
            : Math.abs(facing - other.facing) < Strip.SLACK)
        && isAlike(waiting, other.waiting);
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
