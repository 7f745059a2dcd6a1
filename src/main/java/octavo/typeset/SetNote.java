package octavo.typeset;

import java.util.List;
import octavo.typeset.page.Placed;
import octavo.typeset.page.StructureElement;

/**
 * A note, set for one of the places where it can stand.
 *
 * @param strips its text
 * @param structure its element, which is not yet in any other
 * @param overflows what of it is larger than its room
 */
record SetNote(List<Strip> strips, StructureElement structure, List<Overflow> overflows) {
  /** Copies the lists. */
  SetNote {
    strips = List.copyOf(strips);
    overflows = List.copyOf(overflows);
  }

  /** The least space above it below another note, in points. */
  double above() {
    return strips.isEmpty() ? 0 : strips.getFirst().space();
  }

  /** How high it is without that space, in points. */
  double height() {
    double height = 0;
    for (Strip strip : strips) {
      height += strip.space() + strip.height();
    }
    return height - above();
  }

  /**
   * How far its first baseline is below its top, in points. The number at its head may be raised:
   * the line is the lowest of what is drawn first within a line's height.
   */
  double baseline() {
    double top = -above();
    for (Strip strip : strips) {
      top += strip.space();
      double found = baseline(strip);
      if (found > 0) {
        return top + found;
      }
      top += strip.height();
    }
    return 0;
  }

  private static double baseline(Strip strip) {
    Sheet aside = new Sheet(0);
    strip.drawing().draw(aside, 0, 0);
    double lowest = 0;
    double end = 0;
    for (Placed placed : aside.content()) {
      if (placed instanceof Placed.Text text) {
        end = end == 0 ? text.y() + text.shaped().size() : end;
        lowest = text.y() < end ? Math.max(lowest, text.y()) : lowest;
      }
    }
    return lowest;
  }
}
