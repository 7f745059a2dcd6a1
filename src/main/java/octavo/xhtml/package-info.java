/**
 * Blocks to XHTML with ids, roles and {@code epub:type}s.
 *
 * <p>What comes in: a {@link octavo.book.Book} with its {@link octavo.resolve.NotePlan}. What goes
 * out: its {@link octavo.xhtml.XhtmlDocument}s in reading order, made pages (title page, contents,
 * notes …) among them. Where a link points is decided by the caller's {@link
 * octavo.xhtml.Addresses}, so that the EPUB of many files and the single document of the css engine
 * come from the same code.
 */
@NullMarked
package octavo.xhtml;

import org.jspecify.annotations.NullMarked;
