/**
 * The book as pure data: what every edition is made from.
 *
 * <p>What comes in: the drafts of {@code parse}, resolved by {@code resolve}. What goes out: an
 * immutable {@link octavo.book.Book} whose {@link octavo.book.Component}s hold {@link
 * octavo.book.Block}s of {@link octavo.book.Inline}s, and its {@link octavo.book.Note}s once each,
 * wherever an edition will print them.
 *
 * <p>Both hierarchies are sealed: a new kind of block stops the build in every renderer that does
 * not know it. The draft markers ({@link octavo.book.DraftMark}) stand in a draft only; none is
 * left in a {@code Book}.
 */
@NullMarked
package octavo.book;

import org.jspecify.annotations.NullMarked;
