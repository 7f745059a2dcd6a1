/**
 * Documents as trees, style sheets, and the style of each element and page: the part of CSS that
 * the compositor honours, which {@code styles/README.md} lists. What it does not honour is said at
 * each place, unless it is nothing that paper could show.
 *
 * <p>A sheet is divided into {@link octavo.typeset.style.Token}s, these are put together into
 * {@link octavo.typeset.style.SheetRule}s, whatever they mean (CSS Syntax 3), and {@link
 * octavo.typeset.style.SheetReader} makes of them the selectors, declarations and page rules that
 * are honoured.
 *
 * <p>What comes in: {@link octavo.xhtml.XhtmlDocument}s and the text of sheets. What goes out:
 * {@link octavo.typeset.style.Element}s, and from {@link octavo.typeset.style.Cascade} and {@link
 * octavo.typeset.style.PageStyles} their {@link octavo.typeset.style.Style}s.
 */
@NullMarked
package octavo.typeset.style;

import org.jspecify.annotations.NullMarked;
