/**
 * The compositor: sets an edition's documents as pages of placed glyphs. Knows nothing of PDF.
 *
 * <p>What comes in: the {@link octavo.xhtml.XhtmlDocument}s of a book and the style sheets of its
 * theme, the same that style the EPUB, so that both engines and the EPUB carry the same words, the
 * same made pages and the same class names. What goes out: an {@link octavo.typeset.page.Edition}
 * of pages, with the structure that assistive technology reads.
 *
 * <pre>
 * font    font files opened and shaped by HarfBuzz; fallback over a theme's fonts
 * line    hyphenation, places where lines may end, Knuth and Plass's optimum fit
 * page    what comes out: pages, what stands on them, and their logical structure
 * </pre>
 *
 * <p>Each uses only those above it, and none of them the compositor itself.
 */
@NullMarked
package octavo.typeset;

import org.jspecify.annotations.NullMarked;
