package octavo.report;

import java.util.ArrayList;
import java.util.List;
import octavo.diagnostic.Place;
import octavo.typeset.font.GlyphRun;
import octavo.typeset.page.Placed;

/**
 * A line of running text as it stands on its page.
 *
 * @param page the index of its page
 * @param at the paragraph it is of
 * @param baseline below the top of the page, in points
 * @param texts what stands on it, from left to right
 */
public record SetLine(int page, Place at, double baseline, List<Placed.Text> texts) {
  /** Copies the texts. */
  public SetLine {
    texts = List.copyOf(texts);
  }

  /**
   * A space between words, in points.
   *
   * @param left where it begins
   * @param baseline of its line
   * @param width as it is set
   * @param natural as the font has it
   */
  public record Gap(double left, double baseline, double width, double natural) {
    /** Where it ends. */
    public double right() {
      return left + width;
    }
  }

  double left() {
    return texts.getFirst().x();
  }

  double right() {
    Placed.Text last = texts.getLast();
    return last.x() + last.shaped().width() * last.expansion();
  }

  /** Its words. */
  String text() {
    StringBuilder out = new StringBuilder();
    texts.forEach(text -> out.append(text.shaped().text()));
    return out.toString().replace("\u00AD", "-");
  }

  /** Whether its end is a hyphen, one put in or the author's. */
  boolean endsInHyphen() {
    String text = text().stripTrailing();
    return text.endsWith("-") || text.endsWith("\u2010");
  }

  /** Its spaces. */
  List<Gap> gaps() {
    List<Gap> gaps = new ArrayList<>();
    for (Placed.Text text : texts) {
      if (text.shaped() instanceof GlyphRun run) {
        add(run, text, gaps);
      }
    }
    return gaps;
  }

  private static void add(GlyphRun run, Placed.Text text, List<Gap> gaps) {
    double pen = text.x();
    for (int i = 0; i < run.glyphs().length; i++) {
      double width = run.advances()[i] * text.expansion();
      int cluster = run.clusters()[i];
      // The space in which a line has ended is there, without a width.
      if (width > 0.01 && cluster < run.text().length() && run.text().charAt(cluster) == ' ') {
        gaps.add(new Gap(pen, text.y(), width, run.face().advance(run.glyphs()[i]) * run.size()));
      }
      pen += width;
    }
  }

  /** How wide its spaces are, in spaces of their fonts; 1 where it has none. */
  double stretch() {
    double width = 0;
    double natural = 0;
    for (Gap gap : gaps()) {
      width += gap.width();
      natural += gap.natural();
    }
    return natural > 0 ? width / natural : 1;
  }
}
