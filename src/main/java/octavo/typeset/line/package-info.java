/**
 * Paragraphs to lines: hyphenation, places where lines may end, and the choice among them over the
 * whole paragraph; which way its characters run, and in which order the runs of a line are seen.
 * Knows nothing of pages, of PDF or of style sheets.
 */
@NullMarked
package octavo.typeset.line;

import org.jspecify.annotations.NullMarked;
