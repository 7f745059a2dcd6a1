/**
 * Styles and fonts of an edition.
 *
 * <p>What comes in: a theme's name, its folder in the book or among the built-in ones. What goes
 * out: a {@link octavo.theme.Theme}: font files by family and role, trim sizes, and the style
 * sheets of the EPUB and the printed edition, and the parts of the text's faces that a book on
 * screens needs.
 */
@NullMarked
package octavo.theme;

import org.jspecify.annotations.NullMarked;
