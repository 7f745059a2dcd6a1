package octavo.report;

import java.util.List;
import octavo.diagnostic.Place;

/**
 * Something on the pages that a typesetter would look at again.
 *
 * @param kind what it is
 * @param sheet the index of the page it is on, the left one of two
 * @param page the label of that page
 * @param at where its text stands in the manuscript
 * @param text the words of its lines
 * @param measure how bad it is, in the unit of its kind; the larger, the worse
 * @param lines the lines it is made of; none of a spread
 * @param spaces the spaces it is made of; none of a ladder and a spread
 */
public record Finding(
    Kind kind,
    int sheet,
    String page,
    Place at,
    String text,
    double measure,
    List<SetLine> lines,
    List<SetLine.Gap> spaces) {
  /** Copies the lists. */
  public Finding {
    lines = List.copyOf(lines);
    spaces = List.copyOf(spaces);
  }

  /** Kinds of findings. */
  public enum Kind {
    /** Spaces wider than they should be; measured in spaces of the font. */
    LOOSE_LINE(
        "loose line",
        "Allow another division, change a word, or give the paragraph -octavo-looseness: 1."),
    /** Spaces narrower than they should be; measured by how much of the font's space is gone. */
    TIGHT_LINE("tight line", "Change a word, or give the paragraph -octavo-looseness: 1."),
    /** Hyphens at the ends of lines that follow each other; measured in lines. */
    LADDER("ladder of hyphens", "Change a word of the second line, or let the lines be looser."),
    /** Spaces one below the other; measured in lines. */
    RIVER("river", "Change a word in its middle: all lines below are set anew."),
    /** Facing pages that do not end on one line; measured in lines. */
    UNEVEN_SPREAD(
        "uneven spread",
        "Look at what could not be divided at the foot: a heading, a table, a figure.");

    private final String title;
    private final String advice;

    Kind(String title, String advice) {
      this.title = title;
      this.advice = advice;
    }

    /** What it is called. */
    public String title() {
      return title;
    }

    /** What may be done about it. */
    public String advice() {
      return advice;
    }
  }
}
