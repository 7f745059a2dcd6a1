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

  /** Both where hardly a line would be left for a last page. */
  private static final double DEARER_FOR_LAST = 130;

  private static final double EMPTIER_FOR_LAST = 7;

  /** So many strips are hardly more than a line or two. */
  private static final int FEW = 6;

  private final Lineups lineups;
  private final PageCost cost;
  private final PageFills fills;
  private final PageTops places;
  private final int strips;
  private final NoteRule rule;
  private final double height;
  private final double grid;
  private final double margin;
  private final boolean greedy;

  /**
   * Looks for ends.
   *
   * @param margin how high notes may stand beside a page, in points
   * @param greedy whether only the best is worth a look
   */
  PageEnds(Galley galley, NoteRule rule, PageShape page, double margin, boolean greedy) {
    this.places = new PageTops(galley.strips(), page);
    this.strips = galley.strips().size();
    this.lineups = new Lineups(galley, page, places);
    this.cost = new PageCost(galley.strips(), page, places);
    this.fills = new PageFills(page, galley.variants());
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
    int to = plain.end();
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
    for (int to = from + 1; to <= lineup.end(); to++) {
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
      if (best != null && cost.gap(text + grid, false) > best.price() + dearer(best)) {
        break;
      }
      boolean fits = to <= lineup.end() || fills.spared(lineup, to, text) > 0;
      if (fits && lineup.canEnd(to)) {
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
      return List.of(best.filled(fills.of(best)));
    }
    double dearest = best.price() + dearer(best);
    double fullest = best.natural() ? height : Math.min(height, best.text() + best.foot());
    double emptiest = fullest - ((leavesFew(best) ? EMPTIER_FOR_LAST : EMPTIER) + 0.5) * grid;
    return ends.stream()
        .filter(end -> end == best || end.price() <= dearest && end.text() + end.foot() > emptiest)
        .map(end -> end.filled(fills.of(end)))
        .toList();
  }

  private double dearer(PageEnd best) {
    return leavesFew(best) ? DEARER_FOR_LAST : DEARER;
  }

  private boolean leavesFew(PageEnd best) {
    int most = Math.min(best.to() + FEW, strips);
    for (int to = best.to() + 1; to <= most && !best.natural(); to++) {
      if (places.isEnd(to)) {
        return true;
      }
    }
    return false;
  }

  private PageEnd end(Lineup lineup, int to, double text, FootFill fill) {
    boolean natural = lineup.places().isEnd(to);
    int spared = fills.spared(lineup, to, text);
    double price = lineup.cost().of(lineup, to, text - spared * grid, fill);
    price += spared * PageCost.VARIANT;
    return new PageEnd(lineup, to, text, fill.height(), fill.left(), price, natural, List.of());
  }
}
