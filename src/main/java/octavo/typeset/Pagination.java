package octavo.typeset;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Divides the column of a document into pages. Where two facing pages cannot be made to end on the
 * same line a paragraph on them, or shortly before, is set with a line more or less (Mittelbach, "A
 * General LuaTeX Framework for Globally Optimized Pagination", 2019, calls it a variant), if all
 * pages together are the better for it.
 *
 * <p>To let the search choose among all variants of all paragraphs was rejected: to set them takes
 * several times as long as the text itself, and hardly a chapter needs one.
 */
final class Pagination {
  /** What a paragraph that is not as good as it could be costs, as {@link PageCost} has it. */
  private static final double VARIANT = 6;

  /** So many pages before a spread what is on them may help it. */
  private static final int BEFORE = 2;

  /**
   * Pages further apart, in lines, are not so for want of a line; nearer ones stand off the grid.
   */
  private static final double FURTHEST = 2.5;

  private static final double NEAREST = 0.75;

  /** So many variants are set for a document at most. */
  private static final int MOST_TRIALS = 120;

  private final Column column;
  private final PageNotes notes;
  private final NoteRule rule;
  private final PageShape page;
  private final double margin;
  private int trials;

  /**
   * @param column of the document, which has other lines afterwards where some are set anew
   * @param notes that stand on its pages
   * @param rule what divides those at the foot from the text
   * @param page the shape of its pages
   */
  Pagination(Column column, PageNotes notes, NoteRule rule, PageShape page) {
    this.column = column;
    this.notes = notes;
    this.rule = rule;
    this.page = page;
    this.margin = notes.column().map(MarginColumn::depth).orElse(0.0);
  }

  /** A paragraph set otherwise, and what all pages then cost. */
  private record Variant(Variable paragraph, List<Strip> strips, double cost) {}

  /**
   * The pages.
   *
   * @param recto whether the first of them is a right-hand page
   */
  List<PageBreaker.Span> pages(boolean recto) {
    List<PageBreaker.Span> pages = breaker(column.strips(), column.floats()).pages(recto);
    PageTops places = new PageTops(column.strips(), page);
    int verso = recto ? 1 : 0;
    while (verso + 1 < pages.size() && trials < MOST_TRIALS) {
      boolean uneven = isUneven(pages.get(verso), pages.get(verso + 1), places);
      Variant better = uneven ? better(pages, verso, recto) : null;
      if (better == null) {
        verso += 2;
      } else {
        column.replace(better.paragraph, better.strips);
        pages = breaker(column.strips(), column.floats()).pages(recto);
        places = new PageTops(column.strips(), page);
      }
    }
    return pages;
  }

  private PageBreaker breaker(List<Strip> strips, List<Floating> floats) {
    return new PageBreaker(Galley.of(strips, floats, notes), rule, page, margin);
  }

  private boolean isUneven(PageBreaker.Span left, PageBreaker.Span right, PageTops places) {
    double apart = Math.abs(left.depth() - right.depth()) / page.grid();
    return !left.isWithoutText()
        && !right.isWithoutText()
        && places.isWithin(left.from(), left.to())
        && places.isWithin(right.from(), right.to())
        && apart > NEAREST
        && apart < FURTHEST;
  }

  private @Nullable Variant better(List<PageBreaker.Span> pages, int verso, boolean recto) {
    int from = pages.get(Math.max(0, verso - BEFORE)).from();
    int to = pages.get(verso + 1).to();
    double least = breaker(column.strips(), column.floats()).cost(recto) - VARIANT;
    Variant best = null;
    for (Variable paragraph : List.copyOf(column.variables())) {
      boolean near = paragraph.from() < to && paragraph.to() > from;
      for (int lines = -1; near && lines <= 1 && trials < MOST_TRIALS; lines += 2) {
        Variant tried = tried(paragraph, lines, recto);
        if (tried != null && tried.cost < least) {
          least = tried.cost;
          best = tried;
        }
      }
    }
    return best;
  }

  private @Nullable Variant tried(Variable paragraph, int lines, boolean recto) {
    if (!paragraph.isUntouched(column.strips())) {
      return null;
    }
    trials++;
    List<Strip> strips = paragraph.with(lines);
    if (strips.isEmpty()) {
      return null;
    }
    List<Strip> all = new ArrayList<>(column.strips());
    all.subList(paragraph.from(), paragraph.to()).clear();
    all.addAll(paragraph.from(), strips);
    List<Floating> floats = Floats.moved(column.floats(), paragraph.to(), lines);
    return new Variant(paragraph, strips, breaker(all, floats).cost(recto));
  }
}
