package octavo.typeset;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What may stand on a page that begins at some place, in order: the page ends after some of it.
 * Most pages are a part of the column; where figures float, it is put together by {@link Lineups}.
 */
final class Lineup {
  /** Where a page may not end. */
  static final int NOWHERE = -1;

  private final Galley galley;
  private final PageTops places;
  private final PageCost cost;
  private final int from;
  private final int next;
  private final List<Double> tops;
  private final int @Nullable [] texts;
  private final int @Nullable [] figures;

  private Lineup(
      Galley galley,
      PageTops places,
      PageCost cost,
      int from,
      int next,
      int @Nullable [] texts,
      int @Nullable [] figures) {
    this.galley = galley;
    this.places = places;
    this.cost = cost;
    this.from = from;
    this.next = next;
    int reach = galley.variants().reach();
    this.tops = from < galley.strips().size() ? places.from(from, reach) : List.of();
    this.texts = texts;
    this.figures = figures;
  }

  /**
   * A part of the column.
   *
   * @param from its first strip
   * @param next the first figure that no page has
   */
  static Lineup of(Galley galley, PageTops places, PageCost cost, int from, int next) {
    return new Lineup(galley, places, cost, from, next, null, null);
  }

  /**
   * Something put together.
   *
   * @param galley strips and notes by their place in it
   * @param from the first strip of the page; one before it is what the page before ends with
   * @param texts by how many strips stand above it, which one of the column comes next
   * @param figures likewise, which figure; {@link #NOWHERE} where the page cannot end
   */
  static Lineup of(Galley galley, PageShape page, int from, int[] texts, int[] figures) {
    PageTops places = new PageTops(galley.strips(), page);
    PageCost cost = new PageCost(galley.strips(), page, places);
    return new Lineup(galley, places, cost, from, 0, texts, figures);
  }

  /** Its strips; those of the page from {@link #from} on. */
  List<Strip> strips() {
    return galley.strips();
  }

  /** By strip, the notes it calls. */
  List<List<NoteCall>> called() {
    return galley.called();
  }

  /** Where they stand on the page. */
  PageTops places() {
    return places;
  }

  /** What is bad about a page that ends somewhere. */
  PageCost cost() {
    return cost;
  }

  /** The first strip of the page. */
  int from() {
    return from;
  }

  /** The places of as many strips as the page holds, were paragraphs as short as they can be. */
  List<Double> tops() {
    return tops;
  }

  /** The strip after as many as it holds with all paragraphs as they are best. */
  int end() {
    int end = from + tops.size();
    while (end > from + 1 && !places.holds(end - 1, tops.get(end - 1 - from))) {
      end--;
    }
    return end;
  }

  /** Whether the page can end before a strip. */
  boolean canEnd(int to) {
    return figures == null || figures[to] != NOWHERE;
  }

  /** Whether one of its strips calls a note: from the first up to, not including, the last. */
  boolean calls(int first, int last) {
    for (int i = first; i < last; i++) {
      if (!galley.called().get(i).isEmpty()) {
        return true;
      }
    }
    return false;
  }

  /** Which strip of the column the next page begins with, if this one ends before a strip. */
  int text(int to) {
    return texts == null ? to : texts[to];
  }

  /** Whether nothing of the column stands on the page, if it ends before a strip. */
  boolean isWithoutText(int to) {
    return text(to) == text(from);
  }

  /** Which figure is the first that no page has then. */
  int next(int to) {
    return figures == null ? next : figures[to];
  }
}
