package octavo.typeset;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * Divides a column of strips into pages, with the notes that its strips call at their feet, so that
 * they cost least all together, as {@link PageCost} has it ({@link PageSearch}). Notes are
 * insertions as TeX has them (TeX: The Program, part 45): what a page cannot take of them begins
 * the foot of the next one. Notes that stand in the margin take no room from the text, and wait for
 * no page.
 */
final class PageBreaker {
  private static final double SLACK = Strip.SLACK;

  private final List<Strip> strips;
  private final List<List<NoteCall>> called;
  private final NoteRule rule;
  private final PageShape page;
  private final PageTops places;
  private final double margin;

  /**
   * @param strips the column
   * @param called by strip, the notes to stand on its page; of one note the first on a page
   * @param rule what divides those at the foot from the text
   * @param page how high its text is, and the grid of lines
   * @param margin how high notes may stand beside it, in points
   */
  PageBreaker(
      List<Strip> strips,
      List<List<NoteCall>> called,
      NoteRule rule,
      PageShape page,
      double margin) {
    this.strips = strips;
    this.called = called;
    this.rule = rule;
    this.page = page;
    this.places = new PageTops(strips, page);
    this.margin = margin;
  }

  /**
   * A page's part of the column.
   *
   * @param from the first strip
   * @param to the one after the last; the first itself on a page of nothing but notes
   * @param tops where each stands, from the top of the text
   * @param overfull whether it reaches below the page, being too high for any
   * @param foot the notes at its foot
   * @param margin the notes in its margin
   */
  record Span(int from, int to, double[] tops, boolean overfull, Foot foot, MarginFill margin) {
    /** The strips of the notes in its margin, from the top of the text. */
    List<Standing> beside() {
      return margin.standing(from, tops);
    }

    /** The strips of all its notes. */
    List<Standing> notes() {
      return Stream.concat(beside().stream(), foot.strips().stream()).toList();
    }
  }

  /**
   * The pages, each with at least one strip of text or notes.
   *
   * @param recto whether the first of them is a right-hand page
   */
  List<Span> pages(boolean recto) {
    List<Span> pages = new ArrayList<>();
    int from = 0;
    List<WaitingNote> waiting = List.of();
    for (PageNode end : new PageSearch(strips, called, rule, page, margin).pages(recto)) {
      pages.add(span(from, end, waiting));
      from = end.at();
      waiting = end.waiting();
    }
    return pages;
  }

  /** What is bad about the pages, as {@link PageCost} has it. */
  double cost(boolean recto) {
    List<PageNode> ends = new PageSearch(strips, called, rule, page, margin).pages(recto);
    return ends.isEmpty() ? 0 : ends.getLast().cost();
  }

  private Span span(int from, PageNode end, List<WaitingNote> waiting) {
    PageCalls notes = new PageCalls(waiting, margin);
    called.subList(from, end.at()).forEach(notes::add);
    FootFill fill = fill(from, end.at(), notes.atFoot());
    MarginFill beside = notes.beside();
    double[] tops = places.of(from, end.at(), end.lines(), fill.height());
    double text = places.bottom(from, end.at(), tops);
    int standing = notes(List.of(beside.beside()));
    Foot foot = fill.foot(rule, notes(called.subList(from, end.at())) - standing);
    boolean overfull = text + fill.height() > page.depth() + SLACK;
    return new Span(from, end.at(), tops, overfull, foot, beside);
  }

  private FootFill fill(int from, int to, List<WaitingNote> notes) {
    if (to == from) {
      return FootFill.of(notes, rule, page.depth(), true);
    }
    Strip last = strips.get(to - 1);
    double text = places.from(from).get(to - 1 - from) + last.height();
    double room = page.depth() - text - aboveRule(last, page.grid());
    return FootFill.of(notes, rule, room, false);
  }

  /** How much space is between the text and the rule above the notes besides, in points. */
  static double aboveRule(Strip last, double grid) {
    // Right under the last row of a cut table it would look like the table's.
    return last.onGrid() ? 0 : grid / 2;
  }

  private static int notes(List<List<NoteCall>> calls) {
    return (int)
        calls.stream()
            .flatMap(List::stream)
            .flatMap(call -> call.notes().stream())
            .map(PageNote::note)
            .distinct()
            .count();
  }
}
