package octavo.importer.read;

import org.jsoup.select.Evaluator;
import org.jsoup.select.Selector;

/** Queries that are put to thousands of elements of a page: each is parsed once. */
final class Queries {
  /** Links. */
  static final Evaluator LINKS = Selector.evaluatorOf("a[href]");

  /** Links to a place. */
  static final Evaluator LINKS_TO_PLACES = Selector.evaluatorOf("a[href*=#]");

  /** Headings. */
  static final Evaluator HEADINGS = Selector.evaluatorOf("h1, h2, h3, h4, h5, h6");

  /** What parts a list of notes from what is no part of it. */
  static final Evaluator RULES_AND_HEADINGS = Selector.evaluatorOf("hr, h1, h2, h3, h4, h5, h6");

  /** Cells of tables. */
  static final Evaluator CELLS = Selector.evaluatorOf("td, th");

  /** Figures. */
  static final Evaluator FIGURES = Selector.evaluatorOf("figure");

  private Queries() {}
}
