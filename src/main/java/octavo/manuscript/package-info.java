/**
 * Finds and reads a book in any of the layouts people keep books in, with its settings and
 * captions.
 *
 * <p>What comes in: a folder or a file. What goes out: a {@link octavo.manuscript.Manuscript}: the
 * chapter files in order with their text decoded and includes resolved, the {@link
 * octavo.manuscript.Settings}, the captions, and a {@link octavo.manuscript.BookFolder} through
 * which every other file of the book is reached and past which none is.
 */
@NullMarked
package octavo.manuscript;

import org.jspecify.annotations.NullMarked;
