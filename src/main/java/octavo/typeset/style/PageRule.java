package octavo.typeset.style;

import java.util.List;
import java.util.Map;
import octavo.diagnostic.SourceSpan;

/**
 * Declarations for pages.
 *
 * @param selectors one of them must match
 * @param geometry size and margins
 * @param text what margin boxes inherit
 * @param boxes what is in the margins
 * @param order the place among all rules of all sheets: of equally weighty ones the later wins
 */
record PageRule(
    List<PageSelector> selectors,
    List<Geometry> geometry,
    List<Declaration> text,
    Map<MarginBox, List<Declaration>> boxes,
    int order) {

  /**
   * A size or a margin.
   *
   * @param property {@code size}, or {@code margin-} with top, bottom, left, right, inside, outside
   * @param terms its terms
   * @param important whether it wins over what is not
   * @param at where it stands
   */
  record Geometry(String property, List<String> terms, boolean important, SourceSpan at) {}

  boolean matches(PageContext page) {
    return selectors.stream().anyMatch(selector -> selector.matches(page));
  }

  /** The weight with which it speaks of a page it matches. */
  int specificity(PageContext page) {
    return selectors.stream()
        .filter(selector -> selector.matches(page))
        .mapToInt(PageSelector::specificity)
        .max()
        .orElse(0);
  }
}
