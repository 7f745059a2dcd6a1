package octavo.typeset;

import java.util.List;

/**
 * A note, or what is left of one, that waits for the foot of a page.
 *
 * @param strips all its strips
 * @param from the first that is not yet on a page
 */
record WaitingNote(List<Strip> strips, int from) {
  /** At least so many lines of a note that is divided stand on either side. */
  private static final int FEWEST = 2;

  private static final double SLACK = 0.01;

  boolean isBegun() {
    return from > 0;
  }

  /** What is left below its strips up to this one. */
  WaitingNote after(int to) {
    return new WaitingNote(strips, to);
  }

  /**
   * The space above a strip of it.
   *
   * @param first whether the note stands first at the foot, where no space is above it but what is
   *     repeated on a new page
   */
  double above(int strip, boolean first) {
    Strip own = strips.get(strip);
    if (strip > from || !first) {
      return Double.isInfinite(own.above()) ? 0 : own.above();
    }
    return isBegun() ? own.repeatedHeight() : 0;
  }

  /** How high it is up to a strip. */
  double height(int to, boolean first) {
    double height = 0;
    for (int i = from; i < to; i++) {
      height += above(i, first) + strips.get(i).height();
    }
    return height;
  }

  /** How high it is. */
  double height(boolean first) {
    return height(strips.size(), first);
  }

  /**
   * Where it is best divided so that its beginning is no higher than there is room.
   *
   * @param anyhow whether something has to be taken, however bad that is
   * @return the first strip that stays away; {@link #from} when there is no place to divide it
   */
  int cut(double room, boolean first, boolean anyhow) {
    int best = from;
    Strip.Break kind = Strip.Break.ALONE;
    double height = 0;
    int fitting = from;
    while (fitting < strips.size()) {
      height += above(fitting, first) + strips.get(fitting).height();
      if (height > room + SLACK) {
        break;
      }
      fitting++;
      boolean enough = fitting - from >= FEWEST && strips.size() - fitting >= FEWEST;
      if (enough && better(fitting, kind)) {
        best = fitting;
        kind = strips.get(fitting).before();
      }
    }
    return best > from || !anyhow ? best : Math.max(fitting, from + 1);
  }

  // As late as possible, but for a line's sake not in a hyphen.
  private boolean better(int strip, Strip.Break than) {
    Strip.Break before = strips.get(strip).before();
    return before.compareTo(Strip.Break.ALONE) < 0 && before.compareTo(than) <= 0;
  }
}
