/**
 * The book as one file of HTML that any browser opens, from a stick or a server, without a network.
 *
 * <p>What comes in: a {@link octavo.book.Book} with its {@link octavo.resolve.NotePlan} and a
 * theme. What goes out: one document with its style, fonts, images and script in it. Its text,
 * contents and notes need no script; search, notes that pop up and the switch of colours do, and
 * only then are they shown.
 *
 * <p>Unlike an EPUB it is one outline: the book's title is its {@code h1}, parts and chapters lie
 * below it. What a theme's style sheet says of {@code h1} to {@code h6} holds for what each is in
 * its own document, whatever level that has in the whole.
 */
@NullMarked
package octavo.html;

import org.jspecify.annotations.NullMarked;
