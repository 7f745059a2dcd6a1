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
 * sake of the next one. Of the {@link PageEnds} the best is always looked at, so that no choice is
 * worse than that; where Java's assertions are on, as in tests, each search is held to it.
 */
final class PageSearch {
  private final Galley galley;
  private final NoteRule rule;
  private final PageTops places;
  private final PageCost cost;
  private final Lineups lineups;
  private final double margin;
  private final PageShape page;
  private final PageEnds ends;
  private final List<List<PageNode>> nodes;

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
    this.margin = margin;
    this.page = page;
    this.ends = new PageEnds(galley, rule, page, margin, greedy);
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
    add(new PageNode(0, recto, null, List.of(), 0, null, null, 0, null));
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

  /** The ends of a page before which some notes wait and a figure is the next. */
  private record Reached(int next, List<WaitingNote> waiting, List<PageEnd> ends) {
    boolean isFrom(PageNode node) {
      return node.next() == next && PageNode.isAlike(waiting, node.waiting());
    }
  }

  // Pages of nothing but notes or figures lead to where they have begun, with fewer that wait.
  private void reach(int at) {
    List<Reached> reached = new ArrayList<>();
    for (followed = 0; followed < nodes.get(at).size(); followed++) {
      PageNode node = nodes.get(at).get(followed);
      for (PageEnd end : ends(node, reached)) {
        follow(node, end);
      }
    }
  }

  private List<PageEnd> ends(PageNode node, List<Reached> reached) {
    for (Reached known : reached) {
      if (known.isFrom(node)) {
        return known.ends();
      }
    }
    Lineup plain = lineup(node.at(), node.next());
    List<PageEnd> found = isLast(node) ? List.of() : ends.of(plain, node.waiting());
    reached.add(new Reached(node.next(), node.waiting(), found));
    return found;
  }

  private Lineup lineup(int at, int next) {
    return Lineup.of(galley, places, cost, at, next);
  }

  private boolean isLast(PageNode node) {
    return node.at() == galley.strips().size()
        && node.waiting().isEmpty()
        && node.next() == galley.floats().size();
  }

  private void follow(PageNode node, PageEnd end) {
    boolean pair = !node.recto() && !end.natural();
    double late = cost.late(lineups.late(end.to(), end.next()), node.recto());
    @Nullable PageNode best = null;
    for (PageFill fill : end.fills()) {
      PageNode next =
          new PageNode(
              end.to(),
              !node.recto(),
              pair ? fill.depth() : null,
              end.left(),
              node.cost() + fill.price() + late + facing(node, end, fill),
              end,
              fill,
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

  private double facing(PageNode node, PageEnd end, PageFill fill) {
    return node.facing() == null || end.natural()
        ? 0
        : cost.uneven(node.facing(), fill.depth())
            + fill.widening().beside(node.filled().widening());
  }

  private void add(PageNode node) {
    if (nodes.get(node.at()).isEmpty()) {
      nodes.set(node.at(), new ArrayList<>());
    }
    List<PageNode> here = nodes.get(node.at());
    for (int i = 0; i < here.size(); i++) {
      if (here.get(i).isAsGoodAs(node)) {
        return;
      }
      if (node.isAsGoodAs(here.get(i))) {
        here.set(i, node);
        again(node, i);
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
