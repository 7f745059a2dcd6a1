/**
 * What the compositor makes: pages, what is placed on them, and the logical structure that says in
 * which order it is read and what each piece is. Lengths are in points, from the top left corner of
 * the page, downwards.
 */
@NullMarked
package octavo.typeset.page;

import org.jspecify.annotations.NullMarked;
