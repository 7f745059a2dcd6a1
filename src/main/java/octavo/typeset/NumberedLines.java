package octavo.typeset;

import java.util.List;
import octavo.manuscript.Numbers;
import octavo.typeset.line.Line;
import octavo.typeset.style.Element;

/**
 * What of the lines of a block is numbered: of body text each counts, lists and boxes among it, but
 * not headings, figures, tables, code and notes. Of verse the author's lines count, not what is
 * turned under for want of room, so that a verse has one number in every edition.
 *
 * @param areCounted whether its lines are counted
 * @param isVerse whether they are verse
 * @param paragraph the number of the paragraph; empty for none
 */
record NumberedLines(boolean areCounted, boolean isVerse, String paragraph) {
  /** Nothing. */
  static final NumberedLines NONE = new NumberedLines(false, false, "");

  private static final NumberedLines COUNTED = new NumberedLines(true, false, "");

  /** What is numbered of a document's text. */
  static NumberedLines of(Numbers numbers) {
    return numbers.lines() > 0 ? COUNTED : NONE;
  }

  /** What is numbered of a block that stands in this one. */
  NumberedLines within(Element block) {
    return switch (block.name()) {
      case "h1", "h2", "h3", "h4", "h5", "h6", "hr", "figure", "figcaption", "table", "pre" -> NONE;
      case "p" -> paragraph(block);
      case "div" -> block.is("opener") ? NONE : this;
      case "section" -> block.is("notes-group") ? NONE : this;
      case "blockquote" -> areCounted && block.is("verse") ? verse("") : this;
      default -> this;
    };
  }

  private NumberedLines paragraph(Element block) {
    String number = block.attribute("data-paragraph");
    if (areCounted && (isVerse || block.is("verse"))) {
      return verse(number);
    }
    return number.isEmpty() ? this : new NumberedLines(areCounted, false, number);
  }

  private static NumberedLines verse(String number) {
    return new NumberedLines(true, true, number);
  }

  /**
   * What is to be known of one of its lines.
   *
   * @param baseline below the top of the strip, in points
   */
  Tally tally(List<Line> lines, int index, double baseline) {
    boolean begins = index == 0 || lines.get(index - 1).end() == Line.End.LAST;
    boolean counts = areCounted && !lines.get(index).content().isEmpty() && (begins || !isVerse);
    String number = index == 0 ? paragraph : "";
    return counts || !number.isEmpty() ? new Tally(baseline, counts, number) : Tally.NONE;
  }
}
