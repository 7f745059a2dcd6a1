package octavo.typeset;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * Divides a column of strips into pages, with the notes that its strips call at their feet. Of the
 * places where a page could end the cheapest wins, as {@link PageCost} has it; notes are insertions
 * as TeX has them (TeX: The Program, part 45): what a page cannot take of them begins the foot of
 * the next one. Notes that stand in the margin take no room from the text, and wait for no page.
 */
final class PageBreaker {
  private static final double SLACK = Strip.SLACK;

  private final List<Strip> strips;
  private final List<List<NoteCall>> called;
  private final NoteRule rule;
  private final PageCost cost;
  private final double height;
  private final double grid;
  private final double margin;
  private List<WaitingNote> waiting = List.of();

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
    this.cost = new PageCost(strips, page);
    this.height = page.depth();
    this.grid = page.grid();
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

  /** The pages, each with at least one strip of text or notes. */
  List<Span> pages() {
    List<Span> pages = new ArrayList<>();
    int from = 0;
    while (from < strips.size() || !waiting.isEmpty()) {
      Span page = page(from);
      pages.add(page);
      from = page.to();
    }
    return pages;
  }

  private Span page(int from) {
    List<Double> tops = tops(from);
    PageCalls notes = new PageCalls(waiting, margin);
    MarginFill beside = MarginFill.EMPTY;
    FootFill best = FootFill.of(waiting, rule, height, true);
    int end = from;
    double least = waiting.isEmpty() ? Double.POSITIVE_INFINITY : cost.of(from, from, 0, best);
    for (int to = from + 1; to <= from + tops.size(); to++) {
      notes.add(called.get(to - 1));
      double text = tops.get(to - 1 - from) + strips.get(to - 1).height();
      FootFill fill = FootFill.of(notes.atFoot(), rule, height - text - aboveRule(to - 1), false);
      double price = cost.of(from, to, text, fill);
      if (price <= least) {
        least = price;
        end = to;
        best = new FootFill(List.copyOf(fill.waiting()), fill.whole(), fill.cut(), fill.height());
        beside = notes.beside();
      } else if (fill.late() > best.late()) {
        // Every further line makes less room, for more notes.
        break;
      }
    }
    waiting = best.left();
    return span(from, end, tops, best, beside);
  }

  // Right under the last row of a cut table the rule above the notes would look like the table's.
  private double aboveRule(int last) {
    return strips.get(last).onGrid() ? 0 : grid / 2;
  }

  private Span span(int from, int end, List<Double> tops, FootFill fill, MarginFill beside) {
    double[] kept = new double[end - from];
    for (int i = 0; i < kept.length; i++) {
      kept[i] = tops.get(i);
    }
    centre(from, kept);
    spread(from, kept, height - fill.height());
    double text = end > from ? kept[end - from - 1] + strips.get(end - 1).height() : 0;
    Foot foot = fill.foot(rule, notes(called.subList(from, end)) - notes(List.of(beside.beside())));
    return new Span(from, end, kept, text + fill.height() > height + SLACK, foot, beside);
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

  // As much as the page holds of the column.
  private List<Double> tops(int from) {
    List<Double> tops = new ArrayList<>();
    boolean atStart = from == 0 || from < strips.size() && strips.get(from).isForced();
    double y = 0;
    for (int i = from; i < strips.size(); i++) {
      Strip strip = strips.get(i);
      double top = top(strip, y, i == from, atStart);
      if (i > from && (strip.isForced() || top + strip.height() > height + SLACK)) {
        break;
      }
      tops.add(top);
      y = top + strip.height();
    }
    return tops;
  }

  // Where a page begins because it must, the space above is meant: the sink of a chapter's head.
  private double top(Strip strip, double y, boolean first, boolean atStart) {
    boolean falls = first && !atStart || Double.isInfinite(strip.above());
    double above = first && !atStart ? strip.repeatedHeight() : 0;
    double top = strip.topBelow(y, falls ? above : strip.above(), grid);
    // On a page so low that what sinks would leave it, it stands at the foot instead.
    return first && atStart ? Math.max(0, Math.min(top, height - strip.height())) : top;
  }

  // What stands off the grid between two lines on it, such as a picture, has as much of what is
  // left to the next of these above it as below; unless it belongs to the line above.
  private void centre(int from, double[] tops) {
    int begin = 0;
    for (int i = 1; i < tops.length; i++) {
      Strip strip = strips.get(from + i);
      Strip before = strips.get(from + i - 1);
      if (!strip.onGrid() && before.onGrid()) {
        begin = strip.before() == Strip.Break.TORN ? 0 : i;
      } else if (strip.onGrid() && !before.onGrid() && begin > 0) {
        double rest = tops[i] - strip.space() - before.height() - tops[i - 1];
        for (int j = begin; j < i; j++) {
          tops[j] += rest / 2;
        }
        begin = 0;
      }
    }
  }

  // What asks for all the space there is moves to the foot, with what comes after it.
  private void spread(int from, double[] tops, double bottom) {
    int last = tops.length - 1;
    double rest = last < 0 ? 0 : bottom - tops[last] - strips.get(from + last).height();
    for (int i = 0; i <= last && rest > 0; i++) {
      if (Double.isInfinite(strips.get(from + i).above())) {
        for (int j = i; j <= last; j++) {
          tops[j] += rest;
        }
        return;
      }
    }
  }
}
