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

  /** A page of nothing but figures that is fuller than this has them over all its height. */
  private static final double FULL = 0.5;

  private final Galley galley;
  private final NoteRule rule;
  private final PageShape page;
  private final double margin;

  /**
   * @param galley what is to be divided
   * @param rule what divides the notes at the foot from the text
   * @param page how high its text is, and the grid of lines
   * @param margin how high notes may stand beside it, in points
   */
  PageBreaker(Galley galley, NoteRule rule, PageShape page, double margin) {
    this.galley = galley;
    this.rule = rule;
    this.page = page;
    this.margin = margin;
  }

  /**
   * A page's part of the column.
   *
   * @param from the first strip of the column
   * @param to the one after the last; the first itself on a page of nothing but notes or figures
   * @param figures those on it that float, in order
   * @param lines what stands on it
   * @param overfull whether it reaches below the page, being too high for any
   * @param foot the notes at its foot
   * @param margin the notes in its margin
   */
  record Span(
      int from,
      int to,
      List<Floating> figures,
      Lines lines,
      boolean overfull,
      Foot foot,
      MarginFill margin) {
    /** All its strips but those of notes, downwards. */
    List<Strip> strips() {
      return lines.strips();
    }

    /** Where each of them stands, from the top of the text. */
    double[] tops() {
      return lines.tops();
    }

    /** How far down it reaches, notes at its foot included, in points. */
    double depth() {
      return lines.depth();
    }

    /** Whether nothing of the column stands on it. */
    boolean isWithoutText() {
      return from == to;
    }

    /** The strips of the notes in its margin, from the top of the text. */
    List<Standing> beside() {
      return margin.standing(lines.first(), lines.tops());
    }

    /** The strips of all its notes. */
    List<Standing> notes() {
      return Stream.concat(beside().stream(), foot.strips().stream()).toList();
    }
  }

  /**
   * What stands on a page besides notes.
   *
   * @param strips downwards
   * @param first what the first of them counts as where notes say by which strip they are called
   * @param tops where each stands, from the top of the text
   * @param depth how far down the page reaches, notes at its foot included, in points
   */
  record Lines(List<Strip> strips, int first, double[] tops, double depth) {}

  /**
   * The pages, each with at least one strip of text or notes.
   *
   * @param recto whether the first of them is a right-hand page
   */
  List<Span> pages(boolean recto) {
    return pages(search(recto));
  }

  /** The pages that a search has found. */
  List<Span> pages(List<PageNode> found) {
    List<Span> pages = new ArrayList<>();
    int from = 0;
    int next = 0;
    List<WaitingNote> waiting = List.of();
    for (PageNode end : found) {
      pages.add(span(from, galley.floats().subList(next, end.next()), end, waiting));
      from = end.at();
      next = end.next();
      waiting = end.waiting();
    }
    return pages;
  }

  /** Looks for the best pages: after each of them what it has led to. */
  List<PageNode> search(boolean recto) {
    return new PageSearch(galley, rule, page, margin).pages(recto);
  }

  private Span span(int at, List<Floating> figures, PageNode node, List<WaitingNote> waiting) {
    PageEnd end = node.ended();
    Lineup lineup = end.lineup();
    PageTops places = lineup.places();
    int from = lineup.from();
    int to = end.cut();
    List<List<NoteCall>> called = lineup.called().subList(from, to);
    PageCalls notes = new PageCalls(waiting, margin);
    called.forEach(notes::add);
    FootFill fill = fill(lineup, to, notes.atFoot());
    MarginFill beside = notes.beside();
    double[] tops = places.of(from, to, node.filled().widening(), fill.height());
    if (node.at() == at && fill.height() == 0) {
      spread(figures, tops, page.depth() - places.bottom(from, to, tops));
    }
    double text = places.bottom(from, to, tops);
    int standing = notes(List.of(beside.beside()));
    Foot foot = fill.foot(rule, notes(called) - standing);
    boolean overfull = text + fill.height() > page.depth() + SLACK;
    double depth = foot.height() > 0 ? page.depth() : text;
    Lines lines = new Lines(lineup.strips().subList(from, to), from, tops, depth);
    return new Span(at, node.at(), figures, lines, overfull, foot, beside);
  }

  // As much between two of them as above and below them together (LaTeX's pages of floats).
  private void spread(List<Floating> figures, double[] tops, double rest) {
    if (rest > page.depth() * (1 - FULL)) {
      return;
    }
    int strip = 0;
    for (int i = 0; i < figures.size(); i++) {
      int end = strip + figures.get(i).strips().size();
      for (; strip < end; strip++) {
        tops[strip] += rest * (i + 0.5) / figures.size();
      }
    }
  }

  private FootFill fill(Lineup lineup, int to, List<WaitingNote> notes) {
    if (to == lineup.from()) {
      return FootFill.of(notes, rule, page.depth(), true);
    }
    Strip last = lineup.strips().get(to - 1);
    double text = lineup.tops().get(to - 1 - lineup.from()) + last.height();
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
