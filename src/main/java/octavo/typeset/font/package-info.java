/**
 * Font files, opened and shaped: text goes in with a {@link octavo.typeset.font.Setting}, glyphs
 * come out. HarfBuzz does the shaping; nothing outside this package sees it.
 */
@NullMarked
package octavo.typeset.font;

import org.jspecify.annotations.NullMarked;
