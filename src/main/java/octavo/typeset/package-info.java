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
 * style   documents as trees, style sheets, the style of each element
 * </pre>
 *
 * <p>Each uses only those above it, and none of them the compositor itself. That sets a document in
 * four steps: {@link octavo.typeset.BlockSetter} and {@link octavo.typeset.ParagraphLines} make a
 * {@link octavo.typeset.Column} of {@link octavo.typeset.Strip}s, {@link octavo.typeset.Pagination}
 * lets {@link octavo.typeset.PageSearch} find the pages that cost least all together, and once more
 * where these have {@link octavo.typeset.Blemishes}, with paragraphs that may be a line longer or
 * shorter, {@link octavo.typeset.PageBreaker} makes them and puts the {@link
 * octavo.typeset.PageNotes} in the margins and at the feet of pages, {@link octavo.typeset.Makeup}
 * gives the pages of all documents their numbers and heads, and what the text says of page numbers
 * is set anew until it is true; so are notes that count from 1 on each page, for which a {@link
 * octavo.typeset.Copywriter} writes the documents anew.
 *
 * <p>Figures may leave their place on paper. {@link octavo.typeset.FloatSetter} sets such a figure
 * by itself as a {@link octavo.typeset.Floating}, which the column remembers by the strip it stands
 * before; its structure stays at its place in the reading order. Where one may be on a page or
 * waits for it, the search asks {@link octavo.typeset.Lineups} for all that may stand there:
 * figures that wait at the head, then text, with the figures it has where it has them or without,
 * which then wait for the next page and cost for it as much as a hole of some two lines. A page
 * without a figure in reach is a part of the column, as if there were no figures. A {@link
 * octavo.typeset.Plate} is a figure as high as a page.
 */
@NullMarked
package octavo.typeset;

import org.jspecify.annotations.NullMarked;
