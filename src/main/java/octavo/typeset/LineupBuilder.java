package octavo.typeset;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Puts together what may stand on a page, downwards. */
final class LineupBuilder {
  private final Galley galley;
  private final PageShape page;
  private final int at;
  private final int from;
  private final List<Strip> strips = new ArrayList<>();
  private final List<List<NoteCall>> called = new ArrayList<>();

  /** By how many strips stand above, the strip of the column and the figure that come next. */
  private final List<Integer> texts = new ArrayList<>();

  private final List<Integer> figures = new ArrayList<>();
  private int text;
  private int figure;

  /** The page can end where the text has come at least so far. */
  private int least;

  private double height;

  /**
   * A page.
   *
   * @param at the strip of the column that the page before ends with
   * @param next the first figure that no page has
   */
  LineupBuilder(Galley galley, PageShape page, int at, int next) {
    this.galley = galley;
    this.page = page;
    this.at = at;
    this.text = at;
    this.figure = next;
    this.from = at > 0 ? 1 : 0;
    mark(false);
    if (at > 0) {
      add(galley.strips().get(at - 1), List.of());
      mark(false);
      height = 0;
    }
  }

  private void mark(boolean canEnd) {
    texts.add(text);
    figures.add(canEnd && text >= least ? figure : Lineup.NOWHERE);
  }

  private void add(Strip strip, List<NoteCall> calls) {
    called.add(NoteCall.in(strips.size(), calls));
    strips.add(strip);
    height += strip.height();
  }

  /**
   * Adds figures at the head, up to one.
   *
   * @param reaching the page can end where the text comes at least to this strip
   */
  void head(int end, int reaching) {
    least = reaching;
    while (figure < end) {
      Floating next = galley.floats().get(figure);
      boolean first = strips.size() == from;
      double above = first ? 0 : galley.between(figure);
      figure(next, above, Strip.Break.FREE, figure + 1 == end);
    }
  }

  private void figure(Floating own, double above, Strip.Break before, boolean canEnd) {
    figure++;
    for (int i = 0; i < own.strips().size(); i++) {
      Strip strip = own.strips().get(i);
      add(i == 0 ? below(strip, above, before) : strip, own.called().get(i));
      mark(canEnd && i == own.strips().size() - 1);
    }
  }

  private static Strip below(Strip strip, double above, Strip.Break before) {
    Strip.Drawing drawing = strip.drawing();
    Optional<Strip> repeated = strip.repeated();
    return new Strip(
        above,
        strip.height(),
        before,
        strip.onGrid(),
        strip.marks(),
        drawing,
        repeated,
        strip.tally(),
        strip.white());
  }

  /**
   * Adds text as far as the page can hold it, with figures where it has them.
   *
   * @param here up to this one
   */
  void text(int here, PageTops places) {
    boolean ended = false;
    while (!ended && height <= page.depth()) {
      figuresHere(here);
      ended = text > at && places.isEnd(text) || text == galley.strips().size();
      if (!ended) {
        strip(here);
      }
    }
    if (ended) {
      rest();
    }
  }

  private void figuresHere(int here) {
    while (figure < here && galley.floats().get(figure).anchor() == text) {
      Floating next = galley.floats().get(figure);
      boolean again = isBelowFigure() && text == galley.floats().get(figure - 1).anchor();
      double above = again ? galley.between(figure) : next.space().above();
      Strip.Break before = again ? Strip.Break.FREE : next.space().before();
      figure(next, above, before, figure + 1 == here);
    }
  }

  // Whether the last strip so far is a figure's.
  private boolean isBelowFigure() {
    return strips.size() > from && texts.getLast().equals(texts.get(texts.size() - 2));
  }

  private void strip(int here) {
    Strip own = galley.strips().get(text);
    if (isBelowFigure()) {
      Floating above = galley.floats().get(figure - 1);
      boolean meant = above.anchor() == text;
      own = afterFigure(own, meant ? above.space().after() : above.space().below());
    }
    add(own, galley.called().get(text));
    text++;
    mark(figure >= here);
  }

  // A table that goes on has its head above it, as at the head of a page.
  private static Strip afterFigure(Strip strip, double above) {
    Strip.Drawing drawing = strip.drawing();
    double repeated = strip.repeatedHeight();
    Strip head = strip.repeated().orElse(strip);
    Strip.Drawing both =
        (sheet, x, y) -> {
          head.drawing().draw(sheet, x, y - repeated);
          drawing.draw(sheet, x, y);
        };
    return new Strip(
        above + repeated,
        strip.height(),
        strip.isForced() ? strip.before() : Strip.Break.FREE,
        strip.onGrid(),
        strip.marks(),
        repeated > 0 ? both : drawing,
        Optional.empty(),
        strip.tally(),
        strip.white());
  }

  // Below the end of the text, what it has left behind.
  private void rest() {
    while (figure < galley.floats().size()
        && galley.floats().get(figure).anchor() <= text
        && galley.floats().get(figure).wish() != Floating.Wish.PAGE
        && height <= page.depth()) {
      Floating next = galley.floats().get(figure);
      figure(
          next,
          isBelowFigure() ? galley.between(figure) : next.space().margin(),
          next.space().before(),
          true);
    }
  }

  /** What has been put together. */
  Lineup build() {
    if (text < galley.strips().size() && height <= page.depth()) {
      // What the page ends before.
      Strip next = galley.strips().get(text);
      add(isBelowFigure() ? afterFigure(next, 0) : next, List.of());
      mark(false);
    }
    return Lineup.of(new Galley(strips, called), page, from, ints(texts), ints(figures));
  }

  private static int[] ints(List<Integer> list) {
    return list.stream().mapToInt(Integer::intValue).toArray();
  }
}
