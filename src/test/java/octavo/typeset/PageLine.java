package octavo.typeset;

import java.util.ArrayList;
import java.util.List;
import octavo.typeset.page.StructureElement;

/**
 * A line as it stands on a finished page, found by where its glyphs are and not by what the
 * compositor says of it.
 *
 * @param source what it is a line of
 * @param page the index of its page
 * @param label the page's number as it is printed
 * @param number counted from 1, from the top of the page; lines side by side have the same
 * @param place where it stands
 * @param text with the spaces and hyphens that stand on it
 * @param mark how a note's mark stands on it, if badly
 */
public record PageLine(
    Source source, int page, String label, int number, Place place, String text, Mark mark) {
  /** What a line is in the book. */
  public enum Part {
    /** Paragraphs, quotations and lists of the text itself. */
    TEXT,
    HEADING,
    /** Nothing but code. */
    CODE,
    NOTE,
    /** Contents, captions, cells of tables. */
    OTHER
  }

  /** How a note's mark stands. */
  public enum Mark {
    WELL,
    /** It is first on the line, though its block has begun before. */
    FIRST,
    /** A gap parts it from what it belongs to. */
    APART
  }

  /**
   * What a line is a line of.
   *
   * @param document the outermost element of the structure around it
   * @param block the innermost one that is a block
   * @param part what it is in the book
   * @param around the elements from the document down to the block, both included
   */
  public record Source(
      StructureElement document, StructureElement block, Part part, List<StructureElement> around) {
    /** Copies. */
    public Source {
      around = List.copyOf(around);
    }

    /** The same as something else in the book. */
    Source as(Part other) {
      return new Source(document, block, other, around);
    }

    /** What is in an element of it. */
    Source within(StructureElement element, Part other) {
      List<StructureElement> path = new ArrayList<>(around);
      path.add(element);
      return new Source(document, element, other, path);
    }
  }

  /**
   * Where a line stands, in points from the top left corner of the page.
   *
   * @param left where its first glyph begins
   * @param right where its last glyph ends, spaces not counted
   * @param baseline of its largest type
   * @param size of its largest type
   */
  public record Place(double left, double right, double baseline, double size) {
    /** How far its glyphs reach. */
    public double width() {
      return right - left;
    }
  }

  /** Whether it ends in a hyphen, whoever has put it there. */
  public boolean endsInHyphen() {
    String shown = text.stripTrailing();
    return !shown.isEmpty() && "-\u00AD\u2010".indexOf(shown.charAt(shown.length() - 1)) >= 0;
  }

  /** Whether it ends in a hyphen that the author has not written. */
  public boolean isDivided() {
    return text.stripTrailing().endsWith("\u00AD");
  }

  PageLine numbered(int other) {
    return new PageLine(source, page, label, other, place, text, mark);
  }

  StructureElement block() {
    return source.block();
  }

  /** What it is in the book. */
  public Part part() {
    return source.part();
  }

  @Override
  public String toString() {
    return "page " + label + " (sheet " + (page + 1) + "), line " + number + ": " + text.strip();
  }
}
