/**
 * Font files in the sfnt container, TrueType and OpenType: their tables, and which of them are
 * damaged. What comes in: the bytes of a file that anybody may have made. What goes out: tables
 * that those who set, embed or name type can read without doubting every number.
 */
@NullMarked
package octavo.theme.sfnt;

import org.jspecify.annotations.NullMarked;
