/**
 * Reads the words of a book from its raw files, a second time and by other means than {@code
 * parse}: what a proof compares a finished edition with must not have been made by what it proves.
 *
 * <p>What comes in: the decoded files of a {@link octavo.manuscript.Manuscript}. What goes out: for
 * each file its streams of {@link octavo.check.source.Words} (the main text, each note, each
 * caption, each table), and a {@link octavo.check.source.Ledger} that says of every character of
 * the file what it is: text, one kind of markup, or left out. A character nobody accounts for is a
 * bug, and a reader of a whole corpus must leave none.
 *
 * <p>{@code captions.yaml} is read a second time, too, by {@code CaptionsFile}. What mdBook's
 * directives include is not: a text is taken with its includes resolved by {@code manuscript}, and
 * which files are the book, in which order, is taken from it.
 *
 * <p>It sees neither {@code octavo.parse} nor {@code octavo.resolve} nor commonmark-java, and
 * {@code ArchitectureTest} holds that. Another Markdown library, flexmark-java 0.64, was weighed
 * and rejected: of what books here are written in, it would only know the part that CommonMark
 * defines. Note definitions, grid tables, attributes, listings and figures would have to be cut out
 * of the text before it and its tree be walked after it, in as much code as this room has; and a
 * tree tells what it understood, not what it passed over.
 *
 * <p>It is a classifier, not a parser: it makes no tree and knows no levels of headings, no kinds
 * of lists and no styles, since none of these changes a word. {@code BlockScanner} follows
 * CommonMark 0.31.2, section 3 to 5, line by line and finds the leaves; {@code InlineScanner}
 * follows section 6 and says which characters are delimiters. Typewriter marks stay as typed: that
 * a quotation mark became one of a printer's, and a row of hyphens a dash of the same weight, is
 * judged where words are compared ({@code octavo.check.WordPair}).
 */
@NullMarked
package octavo.check.source;

import org.jspecify.annotations.NullMarked;
