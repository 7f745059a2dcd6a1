/**
 * Pixels: decoded within bounded memory, turned upright, made smaller, encoded; and what can be
 * told of them, such as whether they are a photograph or a drawing.
 *
 * <p>What comes in: the bytes of an image file and what is demanded of it. What goes out: the bytes
 * of another, with what was done. The same bytes give the same bytes. Knows nothing of books,
 * editions and devices.
 */
@NullMarked
package octavo.raster;

import org.jspecify.annotations.NullMarked;
