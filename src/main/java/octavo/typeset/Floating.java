package octavo.typeset;

import java.util.List;

/**
 * A figure or a table that may stand elsewhere than where the text has it: there, if at all, or
 * further down, at the head of a page or on one of its own, but never before it and in the order of
 * all figures.
 *
 * @param wish where it may stand
 * @param anchor the strip of its column before which the text has it; their number where that is
 *     its end
 * @param strips its own, no higher together than a page
 * @param called by strip, the notes that it is the first to call
 * @param space what is around it
 * @param source the offset of its element in the document's body; {@link #GOES_ON} of what goes on
 *     from the one before
 */
record Floating(
    Wish wish,
    int anchor,
    List<Strip> strips,
    List<List<NoteCall>> called,
    Space space,
    int source) {
  /** The source of a further page of a turned table. */
  static final int GOES_ON = -1;

  /** Where a figure may stand. */
  enum Wish {
    /** Where the text has it, or else at the head of the next page. */
    NEAR,
    /** At the head of the page that the text has it on, or of the next one. */
    HEAD,
    /** On a page of its own. */
    PAGE
  }

  /**
   * The space around a figure, in points.
   *
   * @param above it where the text has it
   * @param before how well a page may end before it there
   * @param margin above it, at least, where another figure is
   * @param below it, at least
   * @param after it where the text has it, down to what comes next
   */
  record Space(double above, Strip.Break before, double margin, double below, double after) {}

  /** Copies. */
  Floating {
    strips = List.copyOf(strips);
    called = List.copyOf(called);
  }

  /** The same where so many strips have been added above it. */
  Floating moved(int by) {
    return new Floating(wish, anchor + by, strips, called, space, source);
  }

  /** The same with the notes that its strips call. */
  Floating calling(List<List<NoteCall>> notes) {
    return new Floating(wish, anchor, strips, notes, space, source);
  }

  /** The same with so much space below it where the text has it. */
  Floating followed(double after) {
    Space all = new Space(space.above, space.before, space.margin, space.below, after);
    return new Floating(wish, anchor, strips, called, all, source);
  }

  /** How high it is, in points. */
  double height() {
    return Strip.height(strips);
  }
}
