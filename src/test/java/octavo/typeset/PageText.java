package octavo.typeset;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import octavo.typeset.page.Edition;
import octavo.typeset.page.Page;
import octavo.typeset.page.Placed;

/**
 * The text of a finished page, running heads and folio included, told from its placed glyphs. A
 * line ends where the next text is lower or higher, or apart from it, such as the next cell of a
 * table.
 *
 * @param drawn its lines in the order they are drawn
 * @param rows its lines from the top down, and from the left where they stand side by side
 */
public record PageText(String drawn, String rows) {
  /** Baselines nearer to each other are of one line, such as a note's mark and its word: ems. */
  private static final double RAISED = 0.45;

  /** Text further from the end of what is before it is apart from it; in ems. */
  private static final double GAP = 0.1;

  /** Text may begin so far below the arm of an initial such as T; in ems of that. */
  private static final double TUCKED = 0.4;

  /** Of each page of an edition. */
  public static List<PageText> of(Edition edition) {
    return edition.pages().stream().map(PageText::of).toList();
  }

  private static PageText of(Page page) {
    List<Line> lines = new ArrayList<>();
    for (Placed placed : page.content()) {
      if (placed instanceof Placed.Text text) {
        if (lines.isEmpty() || !lines.getLast().isFollowedBy(text)) {
          lines.add(new Line(text));
        }
        lines.getLast().add(text);
      }
    }
    return new PageText(joined(lines), joined(inRows(lines)));
  }

  /** Whether it has a letter that is read from right to left. */
  public boolean hasRightToLeft() {
    return drawn
        .codePoints()
        .map(Character::getDirectionality)
        .anyMatch(
            direction ->
                direction == Character.DIRECTIONALITY_RIGHT_TO_LEFT
                    || direction == Character.DIRECTIONALITY_RIGHT_TO_LEFT_ARABIC);
  }

  private static String joined(List<Line> lines) {
    return lines.stream().map(line -> line.text.toString()).collect(Collectors.joining("\n"));
  }

  private static List<Line> inRows(List<Line> lines) {
    List<Line> down = new ArrayList<>(lines);
    down.sort(Comparator.comparingDouble(line -> line.baseline));
    List<Line> rows = new ArrayList<>();
    int from = 0;
    for (int i = 0; i <= down.size(); i++) {
      if (i == down.size() || down.get(i).isBelow(down.get(from))) {
        List<Line> row = down.subList(from, i);
        row.sort(Comparator.comparingDouble(line -> line.left));
        rows.addAll(row);
        from = i;
      }
    }
    return rows;
  }

  /** A line while text is added to it. */
  private static final class Line {
    private final StringBuilder text = new StringBuilder();
    private final double left;
    private final double baseline;
    private Placed.Text last;

    Line(Placed.Text first) {
      this.left = first.x();
      this.baseline = first.y();
      this.last = first;
    }

    void add(Placed.Text next) {
      text.append(next.shaped().text());
      last = next;
    }

    boolean isFollowedBy(Placed.Text next) {
      double em = Math.max(last.shaped().size(), next.shaped().size());
      double end = last.x() + last.shaped().width() * last.expansion();
      return Math.abs(next.y() - last.y()) < RAISED * em
          && (Math.abs(next.x() - end) < GAP * em || isTucked(next, end - next.x(), em))
          && next.slot().isArtifact() == last.slot().isArtifact();
    }

    private boolean isTucked(Placed.Text next, double below, double em) {
      return next.x() > last.x() && below > 0 && below < TUCKED * em;
    }

    boolean isBelow(Line other) {
      return baseline > other.baseline + RAISED * last.shaped().size();
    }
  }
}
