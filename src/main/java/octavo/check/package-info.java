/**
 * Checks finished files: EPUBCheck, veraPDF, the accessibility of EPUBs, and the reading back of
 * their words.
 *
 * <p>What comes in: an EPUB, PDF or HTML file, and for the reading back the {@link
 * octavo.book.Book} whose words must be in it. What goes out: diagnostics.
 *
 * <p>{@link octavo.check.Proof} compares a finished edition with the raw files of its book, which
 * {@code octavo.check.source} reads by itself, word for word in each stream, and looks after its
 * links and images.
 *
 * <p>{@code octavo.check.access} holds any EPUB to the rules of accessibility, and says what is
 * left to a person; {@code octavo.check.store} to those of stores.
 *
 * <p>What it does not look at: the words of pages an edition makes of itself (title page, imprint,
 * colophon, running heads), but that they repeat none of the author's text; whether a typewriter's
 * quotation mark became one that opens or one that closes; what images show; which lines an
 * mdBook's directives bring in; in a PDF, which place on its page a link within the book leads to,
 * whether a note in the margin stands beside its mark, and text that something was painted over; in
 * an EPUB or HTML, text that a reading system hides. A certificate says so, and which chapters and
 * settings were given on the command line ({@link octavo.check.Uncovered}).
 *
 * <p>Reading back takes three steps. The file becomes pieces of text: a PDF along its structure
 * tree, an EPUB along its spine, a file of HTML along its {@code main}. The book becomes the words
 * each component must print, made from the {@link octavo.book.Book} and its {@link
 * octavo.resolve.NotePlan} alone. Then pieces are recognised as components, and the words of both
 * are walked side by side.
 */
@NullMarked
package octavo.check;

import org.jspecify.annotations.NullMarked;
