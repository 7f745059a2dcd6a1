/**
 * Whether an EPUB can be read by everyone: the rules of WCAG 2.2, levels A and AA, and of EPUB
 * Accessibility 1.1 that a program can judge.
 *
 * <p>What comes in: the bytes of any EPUB. What goes out: an {@link
 * octavo.check.access.AccessibilityReport} with what breaks which {@link
 * octavo.check.access.AccessibilityRule}, what the EPUB holds, which questions are left to a person
 * ({@link octavo.manuscript.CheckPoint}), and the codes a bookseller is told (ONIX list 196).
 *
 * <p>The EPUB is read as a reading system reads it, by its package document, its spine, its
 * documents and style sheets: nothing is asked of how it was made. What is damaged is passed over,
 * for EPUBCheck says it.
 */
@NullMarked
package octavo.check.access;

import org.jspecify.annotations.NullMarked;
