package octavo.typeset;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Divides the column of a document into pages. Where two facing pages cannot be made to end on the
 * same line, or only with more white between blocks, and where a chapter ends on a page with hardly
 * a line, the search may set paragraphs on these pages, or shortly before, with a line more or less
 * (Mittelbach, "A General LuaTeX Framework for Globally Optimized Pagination", 2019, calls that a
 * variant), if all pages together are the better for it.
 *
 * <p>To let it choose among all variants of all paragraphs was rejected: to set them takes several
 * times as long as the text itself, and hardly a chapter needs one.
 */
final class Pagination {
  /** After so many searches at most pages are as they are. */
  private static final int MOST_SEARCHES = 3;

  /** So many variants are set for a document at most. */
  private static final int MOST_TRIALS = 120;

  private final Column column;
  private final PageNotes notes;
  private final NoteRule rule;
  private final PageShape page;
  private final double margin;
  private final List<Variants.Variant> variants = new ArrayList<>();
  private final Set<Integer> tried = new HashSet<>();

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

  /**
   * The pages.
   *
   * @param recto whether the first of them is a right-hand page
   */
  List<PageBreaker.Span> pages(boolean recto) {
    Galley galley = Galley.of(column.strips(), column.floats(), notes);
    PageBreaker breaker = breaker(galley);
    List<PageNode> best = breaker.search(recto);
    List<PageNode> found = best;
    int searches = 1;
    while (searches < MOST_SEARCHES && tryNear(new Blemishes(found, page).ranges())) {
      Variants known = new Variants(variants, column.size());
      found = breaker(galley.varied(known)).search(recto);
      searches++;
    }
    return anew(chosen(found), cost(best), recto).orElseGet(() -> breaker.pages(best));
  }

  private PageBreaker breaker(Galley galley) {
    return new PageBreaker(galley, rule, page, margin);
  }

  private static double cost(List<PageNode> pages) {
    return pages.isEmpty() ? 0 : pages.getLast().cost();
  }

  /** Sets the paragraphs there otherwise; returns whether any can be. */
  private boolean tryNear(List<Blemishes.Range> ranges) {
    int known = variants.size();
    for (Variable paragraph : column.variables()) {
      boolean near = ranges.stream().anyMatch(range -> range.has(paragraph));
      if (near && tried.size() < MOST_TRIALS && tried.add(paragraph.from())) {
        vary(paragraph);
      }
    }
    return variants.size() > known;
  }

  private void vary(Variable paragraph) {
    if (paragraph.isUntouched(column.strips())) {
      for (int by = -1; by <= 1; by += 2) {
        List<Strip> strips = paragraph.with(by);
        if (!strips.isEmpty()) {
          variants.add(new Variants.Variant(paragraph, strips, by));
        }
      }
    }
  }

  private List<Variants.Variant> chosen(List<PageNode> pages) {
    Variants known = new Variants(variants, column.size());
    List<Variants.Variant> chosen = new ArrayList<>();
    int from = 0;
    for (PageNode node : pages) {
      chosen.addAll(known.of(from, node.at(), node.filled().by()));
      from = node.at();
    }
    chosen.sort(Comparator.comparingInt(variant -> variant.paragraph().from()));
    return chosen;
  }

  // The search has known the paragraphs' heights, not where their words are divided.
  private Optional<List<PageBreaker.Span>> anew(
      List<Variants.Variant> chosen, double most, boolean recto) {
    if (chosen.isEmpty()) {
      return Optional.empty();
    }
    List<Strip> strips = new ArrayList<>(column.strips());
    List<Floating> floats = column.floats();
    for (Variants.Variant variant : chosen.reversed()) {
      Variable paragraph = variant.paragraph();
      strips.subList(paragraph.from(), paragraph.to()).clear();
      strips.addAll(paragraph.from(), variant.strips());
      floats = Floats.moved(floats, paragraph.to(), variant.by());
    }
    PageBreaker breaker = breaker(Galley.of(strips, floats, notes));
    List<PageNode> pages = breaker.search(recto);
    if (cost(pages) + chosen.size() * PageCost.VARIANT >= most) {
      return Optional.empty();
    }
    chosen.reversed().forEach(variant -> column.replace(variant.paragraph(), variant.strips()));
    return Optional.of(breaker.pages(pages));
  }
}
