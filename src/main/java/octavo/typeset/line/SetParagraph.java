package octavo.typeset.line;

import java.util.List;

/**
 * A paragraph, set.
 *
 * @param lines at least one, unless the paragraph had no pieces
 * @param demerits what counts against them, in TeX's unit
 */
public record SetParagraph(List<Line> lines, double demerits) {
  /** Copies the lines. */
  public SetParagraph {
    lines = List.copyOf(lines);
  }

  /** Whether its last line is neither too short nor all but full. */
  public boolean endsWell() {
    return demerits < Demerits.BOOK.fullEnd();
  }
}
