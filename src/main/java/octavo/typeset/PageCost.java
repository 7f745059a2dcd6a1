package octavo.typeset;

import java.util.List;

/**
 * What is bad about a page that ends at some place, as a number. The prices are so far apart that
 * nothing dear is bought to save something cheap: a hyphen at a page's end is worse than any gap, a
 * line alone than any hyphen. Of gaps the square counts, so that a note is divided rather than
 * three lines left empty above it.
 */
final class PageCost {
  private static final double HYPHEN = 400;

  /** More than a page that is two lines short, less than a hole. */
  private static final double CODE = 20;

  /** A little more than a hole of three lines. */
  private static final double LED = 30;

  /** More than a hole of three lines. */
  private static final double ORNAMENT = 40;

  /** As much as a hole of nearly nine lines: it looks like a heading at the foot of a page. */
  private static final double STRANDED = 200;

  private static final double ALONE = 10_000;

  /** A page less than half full. */
  private static final double EMPTY = 50_000;

  /** A note that does not begin on the page of its reference. */
  private static final double LATE = 100_000;

  private static final double TORN = 1_000_000;

  /** A note that is divided. */
  private static final double DIVIDED = 8;

  /** A line of it that is left, up to as many as matter. */
  private static final double LINE_LEFT = 0.1;

  private static final double MOST_LINES = 100;

  /** A page of nothing but notes, whether they go on before or after the text. */
  private static final double NO_TEXT = 15;

  private static final double EMPTIEST = 0.5;

  /** A gap of more lines than this is a hole, and each of them counts besides. */
  static final double HOLE = 2;

  private static final double HOLE_LINE = 18;

  /** A short table is divided rather than that more of the page than this is a hole. */
  private static final double LARGEST_HOLE = 0.25;

  /** Facing pages that end on different lines. */
  private static final double UNEVEN = 54;

  /** Pages that reach down so nearly as far, in lines, end on the same line. */
  static final double SAME_LINE = 0.25;

  /** A paragraph that has a line more or less than is best. */
  static final double VARIANT = 6;

  /** A last page with less text than it should have, and a line of what it lacks. */
  private static final double SHORT_END = 100;

  private static final double SHORT_LINE = 25;

  private static final double LEAST_LINES = 5;

  /** On a low page a quarter of it is enough. */
  private static final double LEAST_PART = 0.25;

  /** A figure that waits for a page that faces this one, and for one over the leaf. */
  private static final double WAITS = 6;

  private static final double WAITS_OVERLEAF = 10;

  private final List<Strip> strips;
  private final PageShape page;
  private final PageTops places;

  /** The costs of pages of a column, whose places on a page are those. */
  PageCost(List<Strip> strips, PageShape page, PageTops places) {
    this.strips = strips;
    this.page = page;
    this.places = places;
  }

  /**
   * The cost of a page.
   *
   * @param lineup what may stand on it, whose cost this is
   * @param to the strip after its last
   * @param text how far down its strips reach, in points
   * @param fill the notes at its foot
   */
  double of(Lineup lineup, int to, double text, FootFill fill) {
    int from = lineup.from();
    boolean natural = places.isEnd(to);
    double cost = notes(fill, natural) + (to == from ? NO_TEXT : 0);
    if (natural) {
      return cost + natural(lineup, to, text);
    }
    double full = text + fill.height();
    double empty = full < page.depth() * EMPTIEST ? EMPTY : 0;
    double torn = to == from ? 0 : end(strips.get(to).before());
    return cost + torn + empty + gap(full, fill.height() > 0);
  }

  // A figure that stands alone on the last page is as high as it is: no text is brought to it.
  private double natural(Lineup lineup, int to, double text) {
    return lineup.isWithoutText(to) || places.isStart(lineup.from()) ? 0 : shortEnd(text);
  }

  /** Whether so little text, in points, stands on a page that ends because it must. */
  boolean isShort(PageEnd end, double text) {
    return natural(end.lineup(), end.cut(), text) > 0;
  }

  private double shortEnd(double text) {
    double least = Math.min(LEAST_LINES, Math.floor(LEAST_PART * page.depth() / page.grid()));
    double missing = least - text / page.grid();
    return missing > Strip.SLACK ? SHORT_END + missing * SHORT_LINE : 0;
  }

  /**
   * The cost of what is left empty on a page.
   *
   * @param full how far down it reaches, in points
   * @param above whether notes are at its foot: a gap above them is no hole, the page ends where it
   *     should
   */
  double gap(double full, boolean above) {
    double gap = Math.max(0, page.depth() - full) / page.grid();
    return gap * gap + (above ? 0 : Math.max(0, gap - HOLE) * HOLE_LINE);
  }

  /**
   * What it changes that a page reaches further down than by nature.
   *
   * @param lines by how many lines; negative when it reaches less far
   * @param other by how many lines instead
   */
  double change(PageEnd end, int lines, int other) {
    return lines == other ? 0 : filled(end, other) - filled(end, lines);
  }

  private double filled(PageEnd end, int lines) {
    double text = end.text() + lines * page.grid();
    return end.natural()
        ? natural(end.lineup(), end.cut(), text)
        : gap(text + end.foot(), end.foot() > 0);
  }

  /** The cost of facing pages that reach so far down, in points. */
  double uneven(double verso, double recto) {
    double apart = Math.abs(verso - recto) / page.grid();
    return apart < SAME_LINE || !page.isEven() ? 0 : UNEVEN + apart * apart;
  }

  /**
   * The cost of figures that stand on a page after this one, though the text has them above its
   * end: as much as a hole of some two lines, so that a hole is rather filled with text.
   */
  double late(int figures, boolean recto) {
    return Math.max(0, figures) * (recto ? WAITS_OVERLEAF : WAITS);
  }

  private double notes(FootFill fill, boolean natural) {
    double cost = fill.late() > 0 ? LATE + fill.late() : 0;
    cost += fill.endsInHyphen() ? HYPHEN : 0;
    double rest = fill.rest() / page.grid();
    if (rest > 0) {
      cost += DIVIDED + Math.min(rest, MOST_LINES) * LINE_LEFT;
    }
    return fill.isComplete() || !natural ? cost : cost + NO_TEXT;
  }

  private double end(Strip.Break before) {
    return switch (before) {
      case FREE, PAGE, RECTO -> 0;
      case CODE -> CODE;
      case LED -> LED;
      case ORNAMENT -> ORNAMENT;
      case STRANDED -> STRANDED;
      case HYPHEN -> HYPHEN;
      case ROWS -> gap(page.depth() * (1 - LARGEST_HOLE), false);
      case ALONE -> ALONE;
      case TORN -> TORN;
    };
  }
}
