package octavo.typeset;

import java.util.List;
import java.util.Optional;

/**
 * A piece of a column that no page break divides: a line, a picture, the row of a table.
 *
 * @param above the space above it, which falls away at the top of a page, in points; infinite to
 *     stand at its foot
 * @param height its own height, in points
 * @param before how well a page may end before it
 * @param onGrid whether its top stands on the grid of text lines
 * @param marks what leads to it and the notes it calls
 * @param drawing what puts it on a page
 * @param repeated what is drawn once more above it where it begins a page: a table's head
 * @param tally what is to be known of it to number it in a margin
 * @param white what the space above it divides
 */
record Strip(
    double above,
    double height,
    Break before,
    boolean onGrid,
    Marks marks,
    Drawing drawing,
    Optional<Strip> repeated,
    Tally tally,
    White white) {
  /** What rounding may add up to. */
  static final double SLACK = 0.01;

  /** What has no number in a margin. */
  Strip(
      double above,
      double height,
      Break before,
      boolean onGrid,
      Marks marks,
      Drawing drawing,
      Optional<Strip> repeated) {
    this(above, height, before, onGrid, marks, drawing, repeated, Tally.NONE, White.PLAIN);
  }

  /** How well a page may end before a strip, from best to never. */
  enum Break {
    /** As well as anywhere. */
    FREE,
    /** A line of code would be parted from those that no blank line parts it from. */
    CODE,
    /** A paragraph that leads to a list, an extract, a table or code would stand without it. */
    LED,
    /** An ornament between two parts of a text would stand at the foot or the head of a page. */
    ORNAMENT,
    /** What leads on would stand without it: who speaks, what a letter is signed as. */
    STRANDED,
    /** The page would end in a hyphen. */
    HYPHEN,
    /** A short table would be divided, with some rows on either side. */
    ROWS,
    /** One line of a paragraph would stand alone. */
    ALONE,
    /** What belongs together would be torn, such as a heading and its text. */
    TORN,
    /** Always: a new page begins here. */
    PAGE,
    /** Always: a new page begins here, and it is a right-hand one. */
    RECTO;

    /** Whether it is between blocks that only a page's end can part. */
    boolean parts() {
      return this == FREE || this == LED || this == STRANDED;
    }
  }

  /** What a space divides. */
  enum White {
    /** What is not said: headings, figures, paragraphs. */
    PLAIN,
    /** It is one of several alike, as between stanzas or items: none is wider than the others. */
    RIGID,
    /** The text from a block apart below it: an extract, a list. */
    OPENS,
    /** A block apart from the text below it. */
    CLOSES,
    /** Two blocks apart. */
    BETWEEN;

    /** The same where a block apart begins below it. */
    White opening() {
      return switch (this) {
        case PLAIN, OPENS -> OPENS;
        case CLOSES, BETWEEN -> BETWEEN;
        case RIGID -> RIGID;
      };
    }
  }

  /** Puts a strip on a page. */
  interface Drawing {
    /** Nothing to see. */
    Drawing NOTHING = (sheet, x, y) -> {};

    /** A line without a word, as code has them: a page may end below it as if it were not there. */
    Drawing BLANK = (sheet, x, y) -> {};

    /**
     * Draws.
     *
     * @param x the left side of the text
     * @param y the top of the strip
     */
    void draw(Sheet sheet, double x, double y);
  }

  Strip with(Break better) {
    return new Strip(above, height, better, onGrid, marks, drawing, repeated, tally, white);
  }

  /** The same below a space that divides something else. */
  Strip below(White other) {
    return new Strip(above, height, before, onGrid, marks, drawing, repeated, tally, other);
  }

  /** Only what it looks like, drawn otherwise. */
  Strip drawn(Drawing other) {
    return new Strip(above, height, before, onGrid, Marks.NONE, other, repeated);
  }

  /** The same with something drawn after what is on it. */
  Strip followed(Drawing other) {
    Drawing both = LineDrawing.together(drawing, other);
    return new Strip(above, height, before, onGrid, marks, both, repeated, tally, white);
  }

  /** The same drawn otherwise, and where the space above ends: off the grid. */
  Strip within(Drawing other, Optional<Strip> again) {
    return new Strip(above, height, before, false, marks, other, again, tally, white);
  }

  /** The identifiers that lead to it. */
  List<String> anchors() {
    return marks.anchors();
  }

  /** How much the page needs for what is repeated above it. */
  double repeatedHeight() {
    return repeated.map(Strip::height).orElse(0.0);
  }

  /** The space above it where that is counted; what stands at the foot of a page has none. */
  double space() {
    return Double.isInfinite(above) ? 0 : above;
  }

  /**
   * Where its top stands below what ends at {@code y}.
   *
   * @param space above it
   * @param grid from line to line of the text
   */
  double topBelow(double y, double space, double grid) {
    double top = y + space;
    return onGrid ? Math.ceil(top / grid - SLACK) * grid : top;
  }

  boolean isForced() {
    return before == Break.PAGE || before == Break.RECTO;
  }

  /** How high strips are below each other, without the space above the first, in points. */
  static double height(List<Strip> strips) {
    double height = 0;
    for (int i = 0; i < strips.size(); i++) {
      height += strips.get(i).height() + (i == 0 ? 0 : strips.get(i).space());
    }
    return height;
  }
}
