/**
 * Draft to book: gives each note its references, each link its target, each image its file, and the
 * files their place in the tree of parts and chapters; a pass each.
 *
 * <p>What comes in: a {@link octavo.manuscript.Manuscript} and its {@link octavo.parse.Draft}s.
 * What goes out: a {@link octavo.book.Book}, and for an edition a {@link octavo.resolve.NotePlan}:
 * number and place of every note in it.
 */
@NullMarked
package octavo.resolve;

import org.jspecify.annotations.NullMarked;
