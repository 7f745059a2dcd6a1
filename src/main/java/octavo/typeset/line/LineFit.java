package octavo.typeset.line;

/**
 * How well a stretch of items fills a line. Expansion comes first, as pdfTeX has it: letters that
 * are a hundredth wider are seen less than spaces that are a fifth wider. What it takes still
 * counts a little, so that of two choices that need no stretched space the one nearer to the
 * natural widths is better.
 *
 * <p>One object is filled again and again, since a paragraph asks this thousands of times.
 */
final class LineFit {
  /** How much of a width that letters take counts, beside one that spaces take. */
  private static final double EXPANSION_COST = 0.2;

  /**
   * The largest badness. TeX's is 10 000, for a stretch of 4.6; beyond it all lines are alike, and
   * those of text that hardly has a space are.
   */
  private static final double WORST = 1_000_000;

  /**
   * A line that has no spaces is felt as if it stretched so far, in parts of its measure: about as
   * one with a single space.
   */
  private static final double RIGID = 0.004;

  private final Items items;
  private final Shape shape;

  private double ratio;
  private double expansion;
  private double badness;
  private double felt;
  private double natural;
  private boolean nearly;
  private double rigid;

  LineFit(Items items, Shape shape) {
    this.items = items;
    this.shape = shape;
  }

  /**
   * Fits a line.
   *
   * @param from the place after which it begins, -1 for the paragraph's beginning
   * @param start the first item on it
   * @param to the place where it ends
   * @param line its number, from 0
   * @param emergency what it is thought to stretch further
   */
  void fit(int from, int start, int to, int line, double emergency) {
    double flex = items.flex(to) - items.flex(start);
    natural = width(from, start, to);
    nearly = false;
    double measure = shape.measures().width(line);
    double missing = measure - natural;
    rigid = RIGID * measure;
    if (items.isForced(to) && missing >= 0) {
      fitLast(missing, flex, items.stretch(to) - items.stretch(start), line);
    } else {
      spread(missing, flex, glue(start, to, missing < 0, emergency));
    }
  }

  private double glue(int start, int to, boolean shrinks, double emergency) {
    return shrinks
        ? items.shrink(to) - items.shrink(start)
        : items.stretch(to) - items.stretch(start) + shape.rag() + emergency;
  }

  // A last line that is all but full fills its measure, where it can.
  private void fitLast(double missing, double flex, double glue, int line) {
    boolean nearlyFull = line > 0 && shape.rag() == 0 && missing < shape.gap();
    if (nearlyFull) {
      spread(missing, flex, glue);
    }
    nearly = nearlyFull && felt > 1;
    if (!nearlyFull || nearly) {
      spread(0, flex, glue);
    }
  }

  private void spread(double missing, double flex, double glue) {
    double reserve = flex * shape.expansion();
    // Math.clamp looks at the bounds each time, and a paragraph asks this thousands of times.
    double taken = missing > reserve ? reserve : Math.max(missing, -reserve);
    double rest = missing - taken;
    expansion = flex > 0 ? 1 + taken / flex : 1;
    ratio = divide(rest, glue);
    felt = divide(rest + EXPANSION_COST * taken, Math.max(glue, rigid));
    badness = Math.min(WORST, 100 * Math.abs(felt * felt * felt));
  }

  private static double divide(double width, double glue) {
    if (Math.abs(width) < 1e-9) {
      return 0;
    }
    return glue > 0 ? width / glue : Math.copySign(Double.POSITIVE_INFINITY, width);
  }

  private double width(int from, int start, int to) {
    double begins = from < 0 ? 0 : items.after(from);
    return items.width(to) - items.width(start) + items.before(to) + begins;
  }

  /** Whether the line just fitted, a last one, is shorter than it should be. */
  boolean isShort() {
    return natural < shape.shortest();
  }

  /** Whether the line just fitted, a last one, is all but full. */
  boolean isNearlyFull() {
    return nearly;
  }

  /** How far spaces are stretched, in units of their stretch; negative when they shrink. */
  double ratio() {
    return ratio;
  }

  /** How wide the letters are drawn; 1 as they are. */
  double expansion() {
    return expansion;
  }

  /** Whether it is too long for its measure. */
  boolean isOverfull() {
    return ratio < -1;
  }

  /** 100 times the third power of what is felt of its stretch or shrink. */
  double badness() {
    return badness;
  }

  /** 0 tight, 1 decent, 2 loose, 3 very loose. */
  int fitness() {
    if (felt < -0.5) {
      return 0;
    }
    return felt <= 0.5 ? 1 : felt <= 1 ? 2 : 3;
  }
}
