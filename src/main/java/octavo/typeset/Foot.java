package octavo.typeset;

import java.util.List;

/**
 * The notes at the foot of a page.
 *
 * @param strips what divides them from the text, and their own, downwards
 * @param height of all of it, in points, down to the end of the text's area
 * @param late how many notes that are called on the page have to wait for another
 */
record Foot(List<Standing> strips, double height, int late) {
  /** No notes. */
  static final Foot EMPTY = new Foot(List.of(), 0, 0);

  /** Copies. */
  Foot {
    strips = List.copyOf(strips);
  }
}
