/**
 * Makes a book folder of a messy text.
 *
 * <p>What comes in: the bytes of a file in any of the formats people have texts in, and the
 * decisions an editor has taken on an earlier import of it. What goes out: an {@link
 * octavo.importer.ImportedBook}, the files of a book folder that builds at once, and every change
 * that was made to the text on the way.
 *
 * <p>An editor's decisions are in {@code decide}; {@code merge} brings a new import into a folder
 * that was edited since the last one. Four steps, a package each: {@code read} makes of the file a
 * {@link octavo.importer.text.SourceText}, the transcript of all it says and its passages; {@code
 * mend} changes these, a rule each, and enters each change in a ledger; {@code write} makes files
 * of them. Each character of a passage knows where in the transcript it stood, or which change put
 * it there, so that the last step can prove that no word was lost or altered unsaid.
 */
@NullMarked
package octavo.importer;

import org.jspecify.annotations.NullMarked;
