package octavo.typeset;

import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import octavo.typeset.page.Placed;
import octavo.typeset.style.Element;

/**
 * Puts what is wider than the page on pages of its own, turned by a quarter to the left: its top is
 * at the left of the page, on both sides of a leaf, so that the book is turned one way for all of
 * them. Heads and folios stay upright, and so do notes, at the foot of the page.
 */
final class TurnedPages {
  private final Workshop workshop;
  private final Column column;
  private final PageShape page;
  private final PageNotes notes;
  private final List<String> earlier;

  /**
   * Turns what stands in the text of a document.
   *
   * @param column what the pages are put into, each as one strip
   * @param notes that may stand on the pages
   */
  TurnedPages(Workshop workshop, Column column, PageShape page, PageNotes notes) {
    this(workshop, column, page, notes, List.of());
  }

  /**
   * Turns what stands in a column of its own.
   *
   * @param earlier the notes that are called before it
   */
  TurnedPages(
      Workshop workshop, Column column, PageShape page, PageNotes notes, List<String> earlier) {
    this.workshop = workshop;
    this.column = column;
    this.page = page;
    this.notes = notes;
    this.earlier = List.copyOf(earlier);
  }

  /**
   * The shape of the pages of an element as they are when turned, where its notes have room too.
   */
  PageShape shape(Element element) {
    double foot = foot(NoteReferences.within(element));
    return page.deep(Math.max(1, page.depth() - foot)).turned();
  }

  /**
   * Adds pages.
   *
   * @param turned what stands on them
   * @param shape of them as they are when turned
   */
  void add(Column turned, PageShape shape) {
    List<List<NoteCall>> none = Collections.nCopies(turned.size(), List.of());
    int mark = column.size();
    List<PageBreaker.Span> pages =
        new PageBreaker(new Galley(turned.strips(), none), NoteRule.NONE, shape, 0).pages(true);
    for (PageBreaker.Span span : pages) {
      add(span, turned.strips().subList(span.from(), span.to()), shape, pages.size() == 1);
    }
    column.reading().set(mark, column.size(), turned.reading().calls(turned.strips(), 0));
    column.overflows().addAll(turned.overflows());
  }

  private void add(PageBreaker.Span span, List<Strip> strips, PageShape shape, boolean alone) {
    if (span.overfull()) {
      column.overflow(Overflow.Kind.PIECE);
    }
    double foot = foot(strips.stream().flatMap(strip -> strip.marks().notes().stream()).toList());
    double height = page.depth() - foot;
    double deep = span.tops()[strips.size() - 1] + strips.getLast().height();
    double across = alone ? Math.max(0, shape.depth() - deep) / 2 : 0;
    double up = (height + shape.measure()) / 2;
    column.newPage();
    strips.forEach(strip -> column.mark(strip.marks().lowered(0)));
    column.add(
        height,
        false,
        (sheet, x, y) -> {
          sheet.add(new Placed.Turn(x + across, y + up));
          for (int i = 0; i < strips.size(); i++) {
            boolean repeats = i == 0 && span.from() > 0;
            new Standing(strips.get(i), span.tops()[i], repeats).draw(sheet, 0, 0);
          }
          sheet.add(new Placed.EndOfTurn());
        });
  }

  // Notes that stand on an earlier page take no room on this one.
  private double foot(List<String> calls) {
    if (calls.isEmpty()) {
      return 0;
    }
    Set<String> before = new HashSet<>(earlier);
    before.addAll(column.reading().calls(column.strips(), 0));
    NoteRule rule = NoteRule.of(workshop.cascade(), page.measure());
    double height = notes.height(calls, before, rule);
    return height == 0 ? 0 : height + page.grid() / 2;
  }
}
