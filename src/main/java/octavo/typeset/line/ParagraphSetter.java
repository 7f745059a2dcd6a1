package octavo.typeset.line;

import java.util.List;
import octavo.typeset.font.Shaper;
import octavo.typeset.line.Items.Reach;

/**
 * Sets paragraphs as lines. Keeps the words it has shaped; not for several threads, and no longer
 * than its shaper.
 */
public final class ParagraphSetter {
  /** How far ragged lines may end short of their measure before that counts, in ems. */
  private static final double RAG = 3;

  /** The least that stands on a last line, and the white that it leaves if it leaves any: ems. */
  private static final double SHORTEST = 2;

  private static final double GAP = 1;

  /** What lines are thought to stretch further when nothing else has helped, in ems. */
  private static final double EMERGENCY = 3;

  /** The size of type where a paragraph has none. */
  private static final double SIZE = 10;

  private final Words words;
  private final CharacterFrames frames;
  private final Material material = new Material();
  private final Nodes nodes = new Nodes();
  private final BreakOpportunities opportunities = new BreakOpportunities();
  private final DivisionBudget budget = new DivisionBudget();

  /** Sets with these; the shaper is closed by whoever has opened it. */
  public ParagraphSetter(Shaper shaper, Hyphenator hyphenator) {
    this.words = new Words(shaper, hyphenator);
    this.frames = new CharacterFrames(words);
  }

  /**
   * Begins another text, such as a chapter: how often words were divided before no longer counts.
   */
  public void begin() {
    budget.reset();
  }

  /**
   * Sets a paragraph. Always comes to an end: a line that cannot be made to fit says so.
   *
   * @param pieces in the order they are read
   */
  public SetParagraph set(List<Piece> pieces, ParagraphStyle style) {
    if (pieces.isEmpty()) {
      return new SetParagraph(List.of(), 0);
    }
    boolean isRigid = EastAsian.writing(style.language()) != EastAsian.Writing.OTHER;
    ParagraphStyle own = isRigid ? style.rigid() : style;
    Breaks breaks = fit(pieces, own, budget.division()).breaks();
    List<Line> lines = new LineLayout(material, breaks, own, words).lines();
    if (style.hyphenate()) {
      budget.count(lines);
    }
    return new SetParagraph(lines, breaks.demerits());
  }

  /** What is chosen of what; good until the next paragraph. */
  record Fitted(Problem problem, Breaks breaks) {}

  Fitted fit(List<Piece> pieces, ParagraphStyle style, Division division) {
    material.clear(style);
    ParagraphText text = ParagraphText.of(pieces, opportunities);
    material.mix(Levels.of(pieces, text.text(), style.rightToLeft()));
    WordPlaces places = new WordPlaces(text, material, style.measures().narrowest(), division);
    MaterialBuilder builder = new MaterialBuilder(text, style, words, material, places);
    // Where text runs both ways no white is set between characters.
    if (text.isEastAsian() && material.levels() == null) {
      builder.eastAsian(new EastAsianText(text, style, material, frames));
    }
    builder.build(pieces);
    double em = size(pieces);
    Problem problem = new Problem(material.items(), shape(style, em), Demerits.BOOK);
    Breaker breaker = new Breaker(passes(style, division, em), nodes);
    return new Fitted(problem, breaker.choose(problem, style.looseness()));
  }

  private static double size(List<Piece> pieces) {
    for (Piece piece : pieces) {
      if (piece instanceof Piece.Text text) {
        return text.setting().size();
      }
    }
    return SIZE;
  }

  private static List<Pass> passes(ParagraphStyle style, Division division, double em) {
    double tolerance = style.tolerance() * division.tolerance();
    return List.of(
        new Pass(Reach.ALWAYS, style.tolerance() * division.pretolerance(), 0, 2, false),
        new Pass(Reach.HYPHENS, tolerance, 0, 2, false),
        new Pass(Reach.LAST_RESORT, tolerance, 0, 2, false),
        // These also mend last lines that are too short: half of those, in the corpus.
        new Pass(Reach.LAST_RESORT, 2 * tolerance, 0, 2, false),
        new Pass(Reach.LAST_RESORT, 4 * tolerance, 0, 2, false),
        new Pass(Reach.LAST_RESORT, 10_000, EMERGENCY * em, 3, true));
  }

  private static Shape shape(ParagraphStyle style, double em) {
    Measures measures = style.measures();
    return switch (style.alignment()) {
      case JUSTIFY -> {
        double before = measures.left(0) - measures.left(1);
        double after = measures.width(1) - measures.width(0);
        double indent = Math.max(0, style.rightToLeft() ? after : before);
        boolean isFree = EastAsian.writing(style.language()) != EastAsian.Writing.OTHER;
        double gap = isFree ? 0 : GAP * em;
        yield new Shape(measures, 0, style.expansion(), indent + SHORTEST * em, gap);
      }
      case LEFT, RIGHT -> new Shape(measures, RAG * em, 0, SHORTEST * em, 0);
      case CENTRE -> new Shape(measures, 2 * RAG * em, 0, SHORTEST * em, 0);
    };
  }
}
