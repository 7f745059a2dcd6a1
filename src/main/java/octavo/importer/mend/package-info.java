/** The rules that mend passages, and the ledger of what they changed. */
@NullMarked
package octavo.importer.mend;

import org.jspecify.annotations.NullMarked;
