package octavo.typeset.line;

import java.util.List;

/**
 * Watches how many lines of a text end in a hyphen. Words are divided readily, for the sake of even
 * spaces, until more than two and a half lines in a hundred do; then sparingly, until it is fewer
 * again, so that some three in a hundred are the most. A text of short words never gets there; one
 * of long words keeps near it.
 */
final class DivisionBudget {
  private static final double SHARE = 0.025;

  private int lines;
  private int hyphens;

  /** Forgets all: another text begins. */
  void reset() {
    lines = 0;
    hyphens = 0;
  }

  /** How the next paragraph divides its words. */
  Division division() {
    return hyphens > SHARE * lines ? Division.SPARING : Division.READY;
  }

  /** Counts a paragraph that has been set. */
  void count(List<Line> paragraph) {
    lines += paragraph.size();
    for (Line line : paragraph) {
      hyphens += line.end() == Line.End.HYPHEN ? 1 : 0;
    }
  }
}
