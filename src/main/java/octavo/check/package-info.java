/**
 * Checks finished files: EPUBCheck, veraPDF, and the reading back of a PDF's words.
 *
 * <p>What comes in: an EPUB or PDF, and for the reading back the words that must be in it. What
 * goes out: diagnostics.
 */
@NullMarked
package octavo.check;

import org.jspecify.annotations.NullMarked;
