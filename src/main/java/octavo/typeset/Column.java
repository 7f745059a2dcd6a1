package octavo.typeset;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import octavo.typeset.page.Ink;
import octavo.typeset.page.Placed;
import octavo.typeset.page.Slot;

/**
 * A column of strips while it grows. Space between two strips is what CSS makes of it: margins that
 * meet are as high as the highest of them, padding is added.
 */
final class Column {
  private final List<Strip> strips = new ArrayList<>();
  private final List<String> anchors = new ArrayList<>();
  private final List<String> calls = new ArrayList<>();
  private final NoteExtents notes = new NoteExtents();
  private final List<Overflow> overflows = new ArrayList<>();
  private final List<Integer> sources = new ArrayList<>();
  private int source = -1;
  private final List<Marks.SetString> strings = new ArrayList<>();
  private final List<Strip.Drawing> beside = new ArrayList<>();
  private double space;
  private double margin;
  private Strip.Break next = Strip.Break.FREE;
  private double led;

  /** The strips so far. */
  List<Strip> strips() {
    return Collections.unmodifiableList(strips);
  }

  /** Keeps at least so much away from the strip before. */
  void margin(double height) {
    margin = Math.max(margin, height);
  }

  /** Adds space that no margin swallows. */
  void padding(double height) {
    if (height != 0) {
      space += margin + height;
      margin = 0;
    }
  }

  /** Lets the next strip be led to by an identifier. */
  void anchor(String id) {
    if (!id.isEmpty()) {
      anchors.add(id);
    }
  }

  /** Lets the next strip be led to, and call notes, as what is in it does. */
  void mark(Marks marks) {
    marks.anchors().forEach(this::anchor);
    calls.addAll(marks.calls());
  }

  /**
   * Says which element what comes next stands in.
   *
   * @param offset of the element
   * @return what it stood in before
   */
  int source(int offset) {
    int before = source;
    source = offset < 0 ? source : offset;
    return before;
  }

  /** Which element a strip stands in, by its offset. */
  int sourceOf(int strip) {
    return sources.get(strip);
  }

  /** Something is larger than its room. */
  void overflow(Overflow.Kind kind) {
    overflows.add(new Overflow(kind, source));
  }

  /** What is larger than its room. */
  List<Overflow> overflows() {
    return overflows;
  }

  /** Sets a named string from the next strip on. */
  void string(String name, String value) {
    strings.add(new Marks.SetString(name, value));
  }

  /** Where notes stand in it. */
  NoteExtents notes() {
    return notes;
  }

  /** Makes the break before the next strip at least so bad. */
  void hold(Strip.Break worse) {
    next = worse.compareTo(next) > 0 ? worse : next;
  }

  /**
   * Keeps what comes next with what has been, such as a heading, and so much of it together.
   *
   * @param height of the strips of which no page should end after the first, in points
   */
  void lead(double height) {
    hold(Strip.Break.TORN);
    led = height;
  }

  /** Draws something beside the next strip, such as the number of a list's item. */
  void beside(Strip.Drawing drawing) {
    beside.add(drawing);
  }

  /** How many strips there are: a mark for {@link #holdTogether}. */
  int size() {
    return strips.size();
  }

  /** Lets no page end between the strips from a mark on. */
  void holdTogether(int mark) {
    for (int i = mark + 1; i < strips.size(); i++) {
      Strip strip = strips.get(i);
      if (strip.before().compareTo(Strip.Break.TORN) < 0) {
        strips.set(i, strip.with(Strip.Break.TORN));
      }
    }
  }

  /**
   * Draws something behind each strip from a mark on, down from the end of the one before. These
   * strips leave the grid, or gaps would show.
   */
  void behind(int mark, Backdrop backdrop) {
    for (int i = mark; i < strips.size(); i++) {
      Strip strip = strips.get(i);
      double above = i == mark ? 0 : strip.above();
      Strip.Drawing drawing = strip.drawing();
      strips.set(
          i,
          strip.within(
              (sheet, x, y) -> {
                backdrop.draw(sheet, x, y - above, above + strip.height());
                drawing.draw(sheet, x, y);
              }));
    }
  }

  /** What stands behind a strip. */
  interface Backdrop {
    /**
     * Draws.
     *
     * @param x the left side of the text
     * @param y the top
     * @param height down to the end of the strip
     */
    void draw(Sheet sheet, double x, double y, double height);
  }

  /** Adds a strip below the space that has gathered. */
  void add(double height, boolean onGrid, Strip.Drawing drawing) {
    add(height, onGrid, drawing, Optional.empty());
  }

  /** Adds a strip above which another is drawn again at the top of a page. */
  void add(double height, boolean onGrid, Strip.Drawing drawing, Optional<Strip> repeated) {
    Strip.Drawing all = beside.isEmpty() ? drawing : together(List.copyOf(beside), drawing);
    sources.add(source);
    if (led > 0) {
      hold(Strip.Break.ALONE);
      led -= height;
    }
    strips.add(new Strip(space + margin, height, next, onGrid, marks(), all, repeated));
    beside.clear();
    space = 0;
    margin = 0;
    next = Strip.Break.FREE;
  }

  private Marks marks() {
    Marks marks = new Marks(anchors, calls, strings);
    anchors.clear();
    calls.clear();
    strings.clear();
    return marks;
  }

  /** Adds a rule that stays with what comes next; nothing when it has no thickness. */
  void rule(double thickness, Frame frame) {
    if (thickness > 0) {
      add(
          thickness,
          false,
          (sheet, x, y) ->
              sheet.add(
                  new Placed.Rule(
                      x + frame.left(), y, frame.width(), thickness, Ink.BLACK, Slot.LAYOUT)));
      hold(Strip.Break.TORN);
    }
  }

  private static Strip.Drawing together(List<Strip.Drawing> beside, Strip.Drawing drawing) {
    return (sheet, x, y) -> {
      beside.forEach(other -> other.draw(sheet, x, y));
      drawing.draw(sheet, x, y);
    };
  }

  /** Ends the column: identifiers at its very end lead to a strip of no height. */
  void end() {
    if (!anchors.isEmpty()) {
      hold(Strip.Break.TORN);
      space = 0;
      margin = 0;
      add(0, false, Strip.Drawing.NOTHING);
    }
  }
}
