package octavo.typeset;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Where a page may end: only the places that are about as good as the best of them. */
final class PageEnds {
  /** A page may cost so much more than its best end does, for the sake of others. */
  private static final double DEARER = 60;

  /** And be so much less full, in lines. */
  private static final double EMPTIER = 3;

  /** So many spaces of a page at most have a line more. */
  private static final int MOST_LINES = 6;

  private final Lineups lineups;
  private final PageCost cost;
  private final NoteRule rule;
  private final double height;
  private final double grid;
  private final double margin;
  private final boolean greedy;

  /**
   * Looks for ends.
   *
   * @param greedy whether only the best is worth a look
   */
  PageEnds(
      Lineups lineups,
      PageCost cost,
      NoteRule rule,
      PageShape page,
      double margin,
      boolean greedy) {
    this.lineups = lineups;
    this.cost = cost;
    this.rule = rule;
    this.height = page.depth();
    this.grid = page.grid();
    this.margin = margin;
    this.greedy = greedy;
  }

  /**
   * The ends of a page that are worth a look, the best one among them.
   *
   * @param plain the page as a part of the column
   * @param waiting the notes that have had no room so far
   */
  List<PageEnd> of(Lineup plain, List<WaitingNote> waiting) {
    int at = plain.from();
    int to = at + plain.tops().size();
    int next = plain.next(at);
    if (lineups.isPlain(to, next)) {
      List<PageEnd> ends = new ArrayList<>();
      PageEnd best = add(plain, waiting, ends);
      return best == null ? List.of() : worthy(ends, best);
    }
    List<PageEnd> all = new ArrayList<>();
    PageEnd best = null;
    for (Lineup lineup : lineups.from(at, to, next)) {
      PageEnd own = add(lineup, waiting, all);
      best = best == null || own != null && own.price() <= best.price() ? own : best;
    }
    return best == null ? List.of() : worthy(all, best);
  }

  // Adds the ends of a page, and returns the best of them.
  private @Nullable PageEnd add(Lineup lineup, List<WaitingNote> waiting, List<PageEnd> ends) {
    int from = lineup.from();
    List<Double> tops = lineup.tops();
    if (waiting.isEmpty() && !lineup.calls(from, from + tops.size())) {
      return addWithoutNotes(lineup, ends);
    }
    PageCalls notes = new PageCalls(waiting, margin);
    PageEnd best = null;
    int late = Integer.MAX_VALUE;
    if (!waiting.isEmpty() && lineup.canEnd(from)) {
      FootFill fill = FootFill.of(waiting, rule, height, true);
      best = end(lineup, from, 0, fill);
      ends.add(best);
      late = fill.late();
    }
    for (int to = from + 1; to <= from + tops.size(); to++) {
      notes.add(lineup.called().get(to - 1));
      if (!lineup.canEnd(to)) {
        continue;
      }
      Strip last = lineup.strips().get(to - 1);
      double text = tops.get(to - 1 - from) + last.height();
      double room = height - text - PageBreaker.aboveRule(last, grid);
      FootFill fill = FootFill.of(notes.atFoot(), rule, room, false);
      double down = fill.height() > 0 ? text : lineup.places().bottom(from, to, tops);
      PageEnd end = end(lineup, to, down, fill);
      if (best == null || end.price() <= best.price()) {
        best = end;
        late = fill.late();
      } else if (fill.late() > late) {
        // Every further line makes less room, for more notes.
        break;
      }
      ends.add(end);
    }
    return best;
  }

  // The fullest page first: an emptier one costs its gap at least, by which most are ruled out.
  private @Nullable PageEnd addWithoutNotes(Lineup lineup, List<PageEnd> ends) {
    int from = lineup.from();
    int first = ends.size();
    PageEnd best = null;
    for (int to = from + lineup.tops().size(); to > from; to--) {
      double text = lineup.places().bottom(from, to, lineup.tops());
      // What stands off the grid may be moved down by up to a line.
      if (best != null && cost.gap(text + grid, false) > best.price() + DEARER) {
        break;
      }
      if (lineup.canEnd(to)) {
        PageEnd end = end(lineup, to, text, FootFill.NONE);
        best = best == null || end.price() < best.price() ? end : best;
        ends.add(end);
      }
    }
    Collections.reverse(ends.subList(first, ends.size()));
    return best;
  }

  private List<PageEnd> worthy(List<PageEnd> ends, PageEnd best) {
    if (greedy) {
      return List.of(best);
    }
    double dearest = best.price() + DEARER;
    double fullest = best.natural() ? height : best.text() + best.foot();
    return ends.stream()
        .filter(
            end ->
                end == best
                    || end.price() <= dearest
                        && end.text() + end.foot() > fullest - (EMPTIER + 0.5) * grid)
        .toList();
  }

  private PageEnd end(Lineup lineup, int to, double text, FootFill fill) {
    int from = lineup.from();
    boolean natural = lineup.places().isEnd(to);
    double price = lineup.cost().of(from, to, text, fill);
    int room = (int) Math.floor((height - text - fill.height()) / grid + Strip.SLACK);
    int flexible = natural ? 0 : lineup.places().flexible(from, to);
    int lines = Math.min(Math.clamp(flexible, 0, Math.max(0, room)), MOST_LINES);
    return new PageEnd(lineup, to, text, fill.height(), fill.left(), price, lines, natural);
  }
}
