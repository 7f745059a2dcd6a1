/**
 * Blocks to XHTML with ids, roles and {@code epub:type}s.
 *
 * <p>What comes in: a {@link octavo.book.Book} with its {@link octavo.resolve.NotePlan}. What goes
 * out: its {@link octavo.xhtml.XhtmlDocument}s in reading order, made pages (title page, contents,
 * notes …) among them. Where a link points is decided by the caller's {@link
 * octavo.xhtml.Addresses}, so that the EPUB of many files and the single document of the css engine
 * come from the same code. What differs between the two follows {@link
 * octavo.manuscript.Edition#format()}: only editions for screens have {@code epub:type} and
 * scrolling tables, and each of their documents begins at {@code h1}; on paper headings count
 * through from the parts down.
 *
 * <p>What style sheets may rely on:
 *
 * <pre>
 * section.KIND                     a document; KIND is ComponentKind.key(): chapter, part, preface …
 *   div.opener                     its head: p.number, h1.title (on paper h1 to h6), and p.subtitle
 *     h1.title.numeral + p.subtitle  a numeral, or "Part I", and what its author wrote below it as its title;
 *                                  p.subtitle.argument where in most chapters that is a sentence
 *   p.first                        the first paragraph after a heading, a break, an extract
 *   h2.numeral + p.subtitle        a heading that is a numeral, and what its author wrote there as its title
 *   p.signature                    the name, place and date below a preface or a letter, a line each
 *   h2 &gt; span.section-number       before the words of a heading that is numbered
 * section.numbered-paragraphs      p with data-paragraph, the number of a paragraph
 * section.dedication.letter        a dedication of more than some six lines, to be set as text
 * section.part.short               a part with no more text than some four lines, to be set as display
 * section.epigraph.long            an epigraph of more than some four lines, to be set as text
 * section.half-title                p.title
 * section.title-page               h1.title, p.subtitle, p.series, p.creator.role-aut, p.publisher, p.year
 * section.imprint                  p.title, p.publisher, p.identifier, p.rights, p.description
 * section.contents                 (nav.contents on screens) h1.title, ol.entries &gt; li.entry.KIND.depth-N
 *                                  &gt; a &gt; span.entry-number, span.entry-title; then the inner ol.entries
 *   li.entry.numeral               three or more in a row: chapters that have but a numeral; with
 *                                  .followed, and no space after it, where another follows
 *   li.entry.section               a heading of a chapter
 * section.illustrations, section.tables  h1.title, ol.entries &gt; li.entry &gt; a &gt; span.entry-title
 * section.endnotes                 h1.title, section.notes-group &gt; h2.title + ol.notes
 * section.notes-group.chapter-notes  the same at the end of a chapter
 * section.notes-group.popup-notes  notes that pop up, aside.note each, kept at the end of a chapter
 * section.page-notes             notes to be set on the pages of their references
 *   ol.notes &gt; li.note            p &gt; span.note-number "18." (in page notes and for Kindle its number is
 *                                  a.note-return), or p.note-head with nothing but it; last a.backlink (inside span.backlinks
 *                                  where there are several); p.missing for a text that was not given
 * section.colophon                 p
 * span.unbroken                    on paper: a word and the marks that must stay on its line
 * sup.note-call &gt; a               a mark; sup.note-comma between two of them
 * figure.figure                    with .placement-near, -here, -float, -page, .absent;
 *                                  img or div.placeholder, then figcaption
 *   figcaption (.long)             span.figure-number, span.caption,
 *                                  span.credits (span.credit, span.licence)
 * figure.listing                   figcaption (span.listing-number, span.caption), p.file-name, pre.code
 * pre.code, pre.code.numbered      code (span.code-line with data-line, span.tok-keyword …: see CodeToken)
 * pre.code &gt; code.language-X     code without a caption as well
 * div.table &gt; table               with .placement-here, -float, -page on div.table where that is
 *                                  said; th and td with .align-left, .align-centre, .align-right
 *   div.table-box                  on screens between the two, with .needs-12 to .needs-44 or .needs-more:
 *                                  how many em its words need
 * blockquote                       .verse (p &gt; span.line), .epigraph, .epigraph.long
 * ul.tight, ol.tight, dl, hr.break, aside
 * img.inline, span.placeholder     an image in a line; one that is absent
 * </pre>
 *
 * <p>In print, {@code a.backlink} of a note's only reference is empty: the style sheet fills in the
 * page by {@code target-counter}, and where there are several it holds the letter. What stands
 * before and after the number of a page in the book's language, such as "p.", is its {@code
 * data-page-before} and {@code data-page-after}. Classes the author wrote stand beside these.
 */
@NullMarked
package octavo.xhtml;

import org.jspecify.annotations.NullMarked;
