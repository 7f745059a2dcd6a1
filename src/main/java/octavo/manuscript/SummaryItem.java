package octavo.manuscript;

import java.util.List;
import octavo.diagnostic.SourceSpan;

/**
 * A line of {@code SUMMARY.md}.
 *
 * @param sort what it is
 * @param title as inline Markdown
 * @param path the chapter's file as written, percent-decoded; empty for a draft or a part's title
 * @param at the line without blanks at its ends
 * @param items the items listed under it
 */
record SummaryItem(Sort sort, String title, String path, SourceSpan at, List<SummaryItem> items) {
  /** The sorts of line. */
  enum Sort {
    /** A heading over the lists that follow. */
    PART,
    /** A chapter in a list. */
    LISTED,
    /** A link that stands in no list: front or back matter. */
    FREE
  }
}
