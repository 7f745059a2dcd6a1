/**
 * The typography report: where the pages of an edition are at their worst, with pictures.
 *
 * <p>What comes in: an {@link octavo.typeset.page.Edition} as the compositor has set it, and the
 * documents it was set from. What goes out: {@link octavo.report.Finding}s, each with its page and
 * its place in the manuscript, and a page of HTML that needs nothing but itself. All is judged by
 * what stands on the pages, the same that is painted: nothing is asked of how it came there.
 */
@NullMarked
package octavo.report;

import org.jspecify.annotations.NullMarked;
