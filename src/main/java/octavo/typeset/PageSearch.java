package octavo.typeset;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Finds the pages of a column that cost least all together (Plass, "Optimal Pagination Techniques
 * for Automatic Typesetting Systems", 1981; Mittelbach, "A General LuaTeX Framework for Globally
 * Optimized Pagination", 2019): goes over the places where pages may end and keeps for each the
 * best ways to get there, told apart by the side of the next page, the depth of the one that it
 * faces, and the notes and the figures that wait.
 *
 * <p>To take the best next page each time was rejected: it cannot end a page a line earlier for the
 * sake of the next one. Of the ends of a page only those are looked at that are about as good as
 * its best, and this one always, so that no choice is worse than that; where Java's assertions are
 * on, as in tests, each search is held to it.
 */
final class PageSearch {
  /** A page may cost so much more than its best end does, for the sake of others. */
  private static final double DEARER = 60;

  /** And be so much less full, in lines. */
  private static final double EMPTIER = 3;

  /** So many spaces of a page at most have a line more. */
  private static final int MOST_LINES = 6;

  private final Galley galley;
  private final NoteRule rule;
  private final PageTops places;
  private final PageCost cost;
  private final Lineups lineups;
  private final double height;
  private final double grid;
  private final double margin;
  private final List<List<PageNode>> nodes;
  private final PageShape page;
  private final boolean greedy;

  /** Which of the nodes of a place is being followed. */
  private int followed;

  /** See {@link PageBreaker}. */
  PageSearch(Galley galley, NoteRule rule, PageShape page, double margin) {
    this(galley, rule, page, margin, false);
  }

  private PageSearch(Galley galley, NoteRule rule, PageShape page, double margin, boolean greedy) {
    this.galley = galley;
    this.rule = rule;
    this.places = new PageTops(galley.strips(), page);
    this.cost = new PageCost(galley.strips(), page, places);
    this.lineups = new Lineups(galley, page, places);
    this.height = page.depth();
    this.grid = page.grid();
    this.margin = margin;
    this.page = page;
    this.greedy = greedy;
    this.nodes = new ArrayList<>(Collections.nCopies(galley.strips().size() + 1, List.of()));
  }

  /**
   * The best choice.
   *
   * @param recto whether the first page is a right-hand one
   * @return after each page what it has led to
   */
  List<PageNode> pages(boolean recto) {
    List<PageNode> pages = search(recto);
    assert cost(pages) <= greedy(recto) + 0.001 : "pages cost more than greedy ones";
    return pages;
  }

  /** What pages come to of which each is the best that can follow the one before. */
  private double greedy(boolean recto) {
    return cost(new PageSearch(galley, rule, page, margin, true).search(recto));
  }

  private static double cost(List<PageNode> pages) {
    return pages.isEmpty() ? 0 : pages.getLast().cost();
  }

  private List<PageNode> search(boolean recto) {
    add(new PageNode(0, recto, null, List.of(), 0, 0, null, 0, null));
    for (int at = 0; at < nodes.size(); at++) {
      reach(at);
      if (at < galley.strips().size()) {
        // What has led on is remembered by what it has led to.
        nodes.set(at, List.of());
      }
    }
    return trace(best(nodes.getLast()));
  }

  private PageNode best(List<PageNode> ends) {
    @Nullable PageNode best = null;
    for (PageNode end : ends) {
      boolean last = end.waiting().isEmpty() && end.next() == galley.floats().size();
      if (last && (best == null || end.cost() < best.cost())) {
        best = end;
      }
    }
    if (best == null) {
      throw new IllegalStateException("no page ends where the text does");
    }
    return best;
  }

  private static List<PageNode> trace(PageNode end) {
    List<PageNode> pages = new ArrayList<>();
    @Nullable PageNode node = end;
    while (node != null && node.before() != null) {
      pages.add(node);
      node = node.before();
    }
    Collections.reverse(pages);
    return pages;
  }

  // Pages of nothing but notes or figures lead to where they have begun, with fewer that wait.
  private void reach(int at) {
    List<WaitingNote> waiting = List.of();
    List<PageEnd> ends = List.of();
    @Nullable Lineup plain = null;
    int next = -1;
    for (followed = 0; followed < nodes.get(at).size(); followed++) {
      PageNode node = nodes.get(at).get(followed);
      if (node.next() != next || !PageNode.isAlike(waiting, node.waiting())) {
        plain = plain != null && node.next() == next ? plain : lineup(at, node.next());
        next = node.next();
        waiting = node.waiting();
        ends = isLast(node) ? List.of() : ends(plain, waiting);
      }
      for (PageEnd end : ends) {
        follow(node, end);
      }
    }
  }

  private Lineup lineup(int at, int next) {
    return Lineup.of(galley, places, cost, at, next);
  }

  private boolean isLast(PageNode node) {
    return node.at() == galley.strips().size()
        && node.waiting().isEmpty()
        && node.next() == galley.floats().size();
  }

  /** The ends of a page that are worth a look, the best one among them. */
  private List<PageEnd> ends(Lineup plain, List<WaitingNote> waiting) {
    int at = plain.from();
    int to = at + plain.tops().size();
    int next = plain.next(at);
    if (lineups.isPlain(to, next)) {
      List<PageEnd> ends = new ArrayList<>();
      PageEnd best = ends(plain, waiting, ends);
      return best == null ? List.of() : worthy(ends, best);
    }
    List<PageEnd> all = new ArrayList<>();
    PageEnd best = null;
    for (Lineup lineup : lineups.from(at, to, next)) {
      PageEnd own = ends(lineup, waiting, all);
      best = best == null || own != null && own.price() <= best.price() ? own : best;
    }
    return best == null ? List.of() : worthy(all, best);
  }

  // Adds the ends of a page, and returns the best of them.
  private @Nullable PageEnd ends(Lineup lineup, List<WaitingNote> waiting, List<PageEnd> ends) {
    int from = lineup.from();
    List<Double> tops = lineup.tops();
    if (waiting.isEmpty() && !lineup.calls(from, from + tops.size())) {
      return withoutNotes(lineup, ends);
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
  private @Nullable PageEnd withoutNotes(Lineup lineup, List<PageEnd> ends) {
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

  private void follow(PageNode node, PageEnd end) {
    boolean pair = !node.recto() && !end.natural();
    double late = cost.late(lineups.late(end.to(), end.next()), node.recto());
    @Nullable PageNode best = null;
    for (int lines = 0; lines <= end.lines(); lines++) {
      double depth = end.foot() > 0 ? height : end.text() + lines * grid;
      double price = cost.widened(end, lines) + late;
      if (node.facing() != null && !end.natural()) {
        price += cost.uneven(node.facing(), depth);
      }
      PageNode next =
          new PageNode(
              end.to(),
              !node.recto(),
              pair ? depth : null,
              end.left(),
              node.cost() + price,
              lines,
              end,
              end.next(),
              node);
      if (pair && end.foot() == 0) {
        add(next);
      } else if (best == null || next.cost() < best.cost()) {
        best = next;
      }
    }
    if (best != null) {
      add(best);
    }
  }

  private void add(PageNode node) {
    if (nodes.get(node.at()).isEmpty()) {
      nodes.set(node.at(), new ArrayList<>());
    }
    List<PageNode> here = nodes.get(node.at());
    for (int i = 0; i < here.size(); i++) {
      if (here.get(i).isAlike(node)) {
        if (node.cost() < here.get(i).cost()) {
          here.set(i, node);
          again(node, i);
        }
        return;
      }
    }
    here.add(node);
  }

  // After a page of nothing but notes or figures there may be a better way to what has been
  // followed already.
  private void again(PageNode node, int place) {
    if (node.before() != null && node.before().at() == node.at()) {
      followed = Math.min(followed, place - 1);
    }
  }
}
