/**
 * The rules that mend passages, and the ledger of what they changed.
 *
 * <p>What comes in: a {@link octavo.importer.text.SourceText} as its reader has left it. What goes
 * out: the same with its passages mended and its particulars found, and a {@link
 * octavo.importer.mend.Ledger} that tells of every character that was left out, moved or put in.
 */
@NullMarked
package octavo.importer.mend;

import org.jspecify.annotations.NullMarked;
